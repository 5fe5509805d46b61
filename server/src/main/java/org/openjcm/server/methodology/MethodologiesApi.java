package org.openjcm.server.methodology;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.FactMark;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Approved methodology versions as data. Japanese: 承認方法論のAPI.
@RestController
@RequestMapping("/api/methodology")
class MethodologiesApi {

  private static final Pattern ID = Pattern.compile("[A-Z]{2}_[AP]M[0-9]{3}");

  /// One approved version.
  ///
  /// @param id `MN_AM003`
  /// @param version `02.0`
  /// @param technologyHint title of a project that uses it, where the methodology's own is unknown
  /// @param projectsListed listed projects that use it
  record Methodology(
      String id,
      String version,
      String country,
      Optional<String> titleEn,
      Optional<String> technologyHint,
      List<String> sectoralScopes,
      Optional<LocalDate> approvedOn,
      Optional<String> proponent,
      Optional<String> proposedAs,
      int projectsListed,
      int projectsRegistered,
      FactMark fact) {}

  private final MethodologyVersions versions;
  private final RegisterDownload download;

  MethodologiesApi(MethodologyVersions versions, RegisterDownload download) {
    this.versions = versions;
    this.download = download;
  }

  @GetMapping(path = "/methodologies", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Methodology>> methodologies(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Methodology> items =
        Parameters.country("country", country).map(versions::of).orElseGet(versions::all).stream()
            .map(MethodologiesApi::methodology)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/methodologies.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> methodologiesCsv(
      @RequestParam(required = false) @Nullable String country) {
    Optional<String> only = Parameters.country("country", country).map(CountryCode::alpha2);
    return Answers.csv(
        "methodologies.csv", download.csv(RegisterTables.METHODOLOGIES, Map.of("country", only)));
  }

  @GetMapping(path = "/methodologies/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<Methodology>> methodologyVersions(@PathVariable String id) {
    if (!ID.matcher(id).matches()) {
      throw new BadParameter(BadParameter.Place.PATH, "id", id, "methodology");
    }
    List<Methodology> found =
        versions.versions(id).stream().map(MethodologiesApi::methodology).toList();
    if (found.isEmpty()) {
      throw new NotThere("methodology", id, "/api/methodology/methodologies");
    }
    return Answers.one(found);
  }

  private static Methodology methodology(MethodologyVersion one) {
    return new Methodology(
        one.reference().id(),
        "%02d.%d".formatted(one.reference().major(), one.reference().minor()),
        one.country().alpha2(),
        one.title(),
        one.technologyHint(),
        one.sectoralScopes(),
        one.approvedOn(),
        one.proponent(),
        one.proposedAs(),
        one.projects().listed(),
        one.projects().registered(),
        FactMark.of(one.provenance()));
  }
}
