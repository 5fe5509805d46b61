package org.openjcm.server.methodology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// The approved methodology versions of the public register. Japanese: 承認方法論.
@Component
public class MethodologyVersions {

  /// One version as listed.
  ///
  /// @param title empty when no source names it
  /// @param technologyHint title of a project that uses it; says what it is about, never its title
  /// @param page its page on jcm.go.jp
  /// @param projects how many listed projects use it, and how many of them are registered
  public record MethodologyVersion(
      MethodologyReference reference,
      CountryCode country,
      Optional<String> title,
      List<String> sectoralScopes,
      Optional<String> sectoralScopeInSource,
      Optional<LocalDate> approvedOn,
      Optional<String> proponent,
      Optional<String> proposedAs,
      Optional<String> technologyHint,
      List<String> page,
      Use projects,
      Provenance provenance) {}

  /// How many projects use a version.
  public record Use(int listed, int registered) {}

  private static final String ALL =
      """
      select v.*, coalesce(u.listed, 0) as listed, coalesce(u.registered, 0) as registered
      from methodology.current_methodology_version v
      left join (
        select m.methodology as version_key, count(*) as listed,
               count(*) filter (where p.status = 'registered') as registered
        from projectcycle.current_project_methodology m
        join projectcycle.current_project p on p.key = m.project
        group by m.methodology) u on u.version_key = v.key
      where true
      """;

  private final ReaderDatabase database;

  public MethodologyVersions(ReaderDatabase database) {
    this.database = database;
  }

  /// By number and version.
  public List<MethodologyVersion> all() {
    return database
        .jdbc()
        .sql(ALL + " order by v.methodology, v.version")
        .query((row, _) -> read(row))
        .list();
  }

  public List<MethodologyVersion> of(CountryCode country) {
    return database
        .jdbc()
        .sql(ALL + " and v.country = ? order by v.methodology, v.version")
        .param(country.alpha2())
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<MethodologyVersion> find(MethodologyReference reference) {
    return database
        .jdbc()
        .sql(ALL + " and v.key = ?")
        .param("methodology/" + reference.fileName())
        .query((row, _) -> read(row))
        .optional();
  }

  /// All versions of one methodology, `MN_AM003`.
  public List<MethodologyVersion> versions(String id) {
    return database
        .jdbc()
        .sql(ALL + " and v.methodology = ? order by v.version")
        .param(id)
        .query((row, _) -> read(row))
        .list();
  }

  /// The listed projects that use a version, at most 500, by number.
  public List<OfficialProjectReference> projectsUsing(MethodologyReference reference) {
    return database
        .jdbc()
        .sql(
            """
            select p.reference from projectcycle.current_project_methodology m
            join projectcycle.current_project p on p.key = m.project
            where m.methodology = ? order by p.reference limit 500
            """)
        .param("methodology/" + reference.fileName())
        .query((row, _) -> new OfficialProjectReference(row.getString(1)))
        .list();
  }

  private static MethodologyVersion read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new MethodologyVersion(
        MethodologyReference.parse(cells.text("methodology") + "_ver" + cells.text("version")),
        cells.country("country"),
        cells.known("title_en"),
        cells.words("sectoral_scopes"),
        cells.known("sectoral_scope_in_source"),
        cells.day("approved_on"),
        cells.known("proponent"),
        cells.known("proposed_methodology"),
        cells.known("technology_hint"),
        cells.words("page"),
        new Use(row.getInt("listed"), row.getInt("registered")),
        cells.provenance());
  }
}
