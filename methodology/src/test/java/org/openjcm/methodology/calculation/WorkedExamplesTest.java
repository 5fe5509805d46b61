package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Tonnes;

class WorkedExamplesTest {

  private static String project(String size) {
    return """
    # Study

    | field | value |
    |---|---|
    | project | SAMPLE-MN-9 |
    | methodology | MN_PM901 ver01.0 |

    ## Equipment

    | equipment | index |
    |---|---|
    | S | i |

    ## Facts

    | fact | equipment | value |
    |---|---|---|
    | size | S | %s |
    """
        .formatted(size);
  }

  private static Calculation study(String size, String capacity) {
    String csv =
        Calculations.HEADER
            + "2014-01-01/2014-12-31,S,CAP,2014-01-01,2014-12-31,"
            + capacity
            + ",A,study\n2014-01-01/2014-12-31,,YEARS,2014-01-01,2014-12-31,1,y,A,study\n";
    return Calculations.calculated(
        Calculations.inputs(Calculations.methodology(Texts.STUDY), project(size), csv));
  }

  /// Published: 16,500 tCO2/y. Source: gec.jp planning study 2013, Durgun.
  @Test
  void tenMegawattsOfTheDraftMethodologySaveSixteenThousandFiveHundredTonnes() {
    Calculation park = study("park", "10,MW");
    assertThat(park.exact()).isEqualByComparingTo("16500");
    assertThat(park.reductions().total()).isEqualTo(Tonnes.of(16_500));
    assertThat(park.reductions().unverified()).isEmpty();
  }

  /// Published: 4 tCO2/y; a floor is excluded. Source: the same study.
  @Test
  void threeKilowattsOnARoofSaveFourTonnesWhenTheTextSaysNearest() {
    Calculation roof = study("roof", "3,kW");
    assertThat(roof.exact()).isEqualByComparingTo("3.96");
    assertThat(roof.reductions().total()).isEqualTo(Tonnes.of(4));
  }

  /// Published COP of ID003: 1.63. Source: project design document of ID003.
  @Test
  void everyWorkedCaseBesideAnApprovedTextComesOut() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    for (Methodology methodology : shipped.all()) {
      assertThat(shipped.workedCases(methodology.reference()))
          .as(methodology.reference() + " has a worked case")
          .isNotEmpty();
      for (WorkedCase worked : shipped.workedCases(methodology.reference())) {
        Calculation calculation =
            Calculations.calculated(
                new CalculationInputs(
                    methodology,
                    worked.facts(),
                    worked.data(),
                    worked.confirmations(),
                    Calculations.DAY));
        assertThat(worked.expected()).isNotEmpty();
        assertThat(methodology.facts())
            .as(worked.path() + " confirms facts of its methodology")
            .containsAll(
                worked.confirmations().records().stream().map(Confirmation::fact).toList());
        assertThat(worked.basis()).isIn("published", "hand-computed");
        for (Map.Entry<String, BigDecimal> expected : worked.expected().entrySet()) {
          assertThat(found(calculation, expected.getKey()))
              .as(worked.path() + ": " + expected.getKey())
              .isEqualByComparingTo(expected.getValue());
        }
      }
    }
  }

  private static BigDecimal found(Calculation calculation, String symbol) {
    if (symbol.equals("whole tonnes")) {
      return BigDecimal.valueOf(calculation.reductions().total().value());
    }
    String name = symbol.replaceFirst(" to [0-9]+ decimals$", "");
    BigDecimal value =
        calculation.trace().steps().stream()
            .filter(step -> step.name().equals(name))
            .findFirst()
            .orElseThrow()
            .value();
    return name.equals(symbol)
        ? value
        : value.setScale(
            Integer.parseInt(symbol.replaceFirst(".* to ([0-9]+) decimals$", "$1")),
            RoundingMode.HALF_EVEN);
  }

  @Test
  void seventyByFortyThreeKilowattsIsThePublishedCoefficientToTwoDecimals() {
    assertThat(
            Exact.divide(new BigDecimal("70"), new BigDecimal("43"))
                .value()
                .setScale(2, RoundingMode.HALF_UP))
        .isEqualByComparingTo("1.63");
  }
}
