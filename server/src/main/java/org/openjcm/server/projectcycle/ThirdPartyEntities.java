package org.openjcm.server.projectcycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// Entities designated to validate and verify. Japanese: 第三者機関.
@Component
public class ThirdPartyEntities {

  /// One entity, designated for one country.
  ///
  /// @param status empty when the list gives none
  public record ThirdPartyEntity(
      String number,
      CountryCode country,
      String name,
      List<String> validationScopes,
      List<String> verificationScopes,
      Optional<LocalDate> designatedOn,
      Optional<String> status,
      Provenance provenance) {}

  private static final String ALL =
      "select * from projectcycle.current_third_party_entity where true";

  private final ReaderDatabase database;

  public ThirdPartyEntities(ReaderDatabase database) {
    this.database = database;
  }

  /// By country and number.
  public List<ThirdPartyEntity> all() {
    return database.jdbc().sql(ALL + " order by number").query((row, _) -> read(row)).list();
  }

  public List<ThirdPartyEntity> of(CountryCode country) {
    return database
        .jdbc()
        .sql(ALL + " and country = ? order by number")
        .param(country.alpha2())
        .query((row, _) -> read(row))
        .list();
  }

  public Optional<ThirdPartyEntity> find(String number) {
    return database
        .jdbc()
        .sql(ALL + " and number = ?")
        .param(number)
        .query((row, _) -> read(row))
        .optional();
  }

  private static ThirdPartyEntity read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new ThirdPartyEntity(
        cells.text("number"),
        cells.country("country"),
        cells.text("name"),
        cells.words("validation_scopes"),
        cells.words("verification_scopes"),
        cells.day("designated_on"),
        cells.known("status"),
        cells.provenance());
  }
}
