package org.openjcm.server.rulebook.confirmation;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.confirmation.ConfirmationsText;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The files of confirmation: the set in force, for everybody who recomputes; the attached
/// documents, for officers, each look recorded.
@Controller
class ConfirmationFiles {

  private final ConfirmationRecords records;
  private final Looks looks;
  private final Pages pages;

  ConfirmationFiles(ConfirmationRecords records, Looks looks, Pages pages) {
    this.records = records;
    this.looks = looks;
    this.pages = pages;
  }

  /// The set that holds on a day, as `jcm methodology calculate --confirmations FILE` takes it.
  @GetMapping("/rulebook/confirmations/in-force.md")
  ResponseEntity<byte[]> inForce(
      Frame frame, @RequestParam(name = "asOf", defaultValue = "") String asOf) {
    LocalDate day;
    try {
      day = asOf.isBlank() ? records.today() : LocalDate.parse(asOf.strip());
    } catch (DateTimeException noDay) {
      return pages.badRequest(
          frame,
          frame.t("rulebook.confirmation.wrong.as-of", asOf),
          frame.t("rulebook.confirmation.wrong.as-of.remedy"));
    }
    String text = ConfirmationsText.of(records.inForce(day), "Confirmations in force on " + day);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("confirmations-" + day + ".md")
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /// An attached document.
  @GetMapping("/rulebook/confirmations/{number:[0-9]{1,18}}/document")
  ResponseEntity<byte[]> document(Frame frame, SignedIn who, @PathVariable long number) {
    Permission.require(who, Role.REGISTER_OFFICER);
    Optional<Proposal> proposal = records.find(number);
    Optional<byte[]> content =
        proposal.flatMap(found -> records.content(found.attachment().hash()));
    if (proposal.isEmpty() || content.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("rulebook.confirmation.refused.no-such"),
          frame.t("rulebook.confirmation.see-list"));
    }
    Proposal.Attachment attachment = proposal.get().attachment();
    Sha256 stored = Sha256.of(content.get());
    if (!stored.equals(attachment.hash())) {
      throw new IllegalStateException("document " + attachment.hash() + " was stored as " + stored);
    }
    looks.record(who, "official document", attachment.hash().hex());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.mediaType()))
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(attachment.fileName(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content.get());
  }
}
