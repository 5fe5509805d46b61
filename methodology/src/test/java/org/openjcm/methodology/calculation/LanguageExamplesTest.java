package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Passage;
import org.openjcm.methodology.text.ReferenceText;

/// Every example of a formula in the language reference stands in one small methodology that
/// declares its symbols, is checked there, and computes what one computes by hand.
class LanguageExamplesTest {

  private static final String PROJECT =
      """
      # Project

      | field | value |
      |---|---|
      | project | SAMPLE-XX-1 |
      | methodology | XX_PM001 ver01.0 |

      ## Equipment

      | equipment | index |
      |---|---|
      | A | i |
      | G1 | g |
      | G2 | g |
      | B | b |

      ## Facts

      | fact | equipment | value |
      |---|---|---|
      | connection | A | grid |
      | supply | | mixed |

      ## Fixed ex ante

      | symbol | equipment | value | unit |
      |---|---|---|---|
      | CAP_PJ | A | 20 | kW |
      | PIN_PJ | A | 8 | kW |
      | EF_fuel | diesel | 0.1 | tCO2/GJ |
      | EF_fuel | gas | 0.05 | tCO2/GJ |
      | EI | G1 | 1 | MWh |
      | EI | G2 | 3 | MWh |
      | EF | G1 | 0.2 | tCO2/MWh |
      | EF | G2 | 0.6 | tCO2/MWh |
      """;

  private static final String READINGS =
      """
      A,EG,2025-01-01,2025-12-31,100,MWh
      "A,diesel",FC,2025-01-01,2025-12-31,2,t
      "A,gas",FC,2025-01-01,2025-12-31,1,t
      ,W,2024-01-01,2024-12-31,10,t
      ,W,2025-01-01,2025-12-31,20,t
      ,P,2025-01-01,2025-06-30,3,MW
      ,P,2025-07-01,2025-12-31,6,MW
      ,Q,2025-01-01,2025-06-30,4,Mvar
      ,Q,2025-07-01,2025-12-31,8,Mvar
      ,V,2025-01-01,2025-06-30,10,kV
      ,V,2025-07-01,2025-12-31,20,kV
      B,V_past,2023-03-01,2023-03-01,6.4,kV
      B,V_past,2023-03-02,2023-03-02,5.5,kV
      B,V_past,2023-03-03,2023-03-03,7.2,kV
      """;

  /// What each example gives, computed by hand.
  private static final Map<String, String> BY_HAND =
      Map.ofEntries(
          Map.entry("COP_PJ[A]", "2.5"), // 20 / 8
          Map.entry("EF_RE[A]", "0.5"), // connection grid
          Map.entry("COP_RE[A]", "3"), // 20 kW belong to the range that begins with them
          Map.entry("RE", "50"), // 100 * 0.5
          Map.entry("EF_elec", "0.4"), // mixed: the less of 0.6 and 0.4
          Map.entry("PE_fuel", "10.5"), // 2 * 40 * 0.1 + 1 * 50 * 0.05
          Map.entry("EF_mean", "0.5"), // (1 * 0.2 + 3 * 0.6) / 4
          Map.entry("V_ref[B]", "6"), // 6, 6, 7
          Map.entry("E_CH4[2025]", "1.25"), // 10 * 0.1 / 2 / 2 + 20 * 0.1 / 2
          Map.entry("RE_CH4", "1.25"), // 2024 has no day in the period, 2025 all
          // 2 * (3^2 + 4^2) / 10^2; the second half: 2 * (6^2 + 8^2) / 20^2
          Map.entry("LOSS[2025-01-01/2025-06-30]", "0.5"),
          Map.entry("LOSS[2025-07-01/2025-12-31]", "0.5"),
          Map.entry("PE", "25.15")); // 10.5 + 0.4 + 0.5 + 2.5 + 3 + 6 + 1.25 + 0.5 + 0.5

  private static String examples(String file) throws IOException {
    return ReferenceText.examples(Files.readString(Path.of("..", "docs", file)));
  }

  @Test
  void bothLanguagesShowTheSameExamples() throws IOException {
    assertThat(examples("methodology-language.ja.md"))
        .isEqualTo(examples("methodology-language.md"));
  }

  @Test
  void everyExampleIsCheckedAndComputesWhatOneComputesByHand() throws IOException {
    String text = ReferenceText.with(examples("methodology-language.md"));
    var methodology = Calculations.methodology(text);
    StringBuilder csv = new StringBuilder(Calculations.HEADER);
    READINGS
        .lines()
        .forEach(line -> csv.append("2025-01-01/2025-12-31,").append(line).append(",C,test\n"));
    Calculation calculation =
        Calculations.calculated(Calculations.inputs(methodology, PROJECT, csv.toString()));
    Map<String, BigDecimal> computed = new LinkedHashMap<>();
    for (TraceStep step : calculation.trace().steps()) {
      if (step.kind() == TraceStep.Kind.COMPUTED) {
        computed.putIfAbsent(step.name(), step.value());
      }
    }
    BY_HAND.forEach((name, value) ->
        assertThat(computed)
            .as(name)
            .hasEntrySatisfying(
                name,
                found ->
                    assertThat(found.round(new MathContext(28)))
                        .isEqualByComparingTo(new BigDecimal(value))));
    assertThat(methodology.inOrder())
        .extracting(Passage::symbol)
        .allMatch(symbol ->
            symbol.equals("NCV")
                || symbol.equals("ER")
                || BY_HAND.keySet().stream()
                    .anyMatch(name -> name.equals(symbol) || name.startsWith(symbol + "[")));
  }
}
