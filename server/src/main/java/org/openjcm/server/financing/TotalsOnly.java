package org.openjcm.server.financing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.financing.StatusColumn;
import org.openjcm.server.financing.PublishedTotals.PublishedTotal;

/// A published edition of which only some totals are known, not the rows. Japanese: 合計のみ判明している版.
///
/// @param asOf day or month, as exactly as the source gives it
public record TotalsOnly(String asOf, Map<StatusColumn, PublishedTotal> totals) {

  public Optional<PublishedTotal> of(StatusColumn column) {
    return Optional.ofNullable(totals.get(column));
  }

  /// Those among the published totals that are cells of the totals row, by time; the editions of
  /// which the whole table is known are left out.
  static List<TotalsOnly> among(List<PublishedTotal> all, List<String> wholeEditions) {
    Map<String, Map<StatusColumn, PublishedTotal>> byDay = new TreeMap<>();
    for (PublishedTotal total : all) {
      if (!wholeEditions.contains(total.asOf())) {
        column(total)
            .ifPresent(column ->
                byDay
                    .computeIfAbsent(total.asOf(), _ -> new EnumMap<>(StatusColumn.class))
                    .put(column, total));
      }
    }
    return byDay.entrySet().stream()
        .map(entry -> new TotalsOnly(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Optional<StatusColumn> column(PublishedTotal total) {
    boolean ministry = total.scope().equals("moej");
    return switch (total.metric()) {
      case "financed-projects" ->
          ministry ? Optional.of(StatusColumn.TOTAL) : StatusColumn.named(total.scope());
      case "registered-projects" ->
          ministry ? Optional.of(StatusColumn.REGISTERED) : Optional.empty();
      case "projects-with-credits" ->
          ministry ? Optional.of(StatusColumn.ISSUING) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
