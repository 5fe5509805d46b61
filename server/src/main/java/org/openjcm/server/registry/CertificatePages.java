package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.Claim;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialForm;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.server.Mode;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Certificates of what is recorded in an account, and of a retirement or cancellation, as PDF in
/// the language of the page. Each is kept, so that its paper can be verified. Japanese: 記録事項証明書の交付.
@Controller
class CertificatePages {

  /// Blocks on one certificate; an account with more gets several by and by.
  private static final int MOST_ROWS = 1_000;

  private final Certificates certificates;
  private final Accounts accounts;
  private final PostgresJournal journal;
  private final SerialForm serials;
  private final Looks looks;
  private final Pages pages;
  private final Mode mode;

  CertificatePages(
      Certificates certificates,
      Accounts accounts,
      PostgresJournal journal,
      SerialForm serials,
      Looks looks,
      Pages pages,
      Mode mode) {
    this.certificates = certificates;
    this.accounts = accounts;
    this.journal = journal;
    this.serials = serials;
    this.looks = looks;
    this.pages = pages;
    this.mode = mode;
  }

  @GetMapping("/registry/accounts/{number}/certificate.pdf")
  ResponseEntity<byte[]> account(
      Frame frame, SignedIn who, HttpServletRequest request, @PathVariable String number) {
    Optional<Accounts.Line> found = AccountPages.parse(number).flatMap(accounts::find);
    if (found.isEmpty()) {
      return AccountPages.unknown(pages, frame, number);
    }
    Accounts.Line account = found.get();
    Entitled.requireToSee(who, account.number(), accounts);
    looks.record(who, "account certificate", account.number().text());
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("account", account.number().text());
    facts.put("holder", account.holder());
    facts.put("status", frame.t("registry.status." + account.status().name()));
    facts.put("total", frame.tonnes(account.held()));
    List<Certificates.Row> rows = new ArrayList<>();
    for (Accounts.Holding holding : accounts.holdings(account.number(), "", MOST_ROWS)) {
      rows.add(
          new Certificates.Row(
              serials.block(holding.block().series(), holding.block().serials()),
              holding.block().tonnes().value()));
    }
    return answer(
        frame,
        request,
        certificates.issue(
            Entitled.book(account.number()), Certificates.Kind.ACCOUNT, facts, rows));
  }

  @GetMapping("/registry/entries/{book}/{number:[1-9][0-9]{0,17}}/certificate.pdf")
  ResponseEntity<byte[]> entry(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable String book,
      @PathVariable long number) {
    Optional<JournalEntry> found =
        Book.read(book).flatMap(own -> journal.entry(own, number)).filter(CertificatePages::isEnd);
    if (found.isEmpty()) {
      return LedgerPages.unknown(pages, frame.uncached());
    }
    JournalEntry entry = found.get();
    AccountNumber from = entry.movements().getFirst().from().orElseThrow();
    Permission.require(
        who,
        Entitled.maySee(who, from, accounts),
        new Refusal.NotYours("entry " + book + " " + number));
    looks.record(who, "entry certificate", book + " " + number);
    List<Certificates.Row> rows = new ArrayList<>();
    for (Movement moved : entry.movements()) {
      rows.add(
          new Certificates.Row(
              serials.block(moved.series(), moved.serials()), moved.tonnes().value()));
    }
    return answer(
        frame,
        request,
        certificates.issue(entry.book(), Certificates.Kind.ENTRY, facts(frame, entry, from), rows));
  }

  private static boolean isEnd(JournalEntry entry) {
    return (entry.command() instanceof Retire || entry.command() instanceof Cancel)
        && !entry.movements().isEmpty();
  }

  private Map<String, String> facts(Frame frame, JournalEntry entry, AccountNumber from) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("act", frame.t("registry.entry." + entry.command().kind()));
    facts.put("entry", entry.book() + " " + entry.number());
    facts.put("recorded", frame.moment(entry.at()));
    facts.put("total", frame.tonnes(entry.tonnes()));
    facts.put("account", from.text());
    if (AccountKind.of(from).isHolding()) {
      accounts.find(from).ifPresent(account -> facts.put("holder", account.holder()));
    }
    Optional<Claim> claim =
        entry.command() instanceof Retire retire
            ? retire.claim()
            : entry.command() instanceof Cancel cancel ? cancel.claim() : Optional.empty();
    claim.ifPresent(c -> {
      facts.put("use", frame.t("registry.use." + c.use().name()));
      facts.put("beneficiary", c.beneficiary());
      facts.put("year", Integer.toString(c.reportingYear()));
    });
    return facts;
  }

  private ResponseEntity<byte[]> answer(
      Frame frame, HttpServletRequest request, Certificates.Issued issued) {
    String site =
        mode.publicUrl()
            .map(url -> "https://" + url.getRawAuthority())
            .orElseGet(() -> "http://localhost:" + request.getServerPort());
    String address =
        site
            + "/registry/verify?q="
            + URLEncoder.encode(issued.number(), StandardCharsets.UTF_8)
            + "&lang="
            + frame.lang().tag();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            "attachment; filename=\"certificate-" + issued.number() + ".pdf\"")
        .body(CertificatePdf.draw(frame, issued, address));
  }
}
