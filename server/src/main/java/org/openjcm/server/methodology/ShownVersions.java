package org.openjcm.server.methodology;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;

/// The versions of a methodology side by side, and its sisters in other countries. Japanese:
/// 各版と姉妹方法論.
///
/// @param versions of the same number, oldest first
/// @param sisters other methodologies made from the same template, newest version each
public record ShownVersions(List<Version> versions, List<Methodology> sisters) {

  /// One version.
  ///
  /// @param computes whether its text is part of this system
  /// @param shown whether it is the one the page is about
  public record Version(
      MethodologyReference reference,
      Optional<LocalDate> approvedOn,
      int projects,
      boolean computes,
      boolean shown) {}

  static ShownVersions of(Methodology methodology, List<MethodologyVersion> register) {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    TreeMap<MethodologyReference, Version> versions = new TreeMap<>();
    for (MethodologyVersion one : register) {
      versions.put(
          one.reference(),
          version(methodology, one.reference(), one.approvedOn(), one.projects().listed()));
    }
    shipped.all().stream()
        .map(Methodology::reference)
        .filter(one -> one.id().equals(methodology.reference().id()))
        .forEach(one ->
            versions.computeIfAbsent(one, _ -> version(methodology, one, Optional.empty(), 0)));
    return new ShownVersions(List.copyOf(versions.values()), sisters(methodology));
  }

  private static Version version(
      Methodology methodology, MethodologyReference of, Optional<LocalDate> on, int projects) {
    return new Version(
        of,
        on,
        projects,
        ApprovedMethodologies.shipped().of(of).isPresent(),
        of.equals(methodology.reference()));
  }

  /// The template a methodology is made from; empty when it stands alone.
  static String template(Methodology methodology) {
    return methodology.front().getOrDefault("template", "");
  }

  private static List<Methodology> sisters(Methodology methodology) {
    String template = template(methodology);
    if (template.isEmpty()) {
      return List.of();
    }
    TreeMap<String, Methodology> newest = new TreeMap<>();
    ApprovedMethodologies.shipped().all().stream()
        .filter(one -> template(one).equals(template))
        .filter(one -> !one.reference().id().equals(methodology.reference().id()))
        .forEach(one -> newest.put(one.reference().id(), one));
    return List.copyOf(newest.values());
  }
}
