package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.cli.registry.Receipt;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.registry.log.PublishedLog;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The receipt of an entry, for those whose account it concerns and for the registry manager.
///
/// A holder's receipt never opens who gave the instruction, nor a list of accounts in which others
/// than the parties of a transfer stand (an issuance to several): that stays closed, and the
/// receipt proves the rest. Japanese: 受領証.
@Controller
class ReceiptPages {

  private final SealedEntries sealed;
  private final Accounts accounts;
  private final PublishedLog log;
  private final Looks looks;
  private final Pages pages;

  ReceiptPages(
      SealedEntries sealed, Accounts accounts, PublishedLog log, Looks looks, Pages pages) {
    this.sealed = sealed;
    this.accounts = accounts;
    this.log = log;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/registry/entries/{book}/{number:[1-9][0-9]{0,17}}/receipt")
  ResponseEntity<byte[]> receipt(
      Frame frame, SignedIn who, @PathVariable String book, @PathVariable long number) {
    Optional<SealedEntry> found = Book.read(book).flatMap(own -> sealed.open(own, number));
    if (found.isEmpty()) {
      return LedgerPages.unknown(pages, frame.uncached());
    }
    JournalEntry entry = found.get().entry();
    boolean manager = Entitled.manages(who, entry.book());
    Permission.require(
        who,
        manager || concerned(entry).stream().anyMatch(a -> Entitled.maySee(who, a, accounts)),
        new Refusal.NotYours("entry " + entry.book() + " " + number));
    Optional<PublishedLog.Proof> proof = log.prove(entry.book(), number);
    if (proof.isEmpty()) {
      return pages.problem(
          HttpStatus.CONFLICT,
          frame.uncached(),
          frame.t("registry.log.receipt.unpublished"),
          frame.t("registry.log.receipt.unpublished.remedy"));
    }
    looks.record(who, "receipt", entry.book() + " " + number);
    List<Seal> opened =
        manager
            ? found.get().seals()
            : found.get().seals().stream().filter(s -> mayOpen(who, entry, s)).toList();
    Receipt receipt =
        new Receipt(
            found.get().leaf(),
            opened,
            proof.get().path(),
            proof.get().checkpoint(),
            proof.get().key());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            "attachment; filename=\"receipt-" + entry.book() + "-" + number + ".json\"")
        .body(receipt.text().getBytes(StandardCharsets.UTF_8));
  }

  private boolean mayOpen(SignedIn who, JournalEntry entry, Seal seal) {
    return switch (seal.field()) {
      case "by" -> false;
      case "accounts" -> {
        Set<AccountNumber> receivers = new HashSet<>();
        entry.movements().forEach(m -> receivers.add(m.to()));
        yield receivers.size() == 1
            || receivers.stream().allMatch(a -> Entitled.maySee(who, a, accounts));
      }
      default -> true;
    };
  }

  /// The holding accounts that an entry concerns.
  private static Set<AccountNumber> concerned(JournalEntry entry) {
    Set<AccountNumber> concerned = new HashSet<>();
    for (Movement moved : entry.movements()) {
      concerned.add(moved.to());
      moved.from().ifPresent(concerned::add);
    }
    switch (entry.command()) {
      case OpenAccount open -> concerned.add(open.account());
      case ChangeAccountStatus change -> concerned.add(change.account());
      case ClaimUse _ -> {}
      default -> {}
    }
    concerned.removeIf(account -> !AccountKind.of(account).isHolding());
    return concerned;
  }
}
