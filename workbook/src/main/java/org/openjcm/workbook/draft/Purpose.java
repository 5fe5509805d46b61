package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.rulebook.BilingualText;

/// What a calculation sheet is for. Japanese: 計算過程シートの用途.
///
/// @param tab the name of the sheet
/// @param about a sentence below its title; empty for the report itself
/// @param known the engine's values by name, shown until a program recalculates the file
/// @param period the days for which readings are expected; empty for an estimate, and while no
///   period is known
record Purpose(
    SheetName name,
    String tab,
    Optional<BilingualText> about,
    Map<String, BigDecimal> known,
    Optional<Span> period,
    Kind kind) {

  enum Kind {
    PLAN,
    REPORT,
    /// Only a part of the period, for the tonnes of its calendar year.
    PART
  }

  static Purpose ofPlan(PlanYear year) {
    return new Purpose(
        SheetName.PLAN_CALCULATION,
        SheetName.PLAN_CALCULATION.tab(),
        Optional.of(
            words(
                "Estimate of a year of operation, counted as the calendar year "
                    + year.year()
                    + ".",
                "稼働1年間の推計(" + year.year() + "年の暦年として計算)。")),
        Map.of(),
        Optional.empty(),
        Kind.PLAN);
  }

  static Purpose ofReport(Given given) {
    return new Purpose(
        SheetName.REPORT_CALCULATION,
        SheetName.REPORT_CALCULATION.tab(),
        Optional.empty(),
        given.known(),
        period(given),
        Kind.REPORT);
  }

  static Purpose ofPart(Given given, Span part) {
    return new Purpose(
        SheetName.REPORT_CALCULATION,
        "MRS(calc " + part.first() + ")",
        Optional.of(
            words(
                "Only the days from %s to %s: it decides how many tonnes belong to which calendar year."
                    .formatted(part.from(), part.to()),
                "%sから%sまでの区間のみ。暦年別のトン数の配分に用います。".formatted(part.from(), part.to()))),
        given.known(part.toString()),
        period(given),
        Kind.PART);
  }

  private static Optional<Span> period(Given given) {
    return given.data().map(data -> Span.of(data.period()));
  }

  boolean isPart() {
    return kind == Kind.PART;
  }
}
