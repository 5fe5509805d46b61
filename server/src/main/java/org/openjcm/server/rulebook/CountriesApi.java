package org.openjcm.server.rulebook;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.rulebook.PartnerCountries.PartnerCountry;
import org.openjcm.server.rulebook.PartnerCountries.RuleDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Partner countries and their rule documents as data. Japanese: パートナー国のAPI.
@RestController
@RequestMapping("/api/rulebook")
class CountriesApi {

  /// One partner country.
  ///
  /// @param standing `partner`, or `signing-unknown` where a secretariat is known but no signing
  /// @param tradableAtSigning whether credits were tradable when the document was signed
  record Country(
      String iso,
      String iso3,
      String nameEn,
      String nameJa,
      String standing,
      Optional<Integer> signatureOrder,
      Optional<LocalDate> signedOn,
      Optional<String> signedAt,
      Optional<Boolean> tradableAtSigning,
      Optional<LocalDate> firstJointCommitteeOn,
      Optional<LocalDate> latestJointCommitteeOn,
      FactMark fact) {}

  /// One partner country with its rule documents.
  record CountryWithRules(Country country, List<Document> ruleDocuments) {}

  /// A rule document of the Joint Committee of a country.
  ///
  /// @param exists false where the country is known to have none
  record Document(
      String document,
      Optional<String> designation,
      Optional<String> version,
      Optional<LocalDate> adoptedOn,
      boolean exists,
      FactMark fact) {}

  private final PartnerCountries countries;
  private final RegisterDownload download;

  CountriesApi(PartnerCountries countries, RegisterDownload download) {
    this.countries = countries;
    this.download = download;
  }

  @GetMapping(path = "/countries", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Country>> countries(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    return Answers.list(
        request, countries.all().stream().map(CountriesApi::country).toList(), page, size);
  }

  @GetMapping(path = "/countries.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> countriesCsv() {
    return Answers.csv("countries.csv", download.csv(RegisterTables.COUNTRIES, Map.of()));
  }

  @GetMapping(path = "/countries/{iso}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CountryWithRules> countryWithRules(@PathVariable String iso) {
    CountryCode code = Parameters.countryInPath("iso", iso);
    PartnerCountry found =
        countries
            .find(code)
            .orElseThrow(() -> new NotThere("country", iso, "/api/rulebook/countries"));
    List<Document> documents =
        countries.ruleDocuments(code).stream().map(CountriesApi::document).toList();
    return Answers.one(new CountryWithRules(country(found), documents));
  }

  @GetMapping(path = "/rule-documents.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> ruleDocumentsCsv(
      @RequestParam(required = false) @Nullable String country) {
    Optional<String> only = Parameters.country("country", country).map(CountryCode::alpha2);
    return Answers.csv(
        "rule-documents.csv", download.csv(RegisterTables.RULE_DOCUMENTS, Map.of("country", only)));
  }

  private static Country country(PartnerCountry one) {
    return new Country(
        one.country().alpha2(),
        one.alpha3(),
        one.name().en(),
        one.name().ja(),
        one.signed() ? "partner" : "signing-unknown",
        one.order(),
        one.signedOn(),
        one.signedAt(),
        one.tradableAtSigning(),
        one.meetings().firstOn(),
        one.meetings().latestOn(),
        FactMark.of(one.provenance()));
  }

  private static Document document(RuleDocument one) {
    return new Document(
        one.document(),
        one.designation(),
        one.version(),
        one.adoptedOn(),
        one.exists(),
        FactMark.of(one.provenance()));
  }
}
