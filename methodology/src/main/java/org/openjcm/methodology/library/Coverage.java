package org.openjcm.methodology.library;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;

/// How far the shipped texts reach over a list of projects: honest counts, made from the texts
/// themselves. Japanese: 方法論の整備状況.
///
/// A project that uses several methodologies counts by the weakest of them.
///
/// @param projects in the order of the list
public record Coverage(List<Project> projects) {

  /// One project.
  ///
  /// @param methodologies in order; empty when the register names none
  public record Project(
      OfficialProjectReference reference, List<CoveredMethodology> methodologies) {

    public Project {
      methodologies = List.copyOf(methodologies);
    }

    public Standing standing() {
      return methodologies.stream()
          .map(CoveredMethodology::standing)
          .max(Comparator.naturalOrder())
          .orElse(Standing.NO_TEXT);
    }
  }

  public Coverage {
    projects = List.copyOf(projects);
  }

  /// Looks up the text of every version that a project uses.
  ///
  /// @param texts what is shipped of a version
  /// @param confirmed which marks are lifted on `day`; [Confirmations#NONE] for what is shipped
  public static Coverage of(
      List<ListedProject> listed,
      Function<MethodologyReference, Optional<Methodology>> texts,
      Confirmations confirmed,
      LocalDate day) {
    Map<MethodologyReference, CoveredMethodology> known = new TreeMap<>();
    listed.stream()
        .flatMap(one -> one.methodologies().stream())
        .forEach(one ->
            known.computeIfAbsent(
                one,
                reference ->
                    CoveredMethodology.of(reference, texts.apply(reference), confirmed, day)));
    return new Coverage(
        listed.stream()
            .map(one ->
                new Project(
                    one.reference(),
                    known.entrySet().stream()
                        .filter(entry -> one.methodologies().contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList()))
            .toList());
  }

  public int count(Standing standing) {
    return (int) projects.stream().filter(one -> one.standing() == standing).count();
  }

  /// Every version that a project uses, by standing, then in order of id and version.
  public List<CoveredMethodology> methodologies() {
    return projects.stream()
        .flatMap(one -> one.methodologies().stream())
        .distinct()
        .sorted(
            Comparator.comparing(CoveredMethodology::standing)
                .thenComparing(CoveredMethodology::reference))
        .toList();
  }

  /// The projects that use a version, in the order of the list.
  public List<OfficialProjectReference> using(MethodologyReference reference) {
    return projects.stream()
        .filter(project ->
            project.methodologies().stream().anyMatch(one -> one.reference().equals(reference)))
        .map(Project::reference)
        .toList();
  }

  public Json toJson() {
    Json.Building counts = Json.object().with("projects", projects.size());
    for (Standing standing : Standing.values()) {
      counts.with(standing.word(), count(standing));
    }
    return Json.object()
        .with("counts", counts.done())
        .with("methodologies", methodologies().stream().map(this::methodology).toList())
        .with("projects", projects.stream().map(Coverage::project).toList())
        .done();
  }

  private Json methodology(CoveredMethodology one) {
    return Json.object()
        .with("methodology", one.reference().toString())
        .with("standing", one.standing().word())
        .with("template", one.template().orElse(""))
        .with("projects", texts(using(one.reference())))
        .with("missing", texts(one.missing().stream().map(open -> open.key()).toList()))
        .with("unverified", texts(one.unverified().stream().map(open -> open.key()).toList()))
        .done();
  }

  private static Json project(Project one) {
    return Json.object()
        .with("project", one.reference().text())
        .with("standing", one.standing().word())
        .with(
            "methodologies",
            texts(one.methodologies().stream().map(CoveredMethodology::reference).toList()))
        .done();
  }

  private static List<Json> texts(List<?> values) {
    return values.stream().map(value -> Json.text(value.toString())).toList();
  }
}
