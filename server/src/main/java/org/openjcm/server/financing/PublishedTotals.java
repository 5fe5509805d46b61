package org.openjcm.server.financing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// Published totals and targets over the years. They are never added to each other nor to sums of
/// our own rows.
@Component
public class PublishedTotals {

  /// One published number.
  ///
  /// @param asOf day, month or year, as exactly as the source gives it
  /// @param scope `all`, `moej`, a scheme, or a country
  /// @param metric `credits-issued`, `registered-projects`, … a message key
  /// @param valueTo upper end of a range
  /// @param precision `exact`, `about`, `over`, `range`
  /// @param unit `t`, `t-per-year`, `projects`, … a message key
  public record PublishedTotal(
      String asOf,
      String scope,
      String metric,
      long value,
      OptionalLong valueTo,
      String precision,
      String unit,
      Provenance provenance) {}

  private static final String ALL = "select * from financing.current_published_total where true";

  private final ReaderDatabase database;

  public PublishedTotals(ReaderDatabase database) {
    this.database = database;
  }

  /// In order of time.
  public List<PublishedTotal> all() {
    return database.jdbc().sql(ALL + " order by as_of, key").query((row, _) -> read(row)).list();
  }

  /// One series in order of time: `of("all", "credits-issued")`.
  public List<PublishedTotal> of(String scope, String metric) {
    return database
        .jdbc()
        .sql(ALL + " and scope = ? and metric = ? order by as_of, key")
        .params(scope, metric)
        .query((row, _) -> read(row))
        .list();
  }

  /// The latest of a series.
  public Optional<PublishedTotal> latest(String scope, String metric) {
    List<PublishedTotal> series = of(scope, metric);
    return series.isEmpty() ? Optional.empty() : Optional.of(series.getLast());
  }

  private static PublishedTotal read(ResultSet row) throws SQLException {
    RegisterCells cells = new RegisterCells(row);
    long to = row.getLong("value_to");
    return new PublishedTotal(
        cells.text("as_of"),
        cells.text("scope"),
        cells.text("metric"),
        row.getLong("value"),
        cells.known("value_to").isPresent() ? OptionalLong.of(to) : OptionalLong.empty(),
        cells.text("precision"),
        cells.text("unit"),
        cells.provenance());
  }
}
