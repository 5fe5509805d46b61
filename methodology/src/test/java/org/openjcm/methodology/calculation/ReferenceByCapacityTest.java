package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;

/// The chiller of a project is compared with a reference that goes by ranges of capacity. The
/// official bounds are not known: those of this test are hypothetical.
class ReferenceByCapacityTest {

  private static final ApprovedMethodologies SHIPPED = ApprovedMethodologies.shipped();

  private static final String OPEN =
      "| | | unknown | 1 | COP of the reference chiller | リファレンス冷凍機のCOP | | unknown |";
  private static final String RANGES =
      """
      | | 300 | 5.0 | 1 | small | 小型 | | unverified |
      | 300 | 600 | 5.5 | 1 | middle | 中型 | | unverified |
      | 600 | | 6.0 | 1 | large | 大型 | | unverified |
      """
          .strip();

  private static WorkedCase onTheGrid(Methodology methodology) {
    return SHIPPED.workedCases(methodology.reference()).stream()
        .filter(one -> one.path().endsWith("grid-only.md"))
        .findFirst()
        .orElseThrow();
  }

  /// 300 USRt are 1,055.05585262 kW exactly.
  @ParameterizedTest
  @CsvSource({
    "299.999, USRt, 5.0, below 300",
    "300, USRt, 5.5, 300..600",
    "1055.05585262, kW, 5.5, 300..600",
    "1055.05585261, kW, 5.0, below 300",
    "599.999, USRt, 5.5, 300..600",
    "600, USRt, 6.0, from 600",
    "9000, USRt, 6.0, from 600",
  })
  void theReferenceOfARangeHoldsFromItsLowerBoundInWhateverUnitTheCapacityIsStated(
      String capacity, String unit, BigDecimal expected, String range) {
    Methodology shipped = SHIPPED.find("TH_AM005_ver03.0").orElseThrow();
    String text = SHIPPED.text(shipped.reference());
    assertThat(text).contains(OPEN);
    String project =
        """
        # Chiller

        | field | value |
        |---|---|
        | project | SAMPLE-TH-1 |
        | methodology | TH_AM005 ver03.0 |

        ## Equipment

        | equipment | index |
        |---|---|
        | C1 | i |

        ## Facts

        | fact | equipment | value |
        |---|---|---|
        | supply | | grid |
        | captive_fuel | | none |

        ## Fixed ex ante

        | symbol | equipment | value | unit |
        |---|---|---|---|
        | CAP_PJ | C1 | %s | %s |
        | COP_PJ | C1 | 6.6 | 1 |
        | EF_grid | | 0.5 | tCO2/MWh |
        """
            .formatted(capacity, unit);
    Calculation calculation =
        Calculations.calculated(
            new CalculationInputs(
                Calculations.methodology(text.replace(OPEN, RANGES)),
                Calculations.facts(project),
                onTheGrid(shipped).data(),
                Confirmations.NONE,
                Calculations.DAY));
    TraceStep step =
        calculation.trace().steps().stream()
            .filter(one -> one.name().equals("COP_RE[C1]"))
            .findFirst()
            .orElseThrow();
    assertThat(step.value()).isEqualByComparingTo(expected);
    assertThat(step.operations().getLast().text()).endsWith(" = " + range);
  }
}
