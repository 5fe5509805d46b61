package org.openjcm.server.methodology;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.comparison.Comparison;
import org.openjcm.methodology.comparison.Difference;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.api.Parameters;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The methodologies that compute, as data: parameters, constants, formulas as text and MathML, and
/// two of them compared. Japanese: 方法論本文のAPI.
@RestController
@RequestMapping("/api/methodology")
class TextsApi {

  private static final String LIST = "/api/methodology/texts";
  private static final Pattern VERSION =
      Pattern.compile("[A-Z]{2}_[AP]M[0-9]{3}_ver[0-9]{2}[.][0-9]");

  private final FactMarks marks;

  TextsApi(FactMarks marks) {
    this.marks = marks;
  }

  /// One text in the list.
  ///
  /// @param text `restated`, `partly inferred` or `inferred`
  /// @param unverified constants and rules not verified as shipped
  record Text(
      String id,
      String version,
      String country,
      String titleEn,
      String titleJa,
      String status,
      String text,
      String template,
      String sha256,
      int unverified) {}

  /// One point of a comparison.
  ///
  /// @param outcome `same`, `changed`, `only-a` or `only-b`
  record Point(
      String kind,
      String name,
      String aspect,
      String outcome,
      Optional<String> a,
      Optional<String> b) {}

  @GetMapping(path = "/texts", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Text>> methodologyTexts(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    Optional<String> only = Parameters.country("country", country).map(one -> one.alpha2());
    List<Text> items =
        ApprovedMethodologies.shipped().all().stream()
            .filter(one -> only.isEmpty() || only.get().equals(one.reference().partner().alpha2()))
            .map(TextsApi::text)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/texts/{version}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TextJson> methodologyText(@PathVariable String version) {
    return Answers.one(
        TextJson.of(find(BadParameter.Place.PATH, "version", version), marks.today()));
  }

  @GetMapping(
      path = "/texts/{version}/compare/{other}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<Point>> compareMethodologies(
      @PathVariable String version, @PathVariable String other) {
    Comparison comparison =
        Comparison.of(
            find(BadParameter.Place.PATH, "version", version),
            find(BadParameter.Place.PATH, "other", other));
    return Answers.one(comparison.points().stream().map(TextsApi::point).toList());
  }

  private static Methodology find(BadParameter.Place place, String name, String version) {
    if (!VERSION.matcher(version).matches()) {
      throw new BadParameter(place, name, version, "methodology-version");
    }
    return ApprovedMethodologies.shipped()
        .find(version)
        .orElseThrow(() -> new NotThere("methodology-text", version, LIST));
  }

  private static Text text(Methodology of) {
    return new Text(
        of.reference().id(),
        "%02d.%d".formatted(of.reference().major(), of.reference().minor()),
        of.reference().partner().alpha2(),
        of.title().en(),
        of.title().ja(),
        of.front().getOrDefault("status", ""),
        of.front().getOrDefault("text", ""),
        ShownVersions.template(of),
        of.textHash().hex(),
        of.unverifiedAsShipped().size());
  }

  private static Point point(Comparison.Point of) {
    String kind = of.kind().name().toLowerCase(java.util.Locale.ROOT);
    String aspect = of.aspect().name().toLowerCase(java.util.Locale.ROOT);
    return switch (of.difference()) {
      case Difference.Same(var value) ->
          new Point(
              kind, of.name(), aspect, "same", Optional.of(value.en()), Optional.of(value.en()));
      case Difference.Changed(var before, var after) ->
          new Point(
              kind,
              of.name(),
              aspect,
              "changed",
              Optional.of(before.en()),
              Optional.of(after.en()));
      case Difference.OnlyInFirst(var value) ->
          new Point(kind, of.name(), aspect, "only-a", Optional.of(value.en()), Optional.empty());
      case Difference.OnlyInSecond(var value) ->
          new Point(kind, of.name(), aspect, "only-b", Optional.empty(), Optional.of(value.en()));
    };
  }
}
