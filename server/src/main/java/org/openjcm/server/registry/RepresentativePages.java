package org.openjcm.server.registry;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.instruction.Right;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who acts for an account with which rights, and how it departs from the rule data; kept by the
/// registry manager of its side. Japanese: 口座の代表者と設定の画面.
@Controller
class RepresentativePages {

  private static final int LONGEST_REASON = 200;

  private final Accounts accounts;
  private final AccountSettings settings;
  private final Representatives representatives;
  private final Pages pages;

  RepresentativePages(
      Accounts accounts, AccountSettings settings, Representatives representatives, Pages pages) {
    this.accounts = accounts;
    this.settings = settings;
    this.representatives = representatives;
    this.pages = pages;
  }

  @GetMapping("/registry/accounts/{number}/representatives")
  ResponseEntity<byte[]> show(Frame frame, SignedIn who, @PathVariable String number) {
    return managed(who, number)
        .map(account -> show(frame, HttpStatus.OK, account, ""))
        .orElseGet(() -> AccountPages.unknown(pages, frame, number));
  }

  @PostMapping("/registry/accounts/{number}/representatives/{what}")
  ResponseEntity<byte[]> set(
      Frame frame,
      SignedIn who,
      @PathVariable String number,
      @PathVariable String what,
      @RequestParam Map<String, String> sent) {
    Optional<AccountNumber> managed = managed(who, number);
    if (managed.isEmpty()) {
      return AccountPages.unknown(pages, frame, number);
    }
    AccountNumber account = managed.get();
    String by = "person " + who.person();
    boolean done =
        switch (what) {
          case "rights" -> rights(account, sent, by);
          case "setting" -> setting(account, sent, by);
          case "trusted" -> trusted(account, sent, by);
          case "appoint" -> appoint(account, sent, by);
          default -> false;
        };
    return done
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(frame.link("/registry/accounts/" + account + "/representatives")))
            .build()
        : show(
            frame,
            HttpStatus.UNPROCESSABLE_CONTENT,
            account,
            frame.t("registry.representatives.wrong"));
  }

  private boolean rights(AccountNumber account, Map<String, String> sent, String by) {
    Optional<Long> person = number(sent.getOrDefault("person", ""));
    if (person.isEmpty()
        || representatives.people(account).stream().noneMatch(p -> p.id() == person.get())) {
      return false;
    }
    Set<Right> rights = EnumSet.noneOf(Right.class);
    for (Right right : Right.values()) {
      if (sent.containsKey(right.name())) {
        rights.add(right);
      }
    }
    settings.give(account, person.get(), rights, by);
    return true;
  }

  private boolean setting(AccountNumber account, Map<String, String> sent, String by) {
    String reason = sent.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      return false;
    }
    settings.set(
        account,
        new AccountSettings.Setting(
            sent.containsKey("fourEyes"), sent.containsKey("trustedOnly"), reason),
        by);
    return true;
  }

  private boolean trusted(AccountNumber account, Map<String, String> sent, String by) {
    Optional<AccountNumber> other = AccountPages.parse(sent.getOrDefault("account", ""));
    if (other.isEmpty() || !Entitled.book(account).isOf(other.get())) {
      return false;
    }
    settings.trust(account, other.get(), sent.containsKey("remove"), by);
    return true;
  }

  private boolean appoint(AccountNumber account, Map<String, String> sent, String by) {
    Optional<Long> organisation = number(sent.getOrDefault("organisation", ""));
    if (organisation.isEmpty() || !representatives.isOrganisation(organisation.get())) {
      return false;
    }
    if (sent.containsKey("end")) {
      representatives.end(account, organisation.get(), by);
    } else {
      accounts.appoint(account, organisation.get(), by);
    }
    return true;
  }

  private static Optional<Long> number(String text) {
    return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private Optional<AccountNumber> managed(SignedIn who, String number) {
    Optional<AccountNumber> account =
        AccountPages.parse(number).flatMap(accounts::find).map(Accounts.Line::number);
    account.ifPresent(
        found -> Permission.require(who, Role.REGISTRY_MANAGER, Entitled.book(found).side()));
    return account;
  }

  private ResponseEntity<byte[]> show(
      Frame frame, HttpStatus status, AccountNumber account, String wrong) {
    Map<Long, Set<Right>> given = new HashMap<>();
    List<Representatives.Person> people = representatives.people(account);
    people.forEach(person -> given.put(person.id(), settings.rights(account, person.id())));
    Map<String, Object> shown = new HashMap<>();
    shown.put("account", account);
    shown.put("people", people);
    shown.put("given", given);
    shown.put("organisations", representatives.organisations());
    shown.put("representing", representatives.representing(account));
    shown.put("setting", settings.setting(account));
    shown.put("rule", settings.rule(Entitled.book(account), Optional.of(account)));
    shown.put("trusted", new ArrayList<>(settings.trusted(account)));
    shown.put("wrong", wrong);
    return pages.html(
        status,
        "registry/representatives",
        frame
            .titled(frame.t("registry.representatives.title", account))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .under(frame.t("registry.account.title", account), "/registry/accounts/" + account)
            .uncached()
            .sample(account.sample()),
        shown);
  }
}
