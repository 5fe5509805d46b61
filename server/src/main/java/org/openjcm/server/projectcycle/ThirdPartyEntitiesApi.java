package org.openjcm.server.projectcycle;

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
import org.openjcm.server.api.Parameters;
import org.openjcm.server.projectcycle.ThirdPartyEntities.ThirdPartyEntity;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterTables;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The designated third-party entities as data. Japanese: 第三者機関のAPI.
@RestController
@RequestMapping("/api/projectcycle")
class ThirdPartyEntitiesApi {

  /// One entity, designated for one country.
  ///
  /// @param status null when the list gives none
  record Entity(
      String number,
      String country,
      String name,
      List<String> validationScopes,
      List<String> verificationScopes,
      Optional<LocalDate> designatedOn,
      Optional<String> status,
      FactMark fact) {}

  private final ThirdPartyEntities entities;
  private final RegisterDownload download;

  ThirdPartyEntitiesApi(ThirdPartyEntities entities, RegisterDownload download) {
    this.entities = entities;
    this.download = download;
  }

  @GetMapping(path = "/third-party-entities", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Entity>> thirdPartyEntities(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Entity> items =
        Parameters.country("country", country).map(entities::of).orElseGet(entities::all).stream()
            .map(ThirdPartyEntitiesApi::entity)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/third-party-entities.csv", produces = "text/csv;charset=UTF-8")
  ResponseEntity<byte[]> thirdPartyEntitiesCsv(
      @RequestParam(required = false) @Nullable String country) {
    Optional<String> only = Parameters.country("country", country).map(CountryCode::alpha2);
    return Answers.csv(
        "third-party-entities.csv", download.csv(RegisterTables.ENTITIES, Map.of("country", only)));
  }

  private static Entity entity(ThirdPartyEntity one) {
    return new Entity(
        one.number(),
        one.country().alpha2(),
        one.name(),
        one.validationScopes(),
        one.verificationScopes(),
        one.designatedOn(),
        one.status(),
        FactMark.of(one.provenance()));
  }
}
