package org.openjcm.server.methodology;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.library.Coverage;
import org.openjcm.methodology.library.CoveredMethodology;
import org.openjcm.methodology.library.Standing;
import org.openjcm.methodology.text.Constant;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.api.Answers;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How far the methodologies reach, as data. Japanese: 方法論の整備状況のAPI.
@RestController
class CoverageApi {

  /// The whole answer.
  record Reach(Counts counts, List<Version> methodologies, List<Project> projects) {}

  /// Projects by how well their methodologies are known; one that uses several counts by the
  /// weakest.
  ///
  /// @param official formula and constants are from the official text
  /// @param constantsOpen the formula is known, a constant is missing or not verified
  /// @param inferred the formula, or a part of it, is inferred
  /// @param noText nothing that computes
  record Counts(int projects, int official, int constantsOpen, int inferred, int noText) {}

  /// One version that a project uses.
  ///
  /// @param standing `official`, `constants-open`, `inferred` or `no-text`
  /// @param template the text it shares with its sisters
  /// @param missing constants without a value
  /// @param unverified constants with a value nobody has compared with the official document
  record Version(
      String methodology,
      String standing,
      Optional<String> template,
      List<String> projects,
      List<Open> missing,
      List<Open> unverified) {}

  /// A constant that waits for an officer.
  ///
  /// @param fact the key by which it is confirmed
  record Open(String name, String fact, String en, String ja, String unit) {}

  /// One listed project.
  record Project(String project, String standing, List<String> methodologies) {}

  private final CoverageToday today;

  CoverageApi(CoverageToday today) {
    this.today = today;
  }

  @GetMapping(path = "/api/methodology/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Reach> methodologyCoverage() {
    Coverage coverage = today.coverage();
    return Answers.one(
        new Reach(
            new Counts(
                coverage.projects().size(),
                coverage.count(Standing.OFFICIAL),
                coverage.count(Standing.CONSTANTS_OPEN),
                coverage.count(Standing.INFERRED),
                coverage.count(Standing.NO_TEXT)),
            coverage.methodologies().stream().map(one -> version(coverage, one)).toList(),
            coverage.projects().stream().map(CoverageApi::project).toList()));
  }

  private static Version version(Coverage coverage, CoveredMethodology one) {
    return new Version(
        one.reference().toString(),
        one.standing().word(),
        one.template(),
        coverage.using(one.reference()).stream().map(OfficialProjectReference::text).toList(),
        one.missing().stream().map(CoverageApi::open).toList(),
        one.unverified().stream().map(CoverageApi::open).toList());
  }

  private static Open open(Constant constant) {
    return new Open(
        constant.name(),
        constant.key().text(),
        constant.description().en(),
        constant.description().ja(),
        constant.unit().toString());
  }

  private static Project project(Coverage.Project one) {
    return new Project(
        one.reference().text(),
        one.standing().word(),
        one.methodologies().stream()
            .map(CoveredMethodology::reference)
            .map(MethodologyReference::toString)
            .toList());
  }
}
