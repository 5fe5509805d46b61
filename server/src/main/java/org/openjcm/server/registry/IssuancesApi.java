package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.registry.PublicIssuances.ThirdPartyStatement;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Public statements about issuances as data; no journal entries. Japanese: クレジット発行の公表情報のAPI.
@RestController
@RequestMapping("/api/registry")
class IssuancesApi {

  /// A public statement that credits were issued or that their issuance was decided. What the
  /// source does not give is null, never zero.
  ///
  /// @param projects those it names; empty when it names none
  /// @param decidedBy where the day is unknown: the amount was public by this day
  /// @param severalProjects whether the amount is one sum for several projects
  /// @param counted false when it repeats other statements
  record Issuance(
      List<String> projects,
      String country,
      Optional<LocalDate> periodStart,
      Optional<LocalDate> periodEnd,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> decidedBy,
      Optional<Long> tonnesCo2e,
      Optional<Long> tonnesCo2eJapan,
      Optional<Long> tonnesCo2ePartner,
      Optional<LocalDate> issuedInJapanOn,
      Optional<LocalDate> issuedInPartnerOn,
      Optional<String> verifyingEntity,
      Optional<Boolean> itmo,
      boolean severalProjects,
      boolean counted,
      String sourceKind,
      FactMark fact) {}

  /// An amount that only a third party states; never added to the issuances.
  record Statement(
      List<String> projects,
      String country,
      long tonnesCo2e,
      Optional<Integer> vintageFrom,
      Optional<Integer> vintageTo,
      Optional<LocalDate> decidedOn,
      Optional<Boolean> itmo,
      FactMark fact) {}

  private final PublicIssuances issuances;
  private final RegisterDownload download;

  IssuancesApi(PublicIssuances issuances, RegisterDownload download) {
    this.issuances = issuances;
    this.download = download;
  }

  @GetMapping(path = "/issuances", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Issuance>> issuances(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String project,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    Optional<CountryCode> only = Parameters.country("country", country);
    Optional<OfficialProjectReference> one = Parameters.project("project", project);
    List<Issuance> items =
        one.map(issuances::of).or(() -> only.map(issuances::of)).orElseGet(issuances::all).stream()
            .filter(issuance -> only.isEmpty() || issuance.country().equals(only.get()))
            .map(IssuancesApi::issuance)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/issuances.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> issuancesCsv(@RequestParam(required = false) @Nullable String country) {
    Optional<String> only = Parameters.country("country", country).map(CountryCode::alpha2);
    return Answers.csv(
        "public-issuances.csv", download.csv(RegisterTables.ISSUANCES, Map.of("country", only)));
  }

  @GetMapping(path = "/third-party-statements", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Statement>> thirdPartyStatements(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String project,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Statement> items =
        Parameters.project("project", project)
            .map(issuances::thirdPartyStatements)
            .orElseGet(issuances::thirdPartyStatements)
            .stream()
            .map(IssuancesApi::statement)
            .toList();
    return Answers.list(request, items, page, size);
  }

  private static Issuance issuance(PublicIssuance one) {
    return new Issuance(
        names(one.projects()),
        one.country().alpha2(),
        one.periodStart(),
        one.periodEnd(),
        one.decidedOn(),
        one.decidedBy(),
        one.tonnes().map(Tonnes::value),
        one.parts().japan().map(Tonnes::value),
        one.parts().partner().map(Tonnes::value),
        one.issuedInJapanOn(),
        one.issuedInPartnerOn(),
        one.verifyingEntity(),
        one.itmo(),
        one.severalProjects(),
        one.counted(),
        one.sourceKind(),
        FactMark.of(one.provenance()));
  }

  private static Statement statement(ThirdPartyStatement one) {
    return new Statement(
        names(one.projects()),
        one.country().alpha2(),
        one.tonnes().value(),
        one.vintageFrom(),
        one.vintageTo(),
        one.decidedOn(),
        one.itmo(),
        FactMark.of(one.provenance()));
  }

  private static List<String> names(List<OfficialProjectReference> projects) {
    return projects.stream().map(OfficialProjectReference::text).toList();
  }
}
