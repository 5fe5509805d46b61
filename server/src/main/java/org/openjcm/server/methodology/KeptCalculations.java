package org.openjcm.server.methodology;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Inputs that a signed-in person keeps, so that a short link makes the calculation again; named by
/// their hash, appended, shown for two years from the last time somebody kept them. Japanese:
/// 保存した算定の入力.
@Component
public class KeptCalculations {

  static final int YEARS = 2;

  /// An organisation keeps at most so many a day.
  static final int MOST_A_DAY = 100;

  private final WriterDatabase database;
  private final Clock clock;

  KeptCalculations(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What came of keeping.
  public sealed interface Outcome {}

  public record Kept(Sha256 inputs) implements Outcome {}

  public record TooManyToday(int most) implements Outcome {}

  /// Kept inputs and the result they gave then.
  public record Found(GivenInputs inputs, String result, LocalDate until, Instant keptAt) {}

  public Outcome keep(GivenInputs inputs, Sha256 result, SignedIn by) {
    Instant now = clock.instant();
    long today =
        database
            .jdbc()
            .sql(
                """
                SELECT count(*) FROM methodology.kept_calculation
                WHERE organisation = ? AND kept_at > ?
                """)
            .params(by.organisation().id(), stored(now.minus(Duration.ofDays(1))))
            .query(Long.class)
            .single();
    if (today >= MOST_A_DAY) {
      return new TooManyToday(MOST_A_DAY);
    }
    database
        .jdbc()
        .sql(
            """
            INSERT INTO methodology.kept_calculation
              (inputs_sha256, methodology, project_file, readings, as_of, result_sha256,
               kept_until, kept_at, kept_by, organisation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            inputs.hash().hex(),
            inputs.methodology(),
            inputs.project(),
            inputs.readings(),
            inputs.asOf(),
            result.hex(),
            LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS),
            stored(now),
            by.person(),
            by.organisation().id())
        .update();
    return new Kept(inputs.hash());
  }

  public Optional<Found> find(Sha256 inputs) {
    return database
        .jdbc()
        .sql(
            """
            SELECT methodology, project_file, readings, as_of, result_sha256, kept_until, kept_at
            FROM methodology.kept_calculation
            WHERE inputs_sha256 = ? AND kept_until >= ? ORDER BY kept_until DESC, kept DESC LIMIT 1
            """)
        .params(inputs.hex(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query((row, _) -> found(row))
        .optional();
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        new GivenInputs(
            row.getString("methodology"),
            row.getString("project_file"),
            row.getString("readings"),
            row.getObject("as_of", LocalDate.class)),
        row.getString("result_sha256"),
        row.getObject("kept_until", LocalDate.class),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime stored(Instant moment) {
    return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
  }
}
