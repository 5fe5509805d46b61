package org.openjcm.server.rulebook.confirmation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The confirmations in force as data: which facts two officers found in which document. Japanese:
/// 確認記録のAPI.
@RestController
@RequestMapping("/api/rulebook")
class ConfirmationsApi {

  /// One fact with the document that states it. Persons are not named.
  ///
  /// @param fact `project/MN003#registered_on`: the row's key and the field
  /// @param value as the document states it
  /// @param attachment SHA-256 of the attached document
  /// @param from the day from which the mark is lifted
  record Confirmed(
      String fact,
      String value,
      String document,
      String paragraph,
      String attachment,
      LocalDate from) {}

  private final ConfirmationRecords records;

  ConfirmationsApi(ConfirmationRecords records) {
    this.records = records;
  }

  @GetMapping(path = "/confirmations", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Confirmed>> confirmations(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    LocalDate day = Parameters.date("asOf", asOf).orElseGet(records::today);
    List<Confirmed> items =
        records.inForce(day).records().stream().map(ConfirmationsApi::confirmed).toList();
    return Answers.list(request, items, page, size);
  }

  private static Confirmed confirmed(Confirmation one) {
    return new Confirmed(
        one.fact().text(),
        one.value(),
        one.document(),
        one.paragraph(),
        one.attachment().hex(),
        one.from());
  }
}
