package org.openjcm.server.site;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;

/// All versions of one methodology that the register lists, oldest first, and the newest text of it
/// that computes. Japanese: 掲載方法論.
///
/// @param versions empty for a methodology that only has a text
/// @param text the newest that is part of this system
public record ListedMethodology(
    String id, List<MethodologyVersion> versions, Optional<Methodology> text) {

  public CountryCode country() {
    return CountryCode.of(id.substring(0, 2));
  }

  /// The title of the latest version that has one.
  public Optional<String> title() {
    return versions.reversed().stream()
        .flatMap(each -> each.title().stream())
        .findFirst()
        .or(() -> text.map(each -> each.title().en()));
  }

  /// The title in Japanese; only a text has one.
  public Optional<String> titleJa() {
    return text.map(each -> each.title().ja()).filter(each -> !each.isBlank());
  }

  /// The title of a project that uses it: says what it is about, and is never its own title.
  public Optional<String> hint() {
    return versions.reversed().stream().flatMap(each -> each.technologyHint().stream()).findFirst();
  }

  public List<String> scopes() {
    return versions.reversed().stream()
        .map(MethodologyVersion::sectoralScopes)
        .filter(scopes -> !scopes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  public int projects() {
    return versions.stream().mapToInt(each -> each.projects().listed()).sum();
  }

  /// The template its text is made from; empty when it stands alone or has no text.
  public String template() {
    return front("template");
  }

  /// `restated`, `partly inferred` or `inferred`; empty when it has no text.
  public String textClass() {
    String stated = front("text");
    return stated.isEmpty() && text.isPresent() ? "unstated" : stated;
  }

  /// `approved` or `proposed`; the register lists approved ones only.
  public String status() {
    return text.map(each -> each.front().getOrDefault("status", "")).orElse("approved");
  }

  private String front(String field) {
    return text.map(each -> each.front().getOrDefault(field, "")).orElse("");
  }
}
