package org.openjcm.server.site;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.methodology.MethodologyVersions.MethodologyVersion;

/// All versions of one methodology that the register lists, oldest first. Japanese: 掲載方法論.
public record ListedMethodology(String id, List<MethodologyVersion> versions) {

  public CountryCode country() {
    return versions.getFirst().country();
  }

  /// The title of the latest version that has one.
  public Optional<String> title() {
    return versions.reversed().stream().flatMap(each -> each.title().stream()).findFirst();
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
}
