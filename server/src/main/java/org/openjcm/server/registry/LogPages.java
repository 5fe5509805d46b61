package org.openjcm.server.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.cli.registry.Receipt;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.registry.log.BookStanding;
import org.openjcm.server.registry.log.BookStandings;
import org.openjcm.server.registry.log.Checkpoints;
import org.openjcm.server.registry.log.PublishedLog;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The public log for a reader who is no programmer, and the page that verifies an entry, a
/// certificate or a receipt. Japanese: 公開ログと検証の画面.
@Controller
public class LogPages {

  private static final int LARGEST_RECEIPT = 200_000;

  private final BookStandings standings;
  private final LedgerBooks books;
  private final PublishedLog log;
  private final Checkpoints checkpoints;
  private final Certificates certificates;
  private final Pages pages;

  LogPages(
      BookStandings standings,
      LedgerBooks books,
      PublishedLog log,
      Checkpoints checkpoints,
      Certificates certificates,
      Pages pages) {
    this.standings = standings;
    this.books = books;
    this.log = log;
    this.checkpoints = checkpoints;
    this.certificates = certificates;
    this.pages = pages;
  }

  @GetMapping("/registry/log")
  ResponseEntity<byte[]> log(Frame frame, Optional<SignedIn> who) {
    List<BookStanding> all = standings.all();
    List<Book> managed =
        all.stream()
            .map(BookStanding::book)
            .filter(b -> who.filter(w -> Entitled.manages(w, b)).isPresent())
            .toList();
    return pages.html(
        "registry/log",
        frame
            .titled(frame.t("registry.log.title"))
            .under(frame.t("registry.books.title"), "/registry/books")
            .sample(all.stream().anyMatch(s -> s.book().sample())),
        Map.of("standings", all, "managed", managed));
  }

  /// What the page of verification found.
  ///
  /// @param key of the sentence, below `registry.log.verify.`
  public record Finding(boolean good, String key, List<String> values) {}

  @GetMapping("/registry/verify")
  ResponseEntity<byte[]> verify(Frame frame, @RequestParam(defaultValue = "") String q) {
    String asked = q.strip();
    if (asked.isEmpty()) {
      return page(frame, "", Optional.empty(), Optional.empty(), List.of());
    }
    Optional<Certificates.Issued> certificate =
        asked.matches("[A-Za-z0-9 /-]{1,60}") ? certificates.find(asked) : Optional.empty();
    if (certificate.isPresent()) {
      return page(frame, asked, Optional.empty(), certificate, List.of());
    }
    return page(frame, asked, Optional.of(entry(asked)), Optional.empty(), List.of());
  }

  private Finding entry(String asked) {
    if (!asked.matches("(SAMPLE-)?[A-Z]{2}[- /][1-9][0-9]{0,17}")) {
      return new Finding(
          false, "unknown", List.of(asked.substring(0, Math.min(60, asked.length()))));
    }
    int split = asked.lastIndexOf(asked.contains(" ") ? ' ' : asked.contains("/") ? '/' : '-');
    Book book = Book.parse(asked.substring(0, split));
    long number = Long.parseLong(asked.substring(split + 1));
    Optional<PublishedLog.Proof> proof = log.prove(book, number);
    Optional<LedgerBooks.PublicEntry> entry = books.entry(book, number);
    if (proof.isEmpty() || entry.isEmpty()) {
      return new Finding(false, entry.isPresent() ? "unpublished" : "unknown", List.of(asked));
    }
    Receipt receipt =
        new Receipt(
            entry.get().leaf(),
            List.of(),
            proof.get().path(),
            proof.get().checkpoint(),
            proof.get().key());
    return finding(receipt, Optional.empty());
  }

  @PostMapping("/registry/verify")
  ResponseEntity<byte[]> receipt(
      Frame frame,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String text)
      throws IOException {
    byte[] sent = file == null ? new byte[0] : file.getBytes();
    if (Math.max(sent.length, text.length()) > LARGEST_RECEIPT) {
      return page(
          frame,
          "",
          Optional.of(new Finding(false, "too-large", List.of())),
          Optional.empty(),
          List.of());
    }
    String json = sent.length > 0 ? new String(sent, StandardCharsets.UTF_8) : text;
    try {
      Receipt receipt = Receipt.read(json);
      Finding finding = finding(receipt, Optional.of(receipt.key()));
      return page(
          frame,
          "",
          Optional.of(finding),
          Optional.empty(),
          finding.good() ? receipt.seals().stream().map(Opened::of).toList() : List.of());
    } catch (IllegalArgumentException notAReceipt) {
      return page(
          frame,
          "",
          Optional.of(new Finding(false, "no-receipt", List.of())),
          Optional.empty(),
          List.of());
    }
  }

  /// A field of a receipt that was opened.
  public record Opened(String field, String value) {
    static Opened of(Seal seal) {
      return new Opened(seal.field(), seal.value());
    }
  }

  /// @param claimed the key that a receipt names; it must be one of the book on this server
  private Finding finding(Receipt receipt, Optional<NoteKey> claimed) {
    Receipt.Checked checked = receipt.check(Optional.empty());
    if (checked.fault().isPresent()) {
      return new Finding(false, "fault." + checked.fault().get().name(), List.of());
    }
    var leaf = checked.leaf().orElseThrow();
    Book book = Book.parse(leaf.book());
    boolean ours =
        claimed.isEmpty()
            || checkpoints.keys(book).stream().anyMatch(k -> k.key().equals(claimed.get()));
    if (!ours) {
      return new Finding(false, "other-log", List.of(receipt.key().name()));
    }
    return new Finding(
        true,
        "good",
        List.of(
            leaf.book(),
            Long.toString(leaf.number()),
            leaf.kind(),
            leaf.day(),
            Long.toString(checked.checkpoint().orElseThrow().size())));
  }

  private ResponseEntity<byte[]> page(
      Frame frame,
      String q,
      Optional<Finding> finding,
      Optional<Certificates.Issued> certificate,
      List<Opened> opened) {
    Map<String, Object> model = new HashMap<>();
    model.put("q", q.length() > 60 ? q.substring(0, 60) : q);
    model.put("finding", new ArrayList<>(finding.stream().toList()));
    model.put("certificate", new ArrayList<>(certificate.stream().toList()));
    model.put("opened", opened);
    return pages.html(
        HttpStatus.OK,
        "registry/verify",
        frame
            .titled(frame.t("registry.log.verify.title"))
            .under(frame.t("registry.log.title"), "/registry/log")
            .sample(
                certificate.map(c -> c.book().sample()).orElse(false)
                    || finding
                        .filter(f -> f.good() && f.values().getFirst().startsWith("SAMPLE"))
                        .isPresent())
            .uncached(),
        model);
  }
}
