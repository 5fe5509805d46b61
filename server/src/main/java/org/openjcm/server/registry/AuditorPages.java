package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.cli.registry.AuditorKey;
import org.openjcm.cli.registry.Receipt;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.registry.log.AuditorKeys;
import org.openjcm.server.registry.log.Checkpoints;
import org.openjcm.server.registry.log.PublishedLog;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The registry manager's page of a log: appointed auditors and the key files they were given, and
/// the witnesses whose cosignatures are taken. Japanese: 監査人と立会人.
@Controller
class AuditorPages {

  private static final int PAGE = 1_000;

  private final SealedEntries sealed;
  private final AuditorKeys auditors;
  private final Checkpoints checkpoints;
  private final PublishedLog log;
  private final Looks looks;
  private final Pages pages;
  private final Clock clock;

  AuditorPages(
      SealedEntries sealed,
      AuditorKeys auditors,
      Checkpoints checkpoints,
      PublishedLog log,
      Looks looks,
      Pages pages,
      Clock clock) {
    this.sealed = sealed;
    this.auditors = auditors;
    this.checkpoints = checkpoints;
    this.log = log;
    this.looks = looks;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/registry/log/{name}/desk")
  ResponseEntity<byte[]> desk(Frame frame, SignedIn who, @PathVariable String name) {
    Optional<Book> book = Book.read(name);
    if (book.isEmpty()) {
      return pages.notFound(
          frame, frame.t("registry.log.unknown"), frame.t("registry.log.unknown.remedy"));
    }
    Permission.require(who, Role.REGISTRY_MANAGER, book.get().side());
    return page(frame, book.get(), "", HttpStatus.OK);
  }

  private ResponseEntity<byte[]> page(Frame frame, Book book, String fault, HttpStatus status) {
    return pages.html(
        status,
        "registry/log-desk",
        frame
            .titled(frame.t("registry.log.desk.title", book.text()))
            .under(frame.t("registry.log.title"), "/registry/log")
            .sample(book.sample())
            .uncached(),
        Map.of(
            "book",
            book,
            "given",
            auditors.given(book),
            "witnesses",
            checkpoints.witnesses(book),
            "fault",
            fault));
  }

  /// Gives an appointed auditor what opens every entry so far; recorded before it is sent, and sent
  /// as it is read, since it is as long as the book.
  @PostMapping("/registry/log/{name:[A-Z]{2}|SAMPLE-[A-Z]{2}}/auditors")
  void give(
      Frame frame,
      SignedIn who,
      HttpServletResponse response,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String auditor,
      @RequestParam(defaultValue = "") String document)
      throws IOException {
    Book book = Book.read(name).orElseThrow();
    Permission.require(who, Role.REGISTRY_MANAGER, book.side());
    if (auditor.isBlank()
        || document.isBlank()
        || (auditor + document).indexOf('\0') >= 0
        || auditor.length() + document.length() > 600) {
      ResponseEntity<byte[]> page =
          page(
              frame,
              book,
              frame.t("registry.log.auditor.incomplete"),
              HttpStatus.UNPROCESSABLE_CONTENT);
      response.setStatus(page.getStatusCode().value());
      page.getHeaders()
          .forEach((header, values) -> values.forEach(v -> response.addHeader(header, v)));
      response.getOutputStream().write(Objects.requireNonNull(page.getBody()));
      return;
    }
    long last = log.size(book);
    auditors.record(
        book, auditor.strip(), document.strip(), last, who.signInName(), clock.instant());
    looks.record(who, "auditor key", book + " 1 to " + last + " for " + auditor.strip());
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"auditor-" + book + "-" + last + ".json\"");
    write(response.getOutputStream(), book, last, auditor.strip());
  }

  private void write(OutputStream out, Book book, long last, String auditor) throws IOException {
    StringBuilder head = new StringBuilder("{\"format\":\"" + AuditorKey.FORMAT + "\",\"book\":\"");
    head.append(book.text()).append("\",\"auditor\":");
    head.append(CanonicalJson.text(Json.text(auditor))).append(",\"entries\":[\n");
    out.write(head.toString().getBytes(StandardCharsets.UTF_8));
    String between = "";
    for (long first = 1; first <= last; first += PAGE) {
      int limit = (int) Math.min(PAGE, last - first + 1);
      for (SealedEntry entry : sealed.open(book, first, limit)) {
        Json json =
            Json.object()
                .with("number", entry.entry().number())
                .with("seals", entry.seals().stream().map(Receipt::seal).toList())
                .done();
        out.write((between + CanonicalJson.text(json)).getBytes(StandardCharsets.UTF_8));
        between = ",\n";
      }
    }
    out.write("]}\n".getBytes(StandardCharsets.UTF_8));
  }

  /// Trusts a witness from now on, or no longer.
  @PostMapping("/registry/log/{name:[A-Z]{2}|SAMPLE-[A-Z]{2}}/witnesses")
  ResponseEntity<byte[]> witness(
      Frame frame,
      SignedIn who,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "trust") String decision) {
    Book book = Book.read(name).orElseThrow();
    Permission.require(who, Role.REGISTRY_MANAGER, book.side());
    try {
      NoteKey witness = NoteKey.parse(key);
      if (witness.use() != NoteKey.Use.WITNESS) {
        throw new IllegalArgumentException("not a key of a witness");
      }
      checkpoints.decide(
          book, witness, decision.equals("trust"), who.signInName(), clock.instant());
      log.keysChanged(book);
      return page(frame, book, "", HttpStatus.OK);
    } catch (IllegalArgumentException notAKey) {
      return page(
          frame, book, frame.t("registry.log.witness.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
