package org.openjcm.server.projectcycle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The projects of the public register: search, one project, its participants and methodologies.
/// Lists are paged by place (keyset), so that page 2,000 is as fast as page 1.
@Component
public class RegisteredProjects {

  /// A participant.
  ///
  /// @param ofJapan whether it is listed on Japan's side
  /// @param focalPoint whether the list marks it as focal point; false when it does not say
  public record Participant(
      String name, boolean ofJapan, boolean focalPoint, Provenance provenance) {}

  /// How many projects stand under a word.
  public record Count(String word, long projects) {}

  private final ReaderDatabase database;

  public RegisteredProjects(ReaderDatabase database) {
    this.database = database;
  }

  /// One page of what the search finds.
  public ProjectPage find(ProjectSearch search) {
    return new ProjectQuery(search).run(database.jdbc());
  }

  public Optional<ProjectFacts> project(OfficialProjectReference reference) {
    return database
        .jdbc()
        .sql("select * from projectcycle.current_project where reference = ?")
        .param(reference.text())
        .query((row, _) -> facts(new RegisterCells(row)))
        .optional();
  }

  /// Every project of the register by number, for downloads and for counting; read as a whole.
  public List<ProjectFacts> all() {
    return database
        .jdbc()
        .sql("select * from projectcycle.current_project order by reference")
        .query((row, _) -> facts(new RegisterCells(row)))
        .list();
  }

  /// Japan's side last, each in the order of the list.
  public List<Participant> participants(OfficialProjectReference reference) {
    return database
        .jdbc()
        .sql(
            """
            select * from projectcycle.current_project_participant
            where project = ? order by side desc, key
            """)
        .param("project/" + reference.text())
        .query((row, _) -> {
          RegisterCells cells = new RegisterCells(row);
          return new Participant(
              cells.text("name"),
              cells.text("side").equals("JP"),
              cells.yes("focal_point"),
              cells.provenance());
        })
        .list();
  }

  public List<MethodologyReference> methodologies(OfficialProjectReference reference) {
    return database
        .jdbc()
        .sql(
            """
            select methodology from projectcycle.current_project_methodology
            where project = ? order by methodology
            """)
        .param("project/" + reference.text())
        .query((row, _) -> methodologyOf(row.getString(1)))
        .list();
  }

  /// Project → the methodology versions it uses, for all projects.
  public Map<String, List<MethodologyReference>> methodologiesByProject() {
    Map<String, List<MethodologyReference>> byProject = new LinkedHashMap<>();
    database
        .jdbc()
        .sql(
            """
            select project, methodology from projectcycle.current_project_methodology
            order by project, methodology
            """)
        .query(row -> {
          byProject
              .computeIfAbsent(
                  row.getString(1).substring("project/".length()), _ -> new ArrayList<>())
              .add(methodologyOf(row.getString(2)));
        });
    return byProject;
  }

  public List<Count> countByStatus() {
    return count("status");
  }

  public List<Count> countByCountry() {
    return count("country");
  }

  public List<Count> countByTechnology() {
    return count("technology");
  }

  /// Status → number, for one country.
  public List<Count> countByStatus(CountryCode country) {
    return database
        .jdbc()
        .sql(
            """
            select status, count(*) from projectcycle.current_project
            where country = ? group by status order by status
            """)
        .param(country.alpha2())
        .query((row, _) -> new Count(row.getString(1), row.getLong(2)))
        .list();
  }

  private List<Count> count(String column) {
    JdbcClient jdbc = database.jdbc();
    return jdbc.sql(
            """
            select %s, count(*) from projectcycle.current_project
            where %s is not null group by 1 order by 2 desc, 1
            """
                .formatted(column, column))
        .query((row, _) -> new Count(row.getString(1), row.getLong(2)))
        .list();
  }

  private static MethodologyReference methodologyOf(String key) {
    return MethodologyReference.parse(key.substring("methodology/".length()));
  }

  static ProjectFacts facts(RegisterCells cells) throws SQLException {
    return new ProjectFacts(
        new OfficialProjectReference(cells.text("reference")),
        cells.country("country"),
        new BilingualText(cells.text("title_en"), cells.text("title_ja")),
        cells.words("title_ja_source"),
        cells.text("status"),
        cells.day("status_as_of").orElseThrow(),
        cells.known("earlier_stage"),
        cells.day("earlier_stage_as_of"),
        cells.day("registered_on"),
        cells.words("sectoral_scopes"),
        cells.known("technology"),
        cells.known("technology_in_source"),
        cells.tonnes("expected_tonnes_per_year"),
        cells.day("operation_start_on"),
        cells.number("lifetime_years"),
        cells.day("crediting_period_start"),
        cells.day("crediting_period_end"),
        cells.known("validation_entity"),
        cells.words("validation_source"),
        cells.known("financing_scheme"),
        cells.yes("eco_lease"),
        cells.number("financing_fiscal_year"),
        cells.words("financing_source"),
        cells.provenance());
  }
}
