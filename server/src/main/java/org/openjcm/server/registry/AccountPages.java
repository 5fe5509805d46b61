package org.openjcm.server.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.Book;
import org.openjcm.registry.SerialForm;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// My accounts, and one account with its blocks and its statement. Japanese: 口座の画面.
@Controller
class AccountPages {

  private static final int BLOCKS = 50;
  private static final int STEPS = 50;

  private final Accounts accounts;
  private final EndedCredits ended;
  private final LedgerBooks books;
  private final RestrictionRows restrictions;
  private final SerialForm serials;
  private final Looks looks;
  private final Pages pages;

  AccountPages(
      Accounts accounts,
      EndedCredits ended,
      LedgerBooks books,
      RestrictionRows restrictions,
      SerialForm serials,
      Looks looks,
      Pages pages) {
    this.accounts = accounts;
    this.ended = ended;
    this.books = books;
    this.restrictions = restrictions;
    this.serials = serials;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/registry/accounts")
  ResponseEntity<byte[]> mine(Frame frame, SignedIn who) {
    Set<Accounts.Line> mine = new LinkedHashSet<>(accounts.representedBy(who.organisation().id()));
    List<Book> managed = new ArrayList<>();
    for (Book book : books.books()) {
      if (Entitled.manages(who, book)) {
        managed.add(book);
        mine.addAll(accounts.of(book));
      }
    }
    return pages.html(
        "registry/accounts",
        frame
            .titled(frame.t("registry.accounts.title"))
            .uncached()
            .sample(mine.stream().anyMatch(a -> a.number().sample())),
        Map.of("accounts", List.copyOf(mine), "managed", managed));
  }

  @GetMapping("/registry/accounts/{number}")
  ResponseEntity<byte[]> one(
      Frame frame,
      SignedIn who,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "") String before) {
    Optional<Accounts.Line> found = parse(number).flatMap(accounts::find);
    if (found.isEmpty()) {
      return unknown(pages, frame, number);
    }
    Accounts.Line account = found.get();
    Entitled.requireToSee(who, account.number(), accounts);
    looks.record(who, "registry account", account.number().text());
    List<Accounts.Holding> holdings = accounts.holdings(account.number(), after, BLOCKS + 1);
    boolean more = holdings.size() > BLOCKS;
    long first = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    return pages.html(
        "registry/account",
        frame
            .titled(frame.t("registry.account.title", account.number()))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(account.number().sample()),
        Map.of(
            "manages",
            Entitled.manages(who, Entitled.book(account.number())),
            "restrictions",
            restrictions.on(account.number()),
            "account",
            account,
            "book",
            Entitled.book(account.number()),
            "holdings",
            more ? holdings.subList(0, BLOCKS) : holdings,
            "next",
            more ? holdings.get(BLOCKS - 1).cursor() : "",
            "steps",
            accounts.statement(account.number(), first, STEPS),
            "ended",
            ended.of(account.number(), STEPS),
            "serials",
            serials,
            "mayAct",
            Entitled.mayAct(who, account.number(), accounts)));
  }

  static ResponseEntity<byte[]> unknown(Pages pages, Frame frame, String number) {
    return pages.notFound(
        frame.uncached(),
        frame.t("registry.account.unknown", number.length() > 40 ? "…" : number),
        frame.t("registry.account.unknown.remedy"));
  }

  static Optional<AccountNumber> parse(String number) {
    try {
      return Optional.of(AccountNumber.parse(number));
    } catch (IllegalArgumentException notAnAccount) {
      return Optional.empty();
    }
  }
}
