package org.openjcm.workbook.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.workbook.formula.FormulaText;

/// What the methodology does with time without a reading: nothing, a fixed value that stands in, or
/// a refusal. Japanese: 欠測の扱い.
record StandIns(Given given, Windows windows) {

  /// The fixed value that stands in; empty where nothing does.
  ///
  /// @param elements of the value, time left out
  /// @param cellOf the cell of a named fixed value, as the sheet sees it
  Optional<StandIn> of(
      Declaration.Monitored declared,
      List<String> elements,
      List<InputCell> cells,
      Function<String, String> cellOf) {
    String policy = policy(declared);
    Optional<Span> window = windows.of(declared, elements);
    if (policy.equals("zero") || policy.equals("refuse") || window.isEmpty()) {
      return Optional.empty();
    }
    Declaration.Quantity stand =
        (Declaration.Quantity) given.methodology().declaration(policy).orElseThrow();
    String rate =
        cellOf.apply(
            stand.indices().isEmpty()
                ? stand.symbol()
                : ProjectTable.name(stand.symbol(), String.join(",", elements)));
    Unit amount = stand.unit().times(Units.standard().parse("h").orElseThrow());
    boolean sums = declared.overTime() == Declaration.OverTime.SUM;
    return Optional.of(
        new StandIn(
            rate,
            sums ? FormulaText.factor(amount.conversionTo(declared.unit())) : "",
            sums ? "" : FormulaText.factor(stand.unit().conversionTo(declared.unit())),
            Windows.gaps(window.get(), cells)));
  }

  /// Whether time without a reading is refused.
  boolean refuses(Declaration.Monitored declared) {
    return policy(declared).equals("refuse");
  }

  private String policy(Declaration.Monitored declared) {
    boolean noGaps = declared.past() || accumulates(declared);
    if (noGaps) {
      return "zero";
    }
    return declared.gaps().isEmpty() ? given.rule("gaps", "zero") : declared.gaps();
  }

  private boolean accumulates(Declaration.Monitored declared) {
    return declared.indices().stream()
        .map(index -> given.methodology().index(index).orElseThrow().kind())
        .anyMatch(kind -> kind == Index.Kind.YEARS_SO_FAR);
  }
}
