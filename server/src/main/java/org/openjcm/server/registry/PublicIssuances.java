package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// What was published about issuances, kept apart from the journal.
@Component
public class PublicIssuances {

  /// An amount that only a third party states; shown beside our statements, never added to them.
  public record ThirdPartyStatement(
      List<OfficialProjectReference> projects,
      CountryCode country,
      Tonnes tonnes,
      Optional<Integer> vintageFrom,
      Optional<Integer> vintageTo,
      Optional<LocalDate> decidedOn,
      Optional<LocalDate> issuedInJapanOn,
      Optional<Boolean> itmo,
      Provenance provenance) {}

  private static final String ISSUANCES =
      "select * from registry.current_public_issuance where true";
  private static final String STATEMENTS =
      "select * from registry.current_third_party_statement where true";

  /// Latest decision first; those without a day after the ones that have one.
  private static final String LATEST_FIRST =
      " order by coalesce(decided_on, decided_by) desc nulls last, key";

  private final ReaderDatabase database;

  public PublicIssuances(ReaderDatabase database) {
    this.database = database;
  }

  public List<PublicIssuance> all() {
    return database.jdbc().sql(ISSUANCES + LATEST_FIRST).query((row, _) -> issuance(row)).list();
  }

  public List<PublicIssuance> of(CountryCode country) {
    return database
        .jdbc()
        .sql(ISSUANCES + " and country = ?" + LATEST_FIRST)
        .param(country.alpha2())
        .query((row, _) -> issuance(row))
        .list();
  }

  /// Statements that name this project, alone or with others, in order of time.
  public List<PublicIssuance> of(OfficialProjectReference project) {
    return database
        .jdbc()
        .sql(
            ISSUANCES
                + " and string_to_array(projects, ' ') @> array[cast(? as text)]"
                + " order by coalesce(decided_on, decided_by) nulls last, key")
        .param(project.text())
        .query((row, _) -> issuance(row))
        .list();
  }

  public List<ThirdPartyStatement> thirdPartyStatements() {
    return database
        .jdbc()
        .sql(STATEMENTS + " order by key")
        .query((row, _) -> statement(row))
        .list();
  }

  public List<ThirdPartyStatement> thirdPartyStatements(OfficialProjectReference project) {
    return database
        .jdbc()
        .sql(
            STATEMENTS
                + " and string_to_array(projects, ' ') @> array[cast(? as text)] order by key")
        .param(project.text())
        .query((row, _) -> statement(row))
        .list();
  }

  private static PublicIssuance issuance(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new PublicIssuance(
        cells.words("projects").stream().map(OfficialProjectReference::new).toList(),
        cells.country("country"),
        cells.day("period_start"),
        cells.day("period_end"),
        cells.day("decided_on"),
        cells.day("decided_by"),
        cells.tonnes("tonnes"),
        new PublicIssuance.Parts(
            cells.tonnes("tonnes_japan"),
            cells.tonnes("tonnes_partner"),
            cells.tonnes("japan_government"),
            cells.tonnes("japan_company"),
            cells.tonnes("partner_government"),
            cells.tonnes("partner_company")),
        cells.day("issued_japan_on"),
        cells.day("issued_partner_on"),
        cells.known("verifying_entity"),
        cells.yesOrNo("itmo"),
        cells.yes("several_projects"),
        cells.yes("counted"),
        cells.text("source_kind"),
        cells.provenance());
  }

  private static ThirdPartyStatement statement(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new ThirdPartyStatement(
        cells.words("projects").stream().map(OfficialProjectReference::new).toList(),
        cells.country("country"),
        cells.tonnes("tonnes").orElseThrow(),
        cells.number("vintage_from"),
        cells.number("vintage_to"),
        cells.day("decided_on"),
        cells.day("issued_japan_on"),
        cells.yesOrNo("itmo"),
        cells.provenance());
  }
}
