package org.openjcm.server.financing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// The ministry's table by country as it was published; an empty cell stays empty.
@Component
public class PublishedStatus {

  /// One row as printed; the totals row has no country.
  ///
  /// @param signedIn `2013-01`
  public record PublishedRow(
      int position,
      Optional<CountryCode> country,
      String nameJa,
      Optional<String> signedIn,
      Optional<Integer> registered,
      Optional<Integer> issuing,
      Optional<Integer> equipment,
      Optional<Integer> fgas,
      Optional<Integer> adb,
      Optional<Integer> unido,
      Optional<Integer> newtech,
      Optional<Integer> redd,
      Optional<Integer> total,
      Provenance provenance) {}

  private final ReaderDatabase database;

  public PublishedStatus(ReaderDatabase database) {
    this.database = database;
  }

  /// The months for which a full table is known, latest first: `2024-10`.
  public List<String> editions() {
    return database
        .jdbc()
        .sql("select distinct as_of from financing.current_published_status order by as_of desc")
        .query((row, _) -> row.getString(1))
        .list();
  }

  /// The rows of one edition in printed order, the totals row last.
  public List<PublishedRow> rows(String asOf) {
    return database
        .jdbc()
        .sql("select * from financing.current_published_status where as_of = ? order by position")
        .param(asOf)
        .query((row, _) -> read(row))
        .list();
  }

  private static PublishedRow read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    return new PublishedRow(
        row.getInt("position"),
        cells.known("country").map(CountryCode::of),
        cells.text("name_ja"),
        cells.known("signed_in"),
        cells.number("registered"),
        cells.number("issuing"),
        cells.number("equipment"),
        cells.number("fgas"),
        cells.number("adb"),
        cells.number("unido"),
        cells.number("newtech"),
        cells.number("redd"),
        cells.number("total"),
        cells.provenance());
  }
}
