package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.SerialForm;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The registry manager's desk for orders of courts and authorities. The forms themselves are those
/// of [ActPages]. Japanese: 処分の制限の画面.
@Controller
class RestrictionPages {

  private static final int MOST = 500;

  private final RestrictionRows restrictions;
  private final KeptDocuments documents;
  private final SerialForm serials;
  private final Looks looks;
  private final Pages pages;

  RestrictionPages(
      RestrictionRows restrictions,
      KeptDocuments documents,
      SerialForm serials,
      Looks looks,
      Pages pages) {
    this.restrictions = restrictions;
    this.documents = documents;
    this.serials = serials;
    this.looks = looks;
    this.pages = pages;
  }

  @GetMapping("/registry/desk/{book}/restrictions")
  ResponseEntity<byte[]> list(Frame frame, SignedIn who, @PathVariable String book) {
    if (!Book.isName(book)) {
      return none(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    looks.record(who, "registry restrictions", own.text());
    return pages.html(
        "registry/restrictions",
        frame
            .titled(frame.t("registry.restrictions.title", own))
            .under(frame.t("registry.desk.title", own), "/registry/desk/" + own)
            .uncached()
            .sample(own.sample()),
        Map.of("book", own, "restrictions", restrictions.of(own, MOST), "serials", serials));
  }

  /// A kept scan, for the manager of the book's side, as a file that no browser opens in our name.
  @GetMapping("/registry/desk/{book}/documents/{hash}")
  ResponseEntity<byte[]> document(
      Frame frame, SignedIn who, @PathVariable String book, @PathVariable String hash) {
    if (!Book.isName(book) || !hash.matches("[0-9a-f]{64}")) {
      return none(frame);
    }
    Book own = Book.parse(book);
    Permission.require(who, Role.REGISTRY_MANAGER, own.side());
    Sha256 wanted = new Sha256(hash);
    Optional<byte[]> found =
        documents.belongsTo(own, wanted) ? documents.bytes(wanted) : Optional.empty();
    if (found.isEmpty()) {
      return none(frame);
    }
    looks.record(who, "registry document", hash);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(documents.name(wanted).orElse(""), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(found.get());
  }

  private ResponseEntity<byte[]> none(Frame frame) {
    return pages.notFound(
        frame.uncached(), frame.t("registry.act.unknown"), frame.t("registry.act.unknown.remedy"));
  }
}
