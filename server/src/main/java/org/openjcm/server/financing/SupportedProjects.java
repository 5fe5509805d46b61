package org.openjcm.server.financing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.financing.Scheme;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// The projects that the Ministry of the Environment finances, as far as known. Japanese:
/// JCM資金支援事業の採択案件.
@Component
public class SupportedProjects {

  /// One entry of the list.
  ///
  /// @param key `support/0063`
  /// @param title one of the two may be empty
  /// @param titleDescriptive whether the title is ours and the official one is unknown
  /// @param project its number in the register; empty when it has none or none is known
  /// @param evidence A named in an announcement, B financing inferred, C financing only probable
  public record SupportedProject(
      String key,
      CountryCode country,
      Optional<Integer> fiscalYear,
      Optional<Scheme> scheme,
      Optional<String> selectionRound,
      BilingualText title,
      boolean titleDescriptive,
      Optional<String> representative,
      Optional<String> technology,
      Optional<Tonnes> expectedPerYear,
      Optional<OfficialProjectReference> project,
      String evidence,
      Provenance provenance) {}

  private static final String ALL = "select * from financing.current_support_project where true";

  private final ReaderDatabase database;

  public SupportedProjects(ReaderDatabase database) {
    this.database = database;
  }

  public List<SupportedProject> all() {
    return database.jdbc().sql(ALL + " order by key").query((row, _) -> read(row)).list();
  }

  public List<SupportedProject> of(CountryCode country) {
    return database
        .jdbc()
        .sql(ALL + " and country = ? order by fiscal_year nulls last, key")
        .param(country.alpha2())
        .query((row, _) -> read(row))
        .list();
  }

  public List<SupportedProject> of(OfficialProjectReference project) {
    return database
        .jdbc()
        .sql(ALL + " and project = ? order by key")
        .param("project/" + project.text())
        .query((row, _) -> read(row))
        .list();
  }

  private static SupportedProject read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new SupportedProject(
        cells.text("key"),
        cells.country("country"),
        cells.number("fiscal_year"),
        cells.known("scheme").map(word -> Scheme.valueOf(word.toUpperCase(Locale.ROOT))),
        cells.known("selection_round"),
        new BilingualText(cells.text("title_en"), cells.text("title_ja")),
        cells.yes("title_descriptive"),
        cells.known("representative"),
        cells.known("technology"),
        cells.tonnes("expected_tonnes_per_year"),
        cells
            .known("project")
            .map(key -> new OfficialProjectReference(key.substring("project/".length()))),
        cells.text("evidence"),
        cells.provenance());
  }
}
