package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.notation.Fault;

/// A fixed parameter that only some projects need: the efficiency of a boiler that not every site
/// has.
class ConditionalFixedTest {

  private static final String TEXT =
      Texts.methodology(
              "| i | site | サイト | |\n",
              "| ETA[i] | 1 | efficiency | 効率 | s | s | supply[i] is boiler |\n",
              "| Q[i] | GJ | C | sum | heat | 熱量 | m | m | f | f |\n",
              """
              ## Fact supply[i]

              | value | en | ja |
              |---|---|---|
              | boiler | boiler | ボイラー |
              | network | heat network | 熱供給網 |
              """,
              """
              RE = sum over i ( (if supply[i] is boiler then Q[i] / ETA[i] else Q[i]) * 0.1 [tCO2/GJ] )
              PE = 0 [tCO2]
              ER = RE - PE
              """)
          .replace(
              "| symbol | unit | en | ja | source (en) | source (ja) |\n|---|---|---|---|---|---|\n",
              "| symbol | unit | en | ja | source (en) | source (ja) | when |\n|---|---|---|---|---|---|---|\n");

  private static final String READINGS =
      Calculations.HEADER
          + "2025-01-01/2025-12-31,A,Q,2025-01-01,2025-12-31,400,GJ,C,log\n"
          + "2025-01-01/2025-12-31,B,Q,2025-01-01,2025-12-31,300,GJ,C,log\n";

  private static CalculationInputs inputs(String fixed) {
    String project =
        """
        # Two sites

        | field | value |
        |---|---|
        | project | SAMPLE-MN-9 |
        | methodology | MN_PM902 ver01.0 |

        ## Equipment

        | equipment | index |
        |---|---|
        | A | i |
        | B | i |

        ## Facts

        | fact | equipment | value |
        |---|---|---|
        | supply | A | boiler |
        | supply | B | network |

        ## Fixed ex ante

        | symbol | equipment | value | unit |
        |---|---|---|---|
        """
            + fixed;
    return Calculations.inputs(Calculations.methodology(TEXT), project, READINGS);
  }

  @Test
  void itIsAskedWhereTheFactHoldsOnly() {
    // 400 GJ / 0.8 × 0.1 + 300 GJ × 0.1
    assertThat(Calculations.calculated(inputs("| ETA | A | 0.8 | 1 |\n")).exact())
        .isEqualByComparingTo("80");
    assertThat(Calculations.refused(inputs("| ETA | B | 0.8 | 1 |\n")))
        .extracting(one -> one.input() + " " + one.fault().kind() + " " + one.fault().offending())
        .containsExactly("PROJECT fixed-value-missing ETA[A]");
  }

  @Test
  void statedWhereItIsNotAskedItDoesNoHarm() {
    assertThat(
            Calculations.calculated(inputs("| ETA | A | 0.8 | 1 |\n| ETA | B | 0.5 | 1 |\n"))
                .exact())
        .isEqualByComparingTo("80");
  }

  @Test
  void askedByTheFormulaUnderAnotherFactItIsRefusedByName() {
    String careless = TEXT.replace("if supply[i] is boiler", "if supply[i] is not boiler");
    CalculationInputs inputs = inputs("| ETA | A | 0.8 | 1 |\n");
    assertThat(
            Calculations.refused(
                new CalculationInputs(
                    Calculations.methodology(careless),
                    inputs.facts(),
                    inputs.data(),
                    inputs.confirmations(),
                    inputs.asOf())))
        .extracting(one -> one.fault().kind() + " " + one.fault().offending())
        .containsExactly("parameter-not-given ETA[B]");
  }

  @Test
  void whetherItIsNeededHangsOnFactsAndItCannotStandInForAGap() {
    assertThat(kinds(TEXT.replace("| supply[i] is boiler |", "| Q[i] > 3 [GJ] |")))
        .contains("when-not-known");
    assertThat(kinds(TEXT.replace("| supply[i] is boiler |", "| ETA[i] > 0.5 |")))
        .contains("when-not-known");
    assertThat(kinds(TEXT.replace("| supply[i] is boiler |", "| supply[i] is broiler |")))
        .contains("unknown-category");
    String gaps =
        TEXT.replace("frequency (ja) |\n|---|", "frequency (ja) | gaps |\n|---|---|")
            .replace("| f | f |\n", "| f | f | ETA |\n");
    assertThat(kinds(gaps)).containsExactly("gaps-value");
  }

  private static List<String> kinds(String text) {
    return ((MethodologyRead.Faulty) MethodologyReader.read(text))
        .faults().stream().map(Fault::kind).toList();
  }
}
