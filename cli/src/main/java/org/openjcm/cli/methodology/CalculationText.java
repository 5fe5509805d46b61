package org.openjcm.cli.methodology;

import java.io.PrintWriter;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CriterionFinding;
import org.openjcm.methodology.calculation.Trace;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.calculation.VintageEmissions;

/// A calculation as people read it in a terminal.
final class CalculationText {

  private CalculationText() {}

  static void print(PrintWriter out, Calculation calculation, Language language) {
    var reductions = calculation.reductions();
    if (reductions.project().isSample()) {
      out.println("SAMPLE／見本");
    }
    out.printf("%s  %s  %s%n", reductions.project(), reductions.methodology(), reductions.period());
    line(out, language.words("reference emissions", "リファレンス排出量"), calculation.reference());
    line(out, language.words("project emissions", "プロジェクト排出量"), calculation.project());
    line(out, language.words("reductions, exact", "排出削減量(端数処理前)"), calculation.exact());
    for (VintageEmissions one : calculation.byVintage()) {
      out.printf(
          "  %s %s  %s tCO2e  %s%n",
          language.words("vintage", "ビンテージ"),
          one.vintage(),
          one.whole().value(),
          CalculationCsv.number(one.reductions()));
    }
    out.printf(
        "%s: %d tCO2e%n",
        language.words("emission reductions", "排出削減量"), reductions.total().value());
    out.printf("%s: %s%n", language.words("proof grade", "証明度"), reductions.proofGrade());
    calculation.criteria().forEach(one -> criterion(out, one, language));
    calculation
        .warnings()
        .forEach(one ->
            out.printf(
                "%s: %s%n", language.words("warning", "注意"), one.message().in(language.tag())));
    reductions
        .unverified()
        .forEach(key -> out.printf("%s: %s%n", language.words("not verified", "未確認"), key));
    out.printf("sha256 text %s%n", reductions.methodologyText());
    out.printf("sha256 inputs %s%n", reductions.inputs());
    out.printf("sha256 confirmations %s%n", reductions.confirmations());
    out.printf("sha256 trace %s%n", reductions.trace());
    out.printf("sha256 result %s%n", calculation.hash());
  }

  private static void criterion(PrintWriter out, CriterionFinding one, Language language) {
    out.printf(
        "%s %s: %s%s%n",
        language.words("eligibility criterion", "適格性要件"),
        one.criterion().number(),
        switch (one.finding()) {
          case MET -> language.words("met", "適合");
          case NOT_MET -> language.words("not met", "不適合");
          case NOT_JUDGED -> language.words("could not be judged", "判定不能");
          case BY_EVIDENCE -> language.words("to be shown by evidence", "証拠により確認");
        },
        one.elements().isEmpty() ? "" : " (" + String.join(", ", one.elements()) + ")");
  }

  private static void line(PrintWriter out, String label, java.math.BigDecimal tonnes) {
    out.printf("%s: %s tCO2e%n", label, CalculationCsv.number(tonnes));
  }

  static void printTrace(PrintWriter out, Trace trace) {
    int number = 0;
    for (TraceStep step : trace.steps()) {
      out.printf(
          "%n%3d %-9s %s = %s %s  (%s%s)%n",
          ++number,
          step.kind(),
          step.name(),
          step.value().toPlainString(),
          step.unit(),
          step.span(),
          step.line() == 0 ? "" : ", line " + step.line());
      if (!step.formula().isEmpty()) {
        out.printf("      %s%n", step.formula());
      }
      for (TraceStep.Value input : step.inputs()) {
        out.printf(
            "        %s = %s %s%n", input.name(), input.value().toPlainString(), input.unit());
      }
      for (TraceStep.Operation one : step.operations()) {
        out.printf(
            "        %s → %s %s [%s]%n",
            one.text(), one.value().toPlainString(), one.unit(), one.rounding());
      }
      step.notes().forEach(note -> out.printf("        %s%n", note));
    }
  }
}
