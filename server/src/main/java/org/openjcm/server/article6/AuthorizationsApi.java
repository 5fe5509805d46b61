package org.openjcm.server.article6;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.article6.aef.Parties;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.projectcycle.Authorizations;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The authorizations of all Parties as data, every version, the latest first. Japanese:
/// 第6条に基づく承認のAPI.
@RestController
@RequestMapping("/api/article6")
class AuthorizationsApi {

  /// One version of one Party's authorization.
  ///
  /// @param party ISO 3166-1 alpha-3
  /// @param purpose as the nomenclature of the agreed electronic format writes it
  record AuthorizationGiven(
      String id,
      int version,
      String party,
      LocalDate date,
      String cooperativeApproach,
      String project,
      boolean sample,
      int firstVintage,
      int lastVintage,
      long maximumTco2e,
      String purpose) {}

  private final Authorizations authorizations;

  AuthorizationsApi(Authorizations authorizations) {
    this.authorizations = authorizations;
  }

  @GetMapping(path = "/authorizations", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<AuthorizationGiven>> authorizations(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    var only = Parameters.country("country", country);
    List<AuthorizationGiven> items =
        authorizations.all().stream()
            .filter(each -> only.isEmpty() || only.equals(Optional.of(each.project().partner())))
            .map(AuthorizationsApi::given)
            .toList();
    return Answers.list(request, items, page, size);
  }

  private static AuthorizationGiven given(Authorization each) {
    return new AuthorizationGiven(
        each.id(),
        each.version(),
        Parties.alpha3(each.party()),
        each.date(),
        each.cooperativeApproach(),
        each.project().text(),
        each.project().isSample(),
        each.firstVintage().year(),
        each.lastVintage().year(),
        each.maximum().value(),
        each.purpose().nomenclature());
  }
}
