package org.openjcm.server.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.financing.PublishedTotals.PublishedTotal;
import org.openjcm.server.registry.PublicIssuance;

/// What is published about credits issued: published totals, the sum of our rows, and how much of
/// the one the other covers. Japanese: クレジット発行の公表値と把握率.
///
/// @param published totals as published, in order of time
/// @param rows sum of the counted statements whose amount is known
/// @param counted how many statements that is
/// @param unknown counted statements without an amount
/// @param byYear tonnes of our rows by year of decision; the last key is empty for undated ones
public record CreditFigures(
    List<PublishedTotal> published,
    Tonnes rows,
    long counted,
    long unknown,
    Map<Integer, Tonnes> byYear,
    Tonnes undated) {

  static CreditFigures of(List<PublishedTotal> published, List<PublicIssuance> statements) {
    var counted = statements.stream().filter(PublicIssuance::counted).toList();
    var known = counted.stream().filter(each -> each.tonnes().isPresent()).toList();
    var byYear = new TreeMap<Integer, Tonnes>();
    var undated = Tonnes.ZERO;
    for (var each : known) {
      var tonnes = each.tonnes().orElse(Tonnes.ZERO);
      var day = each.decidedOn().or(each::decidedBy);
      if (day.isPresent()) {
        byYear.merge(day.get().getYear(), tonnes, Tonnes::plus);
      } else {
        undated = undated.plus(tonnes);
      }
    }
    for (int year = byYear.isEmpty() ? 1 : byYear.firstKey();
        !byYear.isEmpty() && year < byYear.lastKey();
        year++) {
      byYear.putIfAbsent(year, Tonnes.ZERO);
    }
    var sum = Tonnes.sum(known.stream().flatMap(each -> each.tonnes().stream()).toList());
    return new CreditFigures(
        List.copyOf(published),
        sum,
        counted.size(),
        counted.size() - known.size(),
        byYear,
        undated);
  }

  public Optional<PublishedTotal> latest() {
    return published.isEmpty() ? Optional.empty() : Optional.of(published.getLast());
  }

  /// The share of the latest published total that our rows show, as a part of one.
  public Optional<BigDecimal> coverage() {
    return latest()
        .filter(total -> total.value() > 0)
        .map(total ->
            BigDecimal.valueOf(rows.value())
                .divide(BigDecimal.valueOf(total.value()), MathContext.DECIMAL64));
  }

  /// Height of a year's bar in thousandths of the tallest.
  public long permille(Tonnes tonnes) {
    long tallest = byYear.values().stream().mapToLong(Tonnes::value).max().orElse(1);
    return Math.round(1000.0 * tonnes.value() / Math.max(1, tallest));
  }
}
