package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Texts;

/// What every expression of the language is worth; the numbers are worked out by hand.
class ExpressionsTest {

  private static final String PROJECT =
      """
      # Study

      | field | value |
      |---|---|
      | project | SAMPLE-MN-9 |
      | methodology | MN_PM901 ver01.0 |

      ## Equipment

      | equipment | index |
      |---|---|
      | A | i |
      | B | i |

      ## Facts

      | fact | equipment | value |
      |---|---|---|
      | size | A | park |
      | size | B | roof |
      """;

  private static final String CSV =
      Calculations.HEADER
          + "2014-01-01/2014-12-31,A,CAP,2014-01-01,2014-12-31,10,MW,A,study\n"
          + "2014-01-01/2014-12-31,B,CAP,2014-01-01,2014-06-30,2,kW,A,study\n"
          + "2014-01-01/2014-12-31,B,CAP,2014-07-01,2014-12-31,4,kW,A,study\n"
          + "2014-01-01/2014-12-31,,YEARS,2014-01-01,2014-12-31,1,y,A,study\n";

  private static Calculation with(String projectEmissions) {
    return Calculations.calculated(
        Calculations.inputs(
            Calculations.methodology(
                Texts.STUDY.replace("PE = 0 [tCO2]", "PE = " + projectEmissions)),
            PROJECT,
            CSV));
  }

  @Test
  void everyExpressionHasItsWorth() {
    Map<String, String> worth = new TreeMap<>();
    worth.put("min(5 [tCO2], 3 [tCO2], 4 [tCO2])", "3");
    worth.put("max(5 [tCO2], 3 [tCO2])", "5");
    worth.put("round(2.345 [tCO2], 2, nearest)", "2.35");
    worth.put("round(2.349 [tCO2], 2, down)", "2.34");
    worth.put("round(2.341 [tCO2], 2, up)", "2.35");
    worth.put("round(-(2.5 [tCO2]), 0, down)", "-3");
    worth.put("-(1 [tCO2]) + 3 [tCO2] * 2 / 4", "0.5");
    worth.put("(1 [tCO2] - 2 [tCO2] - 3 [tCO2])", "-4");
    worth.put("8 [tCO2] / 4 / 2", "1");
    worth.put("1500 [kgCO2] in [tCO2]", "1.5");
    worth.put("(7.2 [GJ] in [MWh]) * 1 [tCO2/MWh]", "2");
    worth.put("(50 [%] in [1]) * 3 [tCO2]", "1.5");
    worth.put("sum over i ( if size[i] is park then 1 [tCO2] else 10 [tCO2] )", "11");
    worth.put("sum over i ( if size[i] is not park then 1 [tCO2] else 0 [tCO2] )", "1");
    worth.put("sum over i ( if CAP[i] >= 10000 [kW] then 1 [tCO2] else 0 [tCO2] )", "1");
    worth.put("sum over i ( if CAP[i] < 10000 [kW] then 1 [tCO2] else 0 [tCO2] )", "1");
    worth.put("sum over i ( if CAP[i] > 0 [kW] then 1 [tCO2] else 0 [tCO2] )", "2");
    worth.put("sum over i ( if CAP[i] <= 0 [kW] then 1 [tCO2] else 0 [tCO2] )", "0");
    worth.put(
        "sum over i ( if size[i] is park and CAP[i] > 9 [kW] or size[i] is roof and CAP[i] > 9 [kW]"
            + " then 1 [tCO2] else 0 [tCO2] )",
        "1");
    worth.forEach((expression, tonnes) ->
        assertThat(
                with(expression).trace().steps().stream()
                    .filter(step -> step.name().equals("PE"))
                    .findFirst()
                    .orElseThrow()
                    .value())
            .as(expression)
            .isEqualByComparingTo(tonnes));
  }

  @Test
  void aQuotientThatDoesNotEndIsRoundedToThirtyFourDigitsAndSaysSo() {
    TraceStep step =
        with("(1 [tCO2] / 3) * 3").trace().steps().stream()
            .filter(one -> one.name().equals("PE"))
            .findFirst()
            .orElseThrow();
    assertThat(step.value()).isEqualByComparingTo("0." + "9".repeat(34));
    assertThat(step.operations())
        .extracting(TraceStep.Operation::rounding)
        .containsExactly(TraceStep.Operation.DIGITS_34, TraceStep.Operation.EXACT);
  }

  @Test
  void aMeanIsWeightedByTheDaysOfItsReadings() {
    assertThat(with("0 [tCO2]").trace().steps())
        .filteredOn(step -> step.name().equals("CAP[B]") && step.span().endsWith("12-31"))
        .filteredOn(step -> step.span().startsWith("2014-01-01"))
        .allSatisfy(step -> {
          // (2 kW × 181 days + 4 kW × 184 days) / 365 days
          assertThat(step.value().toPlainString()).startsWith("3.0082191780821917");
          assertThat(step.operations().getLast().text()).isEqualTo("mean over 365 days");
        });
  }

  @Test
  void conditionsAreShownWithTheBranchTheyChose() {
    assertThat(
            with("sum over i ( if size[i] is park then 1 [tCO2] else 10 [tCO2] )")
                .trace()
                .steps()
                .stream()
                .filter(step -> step.name().equals("PE"))
                .findFirst()
                .orElseThrow()
                .operations())
        .extracting(TraceStep.Operation::text)
        .contains(
            "if size[A] is park then 1 [tCO2] else 10 [tCO2] → then",
            "if size[B] is park then 1 [tCO2] else 10 [tCO2] → else");
  }
}
