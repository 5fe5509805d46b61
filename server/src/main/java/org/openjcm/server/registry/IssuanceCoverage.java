package org.openjcm.server.registry;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.rulebook.RegisterCells;
import org.springframework.stereotype.Component;

/// How much of the credits that were issued our statements explain: each published total beside the
/// sum of our rows up to that day. The two are never added. Japanese: 公表総量に対する捕捉率.
@Component
public class IssuanceCoverage {

  /// A published total of all credits issued up to a day.
  ///
  /// @param asOf as exactly as the source gives it: `2024-10-31`, `2026-03`
  /// @param precision `exact`, `about`, `over`
  public record Published(String asOf, Tonnes tonnes, String precision, Provenance provenance) {

    /// The last day of the day, month or year given.
    public LocalDate lastDay() {
      return switch (asOf.length()) {
        case 4 -> Year.parse(asOf).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(asOf).atEndOfMonth();
        default -> LocalDate.parse(asOf);
      };
    }
  }

  /// A published total beside our rows.
  ///
  /// @param ours sum of the rows that state their amount and fall on or before that day
  /// @param rows how many rows make that sum
  /// @param datedByInference how much of `ours` has no known decision day, only one by which the
  ///   amount was public
  /// @param rowsOfUnknownAmount counted rows up to that day whose amount is unknown: unknown, not
  ///   zero
  /// @param rowsOfUnknownDay counted rows of no known day at all, left out
  /// @param share ours divided by the published total, six digits
  public record Coverage(
      Published published,
      Tonnes ours,
      int rows,
      Tonnes datedByInference,
      int rowsOfUnknownAmount,
      int rowsOfUnknownDay,
      BigDecimal share) {}

  private final ReaderDatabase database;
  private final PublicIssuances issuances;

  public IssuanceCoverage(ReaderDatabase database, PublicIssuances issuances) {
    this.database = database;
    this.issuances = issuances;
  }

  /// One for each published total, in order of time.
  public List<Coverage> now() {
    List<PublicIssuance> rows = issuances.all();
    return published().stream().map(total -> of(total, rows)).toList();
  }

  /// The sum of all our rows, whatever their day: those that repeat others and those that are not
  /// known for certain left out.
  public static Tonnes sum(List<PublicIssuance> rows) {
    return Tonnes.sum(
        rows.stream()
            .filter(IssuanceCoverage::isFact)
            .flatMap(row -> row.tonnes().stream())
            .toList());
  }

  /// Our rows beside one published total.
  public static Coverage of(Published total, List<PublicIssuance> rows) {
    List<PublicIssuance> facts = rows.stream().filter(IssuanceCoverage::isFact).toList();
    List<PublicIssuance> upTo =
        facts.stream()
            .filter(row -> latestDay(row).filter(day -> !day.isAfter(total.lastDay())).isPresent())
            .toList();
    List<PublicIssuance> stated = upTo.stream().filter(row -> row.tonnes().isPresent()).toList();
    Tonnes ours = sum(stated);
    Tonnes inferred = sum(stated.stream().filter(row -> row.decidedOn().isEmpty()).toList());
    return new Coverage(
        total,
        ours,
        stated.size(),
        inferred,
        upTo.size() - stated.size(),
        (int) facts.stream().filter(row -> latestDay(row).isEmpty()).count(),
        BigDecimal.valueOf(ours.value())
            .divide(BigDecimal.valueOf(total.tonnes().value()), new MathContext(6)));
  }

  /// Counted, and neither the row nor its amount merely inferred or probable.
  private static boolean isFact(PublicIssuance row) {
    return row.counted() && row.provenance().of("tonnes") == Confidence.VERIFIED;
  }

  private static Optional<LocalDate> latestDay(PublicIssuance row) {
    return row.decidedOn().or(row::decidedBy);
  }

  private List<Published> published() {
    return database
        .jdbc()
        .sql(
            """
            select * from financing.current_published_total
            where scope = 'all' and metric = 'credits-issued' and unit = 't' and value > 0
            order by as_of, key
            """)
        .query((row, _) -> {
          RegisterCells cells = new RegisterCells(row);
          return new Published(
              cells.text("as_of"),
              Tonnes.of(row.getLong("value")),
              cells.text("precision"),
              cells.provenance());
        })
        .list();
  }
}
