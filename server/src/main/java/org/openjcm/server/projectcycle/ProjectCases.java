package org.openjcm.server.projectcycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// Projects told in two sentences. Japanese: 事例.
@Component
public class ProjectCases {

  /// One case.
  ///
  /// @param projects of the register; empty when it has no number (yet)
  /// @param tonnes always with its meaning; never added to anything
  /// @param tonnesMeaning `credits-issued`, `expected-per-year`, … a message key
  public record ProjectCase(
      List<OfficialProjectReference> projects,
      CountryCode country,
      BilingualText title,
      Optional<String> technology,
      BilingualText text,
      Optional<Tonnes> tonnes,
      Optional<String> tonnesMeaning,
      Provenance provenance) {}

  private static final String ALL = "select * from projectcycle.current_project_case where true";

  private final ReaderDatabase database;

  public ProjectCases(ReaderDatabase database) {
    this.database = database;
  }

  public List<ProjectCase> all() {
    return database.jdbc().sql(ALL + " order by key").query((row, _) -> read(row)).list();
  }

  public Optional<ProjectCase> find(String key) {
    return database
        .jdbc()
        .sql(ALL + " and key = ?")
        .param(key)
        .query((row, _) -> read(row))
        .optional();
  }

  public List<ProjectCase> of(CountryCode country) {
    return database
        .jdbc()
        .sql(ALL + " and country = ? order by key")
        .param(country.alpha2())
        .query((row, _) -> read(row))
        .list();
  }

  public List<ProjectCase> of(OfficialProjectReference project) {
    return database
        .jdbc()
        .sql(ALL + " and string_to_array(projects, ' ') @> array[cast(? as text)] order by key")
        .param(project.text())
        .query((row, _) -> read(row))
        .list();
  }

  private static ProjectCase read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new ProjectCase(
        cells.words("projects").stream().map(OfficialProjectReference::new).toList(),
        cells.country("country"),
        new BilingualText(cells.text("title_en"), cells.text("title_ja")),
        cells.known("technology"),
        new BilingualText(cells.text("text_en"), cells.text("text_ja")),
        cells.tonnes("tonnes"),
        cells.known("tonnes_meaning"),
        cells.provenance());
  }
}
