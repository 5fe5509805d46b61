package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;

/// What a calculation refuses when its inputs are in good form, what it warns of, and where the
/// bounds lie. A year of 365 MWh, one each day.
class RefusalsTest {

  private static final String PROJECT =
      """
      # Study

      | field | value |
      |---|---|
      | project | SAMPLE-MN-9 |
      | methodology | MN_PM902 ver01.0 |

      """;

  private static final String RULE = "methodology/MN_PM902_ver01.0#rounding";

  private static String text(String reference) {
    return Texts.methodology(
        "| i | none | なし | optional equipment |\n",
        "",
        "| X | MWh | C | sum | electricity | 電力量 | meter | 計器 | monthly | 毎月 |\n",
        "",
        "RE = " + reference + "\nPE = 0 [tCO2]\nER = RE - PE\n");
  }

  private static CalculationInputs inputs(String text, String megawattHours) {
    String csv =
        Calculations.HEADER
            + "2025-01-01/2025-12-31,,X,2025-01-01,2025-12-31,"
            + megawattHours
            + ",MWh,C,log\n";
    return Calculations.inputs(Calculations.methodology(text), PROJECT, csv);
  }

  private static Calculation calculation(String reference, String megawattHours) {
    return Calculations.calculated(inputs(text(reference), megawattHours));
  }

  private static List<String> refused(String reference, String megawattHours) {
    return Calculations.refused(inputs(text(reference), megawattHours)).stream()
        .map(one -> one.input() + " " + one.fault().kind())
        .toList();
  }

  private static List<String> warned(Calculation calculation) {
    return calculation.warnings().stream().map(Warning::kind).distinct().toList();
  }

  @Test
  void aPowerReachesToAnExponentOfTwoHundredAndNeedsAPositiveBase() {
    String power = "0.9 ^ (X / 1 [MWh]) * 1 [tCO2]";
    assertThat(calculation(power, "200.0").reference())
        .isBetween(new BigDecimal("7.0E-10"), new BigDecimal("7.1E-10"));
    assertThat(refused(power, "200.5")).containsExactly("METHODOLOGY power-out-of-reach");
    assertThat(refused(power, "-200.5")).containsExactly("METHODOLOGY power-out-of-reach");
    String exponential = "exp(0 - X / 1 [MWh]) * 1 [tCO2]";
    assertThat(calculation(exponential, "200.0").reference()).isPositive();
    assertThat(refused(exponential, "200.1")).containsExactly("METHODOLOGY power-out-of-reach");
    String root = "(X / 1 [MWh]) ^ 0.5 * 1 [tCO2]";
    assertThat(calculation(root, "0").reference()).isZero();
    assertThat(calculation(root, "6.25").reference()).isEqualByComparingTo("2.5");
    assertThat(refused(root, "-1")).containsExactly("METHODOLOGY power-out-of-reach");
    String nothing = "(X / 1 [MWh]) ^ (0 - 0.5) * 1 [tCO2]";
    assertThat(refused(nothing, "0")).containsExactly("METHODOLOGY power-out-of-reach");
  }

  @Test
  void aResultOfMoreThanATrillionTonnesIsAMistakeOfUnits() {
    String product = "X * 1000000000 [tCO2/MWh]";
    assertThat(calculation(product, "1000").reference()).isEqualByComparingTo("1000000000000");
    assertThat(refused(product, "1000.000001")).containsExactly("METHODOLOGY result-out-of-range");
    assertThat(refused(product, "-1000.000001")).containsExactly("METHODOLOGY result-out-of-range");
  }

  @Test
  void aNegativeReadingIsPointedOutAndCounted() {
    assertThat(warned(calculation("X * 1 [tCO2/MWh]", "0"))).doesNotContain("negative-reading");
    Calculation below = calculation("X * -1 [tCO2/MWh] + 1 [tCO2]", "-0.5");
    assertThat(warned(below)).contains("negative-reading");
    assertThat(below.exact()).isEqualByComparingTo("1.5");
  }

  @Test
  void withoutAnEstimateNothingIsComparedAndThatIsSaid() {
    String band =
        text("X * 1 [tCO2/MWh]")
            .replace(
                "| gaps | zero |",
                "| plausible | 0.1..10 | band | 範囲 | | unverified |\n| gaps | zero |");
    assertThat(warned(Calculations.calculated(inputs(band, "365")))).contains("no-estimate");
    assertThat(warned(calculation("X * 1 [tCO2/MWh]", "365"))).doesNotContain("no-estimate");
  }

  @Test
  void aConfirmedValueThatIsNoneIsRefused() {
    assertThat(confirmed("nearest", "1.5").reductions().total().value()).isEqualTo(2);
    assertThat(confirmed("down", "1.5").reductions().total().value()).isEqualTo(1);
    CalculationInputs inputs = inputs(text("X * 1 [tCO2/MWh]"), "1.5");
    assertThat(Calculations.refused(with(inputs, "banker")))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.input()).isEqualTo(InputFault.Input.CONFIRMATIONS);
          assertThat(one.fault().kind()).isEqualTo("confirmation-value");
          assertThat(one.fault().offending()).isEqualTo("banker");
        });
  }

  private static Calculation confirmed(String rounding, String megawattHours) {
    return Calculations.calculated(with(inputs(text("X * 1 [tCO2/MWh]"), megawattHours), rounding));
  }

  private static CalculationInputs with(CalculationInputs inputs, String rounding) {
    Confirmation confirmation =
        new Confirmation(
            new FactKey(RULE),
            rounding,
            "Guidelines",
            "paragraph 1",
            Sha256.of("file"),
            "Officer A",
            "Officer B",
            LocalDate.of(2026, 4, 1));
    return new CalculationInputs(
        inputs.methodology(),
        inputs.facts(),
        inputs.data(),
        Confirmations.of(List.of(confirmation)),
        inputs.asOf());
  }

  @Test
  void whatDoesNotAddUpOverTimeIsSharedInProportionAndAddsUpExactly() {
    Calculation calculation = calculation("X ^ 2 / 1 [MWh^2] * 1 [tCO2]", "365");
    // 365² = 133,225; January to March 90² = 8,100, the rest 275² = 75,625; 133,225 × 8,100 /
    // 83,725
    assertThat(calculation.exact()).isEqualByComparingTo("133225");
    assertThat(warned(calculation)).contains("not-additive", "apportioned");
    List<SegmentEmissions> segments = calculation.bySegment();
    assertThat(segments).hasSize(2);
    assertThat(segments.getFirst().reductions().toPlainString()).startsWith("12888.89220662884443");
    assertThat(segments.getFirst().reductions().add(segments.getLast().reductions()))
        .isEqualByComparingTo("133225");
    assertThat(segments.getFirst().reference()).isEqualByComparingTo("8100");
  }

  @Test
  void aPartThatCannotBeComputedAloneGetsItsDays() {
    // 90 MWh from January to March: there the divisor is zero
    Calculation calculation = calculation("X * 275 [tCO2] / (X - 90 [MWh])", "365");
    assertThat(calculation.exact()).isEqualByComparingTo("365");
    assertThat(warned(calculation)).contains("part-not-computed");
    SegmentEmissions first = calculation.bySegment().getFirst();
    assertThat(first.reference()).isEqualByComparingTo("90");
    assertThat(
            calculation.bySegment().stream()
                .map(SegmentEmissions::reductions)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("365");
    assertThat(calculation.trace().steps())
        .filteredOn(step -> step.span().equals(first.span().toString()))
        .allMatch(step -> step.name().equals("ER_adjusted"));
  }

  @Test
  void ofManyWarningsOfAKindTwentyFourAreListedAndTheOthersCounted() {
    BilingualText words = BilingualText.words("gap", "欠測");
    List<Warning> many =
        IntStream.rangeClosed(1, 25)
            .mapToObj(at -> new Warning("gap", "EG[M" + at + "]", words))
            .toList();
    assertThat(Warning.listed(many.subList(0, 24))).isEqualTo(many.subList(0, 24));
    List<Warning> listed = Warning.listed(many);
    assertThat(listed).hasSize(25);
    assertThat(listed.getLast().about()).isEqualTo("EG");
    assertThat(listed.getLast().message().en()).isEqualTo("1 more of this kind about EG.");
  }
}
