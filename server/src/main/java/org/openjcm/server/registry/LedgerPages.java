package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.SerialForm;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The books for everybody: totals, one entry with its bytes, and the life of a serial. Japanese:
/// 登録簿の公開画面.
@Controller
class LedgerPages {

  private final LedgerBooks books;
  private final PostgresJournal journal;
  private final Accounts accounts;
  private final SerialForm serials;
  private final UsesOfCredits uses;
  private final Pages pages;

  LedgerPages(
      LedgerBooks books,
      PostgresJournal journal,
      Accounts accounts,
      SerialForm serials,
      UsesOfCredits uses,
      Pages pages) {
    this.books = books;
    this.journal = journal;
    this.accounts = accounts;
    this.serials = serials;
    this.uses = uses;
    this.pages = pages;
  }

  @GetMapping("/registry/books")
  ResponseEntity<byte[]> books(Frame frame) {
    List<LedgerBooks.Totals> totals = books.books().stream().map(books::totals).toList();
    return pages.html(
        "registry/books",
        frame
            .titled(frame.t("registry.books.title"))
            .sample(totals.stream().anyMatch(t -> t.book().sample())),
        Map.of("totals", totals));
  }

  @GetMapping("/registry/entries/{book}/{number}")
  ResponseEntity<byte[]> entry(
      Frame frame, Optional<SignedIn> who, @PathVariable String book, @PathVariable String number) {
    Optional<LedgerBooks.PublicEntry> found = find(book, number);
    if (found.isEmpty()) {
      return unknown(pages, frame);
    }
    LedgerBooks.PublicEntry entry = found.get();
    boolean manager = who.filter(w -> Entitled.manages(w, entry.book())).isPresent();
    boolean open = !entry.leaf().contains("\"movement\":");
    Optional<JournalEntry> whole =
        open || manager ? journal.entry(entry.book(), entry.number()) : Optional.empty();
    return pages.html(
        "registry/entry",
        frame
            .titled(frame.t("registry.entry.title", entry.book(), Long.toString(entry.number())))
            .under(frame.t("registry.books.title"), "/registry/books")
            .sample(entry.book().sample()),
        Map.of(
            "entry",
            entry,
            "movements",
            whole.map(JournalEntry::movements).orElse(List.of()),
            "issued",
            books.issuance(entry.book(), entry.number()).stream().toList(),
            "serials",
            serials,
            "manager",
            manager,
            "last",
            books.last(entry.book())));
  }

  /// The frozen bytes themselves, for who wants to hash them.
  @GetMapping("/registry/entries/{book}/{number}/leaf")
  ResponseEntity<byte[]> leaf(Frame frame, @PathVariable String book, @PathVariable String number) {
    return find(book, number)
        .map(entry ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                    "Content-Disposition",
                    "attachment; filename=\"" + entry.book() + "-" + entry.number() + ".leaf\"")
                .body(entry.leaf().getBytes(StandardCharsets.UTF_8)))
        .orElseGet(() -> unknown(pages, frame));
  }

  static ResponseEntity<byte[]> unknown(Pages pages, Frame frame) {
    return pages.notFound(
        frame, frame.t("registry.entry.unknown"), frame.t("registry.entry.unknown.remedy"));
  }

  private Optional<LedgerBooks.PublicEntry> find(String book, String number) {
    if (!Book.isName(book) || !number.matches("[1-9][0-9]{0,17}")) {
      return Optional.empty();
    }
    return books.entry(Book.parse(book), Long.parseLong(number));
  }

  @GetMapping("/registry/serials")
  ResponseEntity<byte[]> serials(
      Frame frame, Optional<SignedIn> who, @RequestParam(defaultValue = "") String q) {
    Optional<Parcel.Serials> asked = serials.read(q.length() > 100 ? "" : q);
    List<Accounts.Life> life =
        asked.map(s -> accounts.life(s.series(), s.serials().first())).orElse(List.of());
    boolean manager =
        asked
            .map(s -> s.series().book())
            .flatMap(book -> who.filter(w -> Entitled.manages(w, book)))
            .isPresent();
    Map<String, Object> model = new HashMap<>();
    model.put("q", q.length() > 100 ? q.substring(0, 100) : q);
    model.put("asked", asked.stream().toList());
    model.put("life", life.stream().filter(step -> manager || isOpen(step)).toList());
    model.put(
        "issued",
        life.stream()
            .limit(1)
            .flatMap(step -> books.issuance(step.book(), step.entry()).stream())
            .toList());
    model.put("manager", manager);
    model.put("serials", serials);
    model.put("usable", asked.map(s -> uses.of(s.series(), s.serials().first())).orElse(List.of()));
    return pages.html(
        "registry/serials",
        frame
            .titled(frame.t("registry.serials.title"))
            .sample(asked.map(s -> s.series().isSample()).orElse(false)),
        model);
  }

  /// What the public log shows too: transfers between two entities stay sealed.
  private static boolean isOpen(Accounts.Life step) {
    if (step.kind().equals("transfer-many")
        && step.from().stream().anyMatch(f -> AccountKind.of(f) == AccountKind.ENTITY_HOLDING)) {
      // One confidential row makes the whole entry so.
      return false;
    }
    return step.from().map(from -> AccountKind.of(from)).orElse(AccountKind.GOVERNMENT_HOLDING)
            != AccountKind.ENTITY_HOLDING
        || AccountKind.of(step.to()) != AccountKind.ENTITY_HOLDING
        || step.marked();
  }
}
