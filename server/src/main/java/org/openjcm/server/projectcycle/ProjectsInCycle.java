package org.openjcm.server.projectcycle;

import java.sql.Array;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Projects that are carried through the cycle in this installation, with the facts fixed at their
/// registration, and the organisations that act for them. Japanese: 登録プロジェクト.
@Component
public class ProjectsInCycle {

  private final WriterDatabase database;

  ProjectsInCycle(WriterDatabase database) {
    this.database = database;
  }

  /// Registers a project with its ex-ante facts; registered already, nothing changes.
  void register(RegisteredProject project, byte[] facts) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.registered_project
              (reference, title, methodology, registered, focal_point, verifiers, facts, facts_hash)
            VALUES (?, ?, ?, ?, ?, string_to_array(?, ' '), ?, ?)
            ON CONFLICT (reference) DO NOTHING
            """)
        .params(
            project.reference().text(),
            project.title(),
            project.methodology().toString(),
            Date.valueOf(project.registered()),
            project.focalPoint(),
            project.verifiers().stream()
                .map(TpeNumber::text)
                .sorted()
                .collect(Collectors.joining(" ")),
            facts,
            Sha256.of(facts).hex())
        .update();
  }

  /// Whether this installation carries the project through the cycle.
  public boolean carries(ProjectReference reference) {
    return find(reference).isPresent();
  }

  Optional<RegisteredProject> find(ProjectReference reference) {
    return database
        .jdbc()
        .sql("SELECT * FROM projectcycle.registered_project WHERE reference = ?")
        .param(reference.text())
        .query((row, _) -> {
          Array verifiers = row.getArray("verifiers");
          return new RegisteredProject(
              ProjectReference.parse(row.getString("reference")),
              row.getString("title"),
              MethodologyReference.parse(row.getString("methodology")),
              row.getObject("registered", LocalDate.class),
              row.getString("focal_point"),
              Arrays.stream((String[]) verifiers.getArray())
                  .map(TpeNumber::new)
                  .collect(Collectors.toSet()));
        })
        .optional();
  }

  /// The facts fixed ex ante, as the methodology reads them.
  byte[] facts(ProjectReference reference) {
    return database
        .jdbc()
        .sql("SELECT facts FROM projectcycle.registered_project WHERE reference = ?")
        .param(reference.text())
        .query((row, _) -> row.getBytes("facts"))
        .single();
  }

  /// Says for whom an organisation acts: as a participant of a project, or as a third-party entity.
  void acts(long organisation, String kind, String reference) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.acts_for (organisation, kind, reference) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """)
        .params(organisation, kind, reference)
        .update();
  }

  boolean takesPart(long organisation, ProjectReference project) {
    return acts(organisation, "participant").contains(project.text());
  }

  /// The entity that an organisation is, among those named for the project.
  Optional<TpeNumber> entity(long organisation, RegisteredProject project) {
    return acts(organisation, "entity").stream()
        .map(TpeNumber::new)
        .filter(project.verifiers()::contains)
        .findFirst();
  }

  private List<String> acts(long organisation, String kind) {
    return database
        .jdbc()
        .sql(
            """
            SELECT reference FROM projectcycle.acts_for WHERE organisation = ? AND kind = ?
            ORDER BY reference
            """)
        .params(organisation, kind)
        .query((row, _) -> row.getString("reference"))
        .list();
  }
}
