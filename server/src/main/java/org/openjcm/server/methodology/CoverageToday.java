package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.Coverage;
import org.openjcm.methodology.library.ListedProject;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.stereotype.Component;

/// How far the shipped texts reach over the projects of the register, with the confirmations of
/// today. Japanese: 方法論の整備状況.
@Component
class CoverageToday {

  private record Use(OfficialProjectReference project, Optional<MethodologyReference> uses) {}

  private final ReaderDatabase database;
  private final FactMarks marks;

  CoverageToday(ReaderDatabase database, FactMarks marks) {
    this.database = database;
    this.marks = marks;
  }

  Coverage coverage() {
    return coverage(marks.today());
  }

  Coverage coverage(FactMarks.Marks asked) {
    return Coverage.of(
        listed(), ApprovedMethodologies.shipped()::of, asked.inForce(), asked.today());
  }

  private List<ListedProject> listed() {
    List<Use> uses =
        database
            .jdbc()
            .sql(
                """
                select p.reference, m.methodology
                from projectcycle.current_project p
                left join projectcycle.current_project_methodology m on m.project = p.key
                order by p.reference, m.methodology
                """)
            .query((row, _) ->
                new Use(
                    new OfficialProjectReference(row.getString(1)),
                    Optional.ofNullable(row.getString(2))
                        .map(key ->
                            MethodologyReference.parse(key.substring(key.indexOf('/') + 1)))))
            .list();
    Map<OfficialProjectReference, List<MethodologyReference>> byProject = new LinkedHashMap<>();
    uses.forEach(use -> {
      List<MethodologyReference> of =
          byProject.computeIfAbsent(use.project(), _ -> new ArrayList<>());
      use.uses().ifPresent(of::add);
    });
    return byProject.entrySet().stream()
        .map(entry -> new ListedProject(entry.getKey(), entry.getValue()))
        .toList();
  }
}
