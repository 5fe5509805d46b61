package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;
import org.openjcm.methodology.units.GuardScale;

/// Before anything jumps on a value it is rounded to the guard scale: no tonne is lost to a
/// quotient, and a spreadsheet takes the same step. The numbers are worked out by hand.
class GuardScaleTest {

  private static final String PROJECT =
      """
      # Guard

      | field | value |
      |---|---|
      | project | SAMPLE-MN-9 |
      | methodology | MN_PM902 ver01.0 |

      ## Fixed ex ante

      | symbol | equipment | value | unit |
      |---|---|---|---|
      | ETA | | 0.9 | 1 |
      | EF | | 0.0543 | tCO2/MWh |
      """;

  private static final String CSV =
      Calculations.HEADER + "2025-01-01/2025-12-31,,X,2025-01-01,2025-12-31,30000,MWh,C,log\n";

  /// Rows of the table of rules, in place of the one that rounds down.
  private static String text(String rules, String reference, String project) {
    return Texts.methodology(
            "| i | none | なし | optional equipment |\n",
            """
            | ETA | 1 | efficiency | 効率 | x | x |
            | EF | tCO2/MWh | factor | 係数 | x | x |
            """,
            "| X | MWh | C | sum | electricity | 電力量 | meter | 計器 | monthly | 毎月 |\n",
            "",
            "RE = " + reference + "\nPE = " + project + "\nER = RE - PE\n")
        .replace("| rounding | down | down | 切り捨て | | unverified |\n", rules);
  }

  private static String rounding(String way) {
    return "| rounding | %s | as tested | 試験 | | unverified |\n".formatted(way);
  }

  private static Calculation calculation(String rules, String reference, String project) {
    String used = "0 * X * ETA * EF + (" + reference + ")";
    Methodology methodology = Calculations.methodology(text(rules, used, project));
    return Calculations.calculated(Calculations.inputs(methodology, PROJECT, CSV));
  }

  private static long tonnes(String way, String reference, String project) {
    return calculation(rounding(way), reference, project).reductions().total().value();
  }

  @Test
  void aQuotientLosesNoTonne() {
    Calculation calculation = calculation(rounding("down"), "X / ETA * EF", "0 [tCO2]");
    // 30,000 MWh / 0.9 = 33,333.33… MWh; × 0.0543 tCO2/MWh = 1,810 tCO2
    assertThat(calculation.exact()).isLessThan(new BigDecimal("1810"));
    assertThat(calculation.reductions().total().value()).isEqualTo(1810);
    assertThat(calculation.byVintage())
        .singleElement()
        .satisfies(year -> assertThat(year.whole().value()).isEqualTo(1810));
    TraceStep whole = step(calculation, "ER_whole");
    assertThat(whole.operations())
        .singleElement()
        .satisfies(guard -> {
          assertThat(guard.text()).isEqualTo("round(ER, 9, nearest)");
          assertThat(guard.value()).isEqualByComparingTo("1810");
          assertThat(guard.rounding()).isEqualTo("guard: to 9 decimals, half away from zero");
        });
  }

  @Test
  void theEdgesOfTheGuardScaleDecideWholeTonnes() {
    assertThat(tonnes("down", "4 [tCO2]", "0 [tCO2]")).isEqualTo(4);
    assertThat(tonnes("down", "3.9999999995 [tCO2]", "0 [tCO2]")).isEqualTo(4);
    assertThat(tonnes("down", "3.99999999949 [tCO2]", "0 [tCO2]")).isEqualTo(3);
    assertThat(tonnes("down", "4.0000000005 [tCO2]", "0 [tCO2]")).isEqualTo(4);
    assertThat(tonnes("nearest", "3.4999999995 [tCO2]", "0 [tCO2]")).isEqualTo(4);
    assertThat(tonnes("nearest", "3.49999999949 [tCO2]", "0 [tCO2]")).isEqualTo(3);
    assertThat(tonnes("conservative", "3.9999999995 [tCO2]", "1.0000000004 [tCO2]")).isEqualTo(3);
    assertThat(tonnes("conservative", "3.9999999994 [tCO2]", "1.0000000005 [tCO2]")).isEqualTo(1);
  }

  @Test
  void aNegativeResultWithinTheGuardIsZeroAndBelowItIsPointedOut() {
    Calculation nothing = calculation(rounding("down"), "1 [tCO2]", "1.0000000004 [tCO2]");
    assertThat(nothing.reductions().total().value()).isZero();
    assertThat(nothing.warnings()).extracting(Warning::kind).doesNotContain("negative-reductions");
    for (String way : List.of("down", "nearest", "conservative")) {
      Calculation below = calculation(rounding(way), "1 [tCO2]", "1.0000000005 [tCO2]");
      assertThat(below.reductions().total().value()).as(way).isZero();
      assertThat(below.warnings()).extracting(Warning::kind).contains("negative-reductions");
    }
  }

  @Test
  void aRoundingInAFormulaIsGuardedAsANamedStep() {
    assertThat(rounded("(1 [tCO2] / 3) * 3", 0, "down")).isEqualByComparingTo("1");
    assertThat(rounded("(2 [tCO2] / 3) * 3", 0, "up")).isEqualByComparingTo("2");
    assertThat(rounded("2.0000000004 [tCO2]", 0, "up")).isEqualByComparingTo("2");
    assertThat(rounded("2.0000000005 [tCO2]", 0, "up")).isEqualByComparingTo("3");
    assertThat(rounded("-(2.0000000004 [tCO2])", 0, "down")).isEqualByComparingTo("-2");
    assertThat(rounded("-(2.0000000005 [tCO2])", 0, "down")).isEqualByComparingTo("-3");
    assertThat(rounded("-(2.4999999995 [tCO2])", 0, "nearest")).isEqualByComparingTo("-3");
    // where more decimals are kept, the guard has one more than they
    assertThat(rounded("0.00000000019 [tCO2]", 10, "down")).isEqualByComparingTo("0.0000000001");
    Calculation calculation =
        calculation(rounding("down"), "round((1 [tCO2] / 3) * 3, 2, up)", "0 [tCO2]");
    assertThat(step(calculation, "RE").operations())
        .filteredOn(one -> one.text().startsWith("round"))
        .extracting(TraceStep.Operation::text, TraceStep.Operation::rounding)
        .containsExactly(
            tuple(
                "round((1 [tCO2] / 3) * 3, 9, nearest)",
                "guard: to 9 decimals, half away from zero"),
            tuple("round((1 [tCO2] / 3) * 3, 2, up)", "to 2 decimals"));
  }

  private static BigDecimal rounded(String what, int decimals, String way) {
    String formula = "round(" + what + ", " + decimals + ", " + way + ")";
    return step(calculation(rounding("down"), formula, "0 [tCO2]"), "RE").value();
  }

  @Test
  void aComparisonIsGuardedAndNamedWhereTheGuardDecides() {
    String sevenths = "if (X / 7) * 7 %s 30000 [MWh] then 1 [tCO2] else 0 [tCO2]";
    for (String sign : List.of(">=", "<=")) {
      assertThat(tonnes("down", sevenths.formatted(sign), "0 [tCO2]")).as(sign).isEqualTo(1);
    }
    for (String sign : List.of(">", "<")) {
      assertThat(tonnes("down", sevenths.formatted(sign), "0 [tCO2]")).as(sign).isZero();
    }
    assertThat(
            step(calculation(rounding("down"), sevenths.formatted(">="), "0 [tCO2]"), "RE")
                .operations())
        .extracting(TraceStep.Operation::text)
        .contains("round((X / 7) * 7 - 30000 [MWh], 9, nearest)");
  }

  @Test
  void aTextMayDeclareItsOwnScale() {
    String six = rounding("down") + "| guard | 6 | as tested | 試験 | | unverified |\n";
    assertThat(calculation(six, "3.9999995 [tCO2]", "0 [tCO2]").reductions().total().value())
        .isEqualTo(4);
    Calculation below = calculation(six, "3.99999949 [tCO2]", "0 [tCO2]");
    assertThat(below.reductions().total().value()).isEqualTo(3);
    assertThat(below.reductions().unverified())
        .extracting(key -> key.text())
        .anyMatch(key -> key.endsWith("guard"));
    assertThat(step(below, "ER_whole").operations())
        .extracting(TraceStep.Operation::text)
        .containsExactly("round(ER, 6, nearest)");
    for (String wrong : List.of("5", "13", "nine", "09")) {
      String text = text(six.replace("| 6 |", "| " + wrong + " |"), "1 [tCO2]", "0 [tCO2]");
      assertThat(MethodologyReader.read(text))
          .as(wrong)
          .isInstanceOfSatisfying(
              MethodologyRead.Faulty.class,
              faulty ->
                  assertThat(faulty.faults()).anyMatch(one -> one.kind().equals("rule-value")));
    }
  }

  @Test
  void theScaleItselfHasSixToTwelveDecimals() {
    assertThat(GuardScale.STANDARD.decimals()).isEqualTo(9);
    assertThat(new GuardScale(12).rounded(new BigDecimal("0.9999999999995"), 0, RoundingMode.FLOOR))
        .isEqualByComparingTo("1");
    assertThatThrownBy(() -> new GuardScale(5)).hasMessageContaining("6 to 12");
    assertThatThrownBy(() -> new GuardScale(13)).hasMessageContaining("6 to 12");
    assertThat(GuardScale.STANDARD.before(8)).isEqualTo(9);
    assertThat(GuardScale.STANDARD.before(9)).isEqualTo(10);
  }

  private static TraceStep step(Calculation calculation, String name) {
    return calculation.trace().steps().stream()
        .filter(one -> one.name().equals(name) && !one.span().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
