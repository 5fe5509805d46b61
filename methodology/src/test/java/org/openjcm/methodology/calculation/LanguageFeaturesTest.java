package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Methodology;

/// One passing example of each feature with its value computed by hand, and what is refused.
class LanguageFeaturesTest {

  /// The parts of a text that differ from feature to feature.
  private record Text(String sections, String monitored, String formulas) {

    Methodology read() {
      return Calculations.methodology(
          """
          # Features

          | field | value |
          |---|---|
          | methodology | XX_PM002 ver01.0 |
          | title (en) | Features |
          | title (ja) | 機能 |
          | host country | XX |
          | scope | 1. Energy industries |
          | status | draft |
          | text | own |

          %s

          ## Monitored ex post

          | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) | when | gaps | evidence |
          |---|---|---|---|---|---|---|---|---|---|---|---|---|
          %s

          ## Rules of calculation

          | rule | value | en | ja | source | confidence |
          |---|---|---|---|---|---|
          | rounding | down | down | 切り捨て | | inferred |
          | gaps | zero | zero | ゼロ | | inferred |

          ## Computed

          | symbol | unit | en | ja |
          |---|---|---|---|
          | RE | tCO2 | reference | リファレンス |
          | PE | tCO2 | project | プロジェクト |
          | ER | tCO2 | reductions | 削減 |

          ## Formulas

          Everything leads to RE.

          ```jcm
          %s
          PE = 0 [tCO2]
          ER = RE - PE
          ```
          """
              .formatted(sections.strip(), monitored.strip(), formulas.strip()));
    }
  }

  private static final String UNITS =
      """
      ## Indices

      | index | en | ja | kind |
      |---|---|---|---|
      | i | unit | 設備 | optional equipment |
      | h | day before | 過去の日 | past day |
      | d | day | 日 | day |
      | t | step | 時間 | step |
      """;

  private static String monitored(String symbol, String unit, String overTime, String rest) {
    return "| %s | %s | C | %s | x | x | m | m | f | f | %s |\n"
        .formatted(symbol, unit, overTime, rest);
  }

  private static String project(String sections) {
    return """
    # Project

    | field | value |
    |---|---|
    | project | SAMPLE-XX-1 |
    | methodology | XX_PM002 ver01.0 |

    """
        + sections;
  }

  private static String equipment(String... ids) {
    StringBuilder rows = new StringBuilder("## Equipment\n\n| equipment | index |\n|---|---|\n");
    for (String id : ids) {
      rows.append("| ").append(id).append(" | i |\n");
    }
    return rows.append('\n').toString();
  }

  /// Readings of January and February 2025; the columns without period, option and evidence.
  private static String readings(String rows) {
    StringBuilder csv = new StringBuilder(Calculations.HEADER.strip()).append(",meter\n");
    rows.lines()
        .forEach(line -> {
          String[] parts = line.split(";", -1);
          csv.append("2025-01-01/2025-02-28,").append(parts[0]).append(",C,");
          csv.append(parts.length > 1 ? parts[1] : "e").append(',');
          csv.append(parts.length > 2 ? parts[2] : "").append('\n');
        });
    return csv.toString();
  }

  private static void gives(String expected, Text text, String project, String rows) {
    assertThat(calculation(text, project, rows).reference())
        .isEqualByComparingTo(new BigDecimal(expected));
  }

  private static Calculation calculation(Text text, String project, String rows) {
    return Calculations.calculated(
        Calculations.inputs(text.read(), project(project), readings(rows)));
  }

  private static List<String> refused(Text text, String project, String rows) {
    return Calculations.refused(Calculations.inputs(text.read(), project(project), readings(rows)))
        .stream()
        .map(one -> one.fault().kind())
        .distinct()
        .toList();
  }

  private static List<String> warned(Calculation calculation) {
    return calculation.warnings().stream().map(Warning::kind).distinct().toList();
  }

  private static final String ALL_TIME = "2025-01-01,2025-02-28";

  @Test
  void aTableByTwoKeysTakesTheRowOfBothAndARangeItsLowerEnd() {
    Text text =
        new Text(
            UNITS
                + """

                ## Fact size[i]

                | value | en | ja |
                |---|---|---|
                | small | small | 小 |
                | large | large | 大 |

                ## Table EF by size, CAP [kW]

                | size | from | below | value | unit | en | ja | source | confidence |
                |---|---|---|---|---|---|---|---|---|
                | small | | 10 | 1 | tCO2/MWh | a | a | | inferred |
                | small | 10 | | 2 | tCO2/MWh | b | b | | inferred |
                | large | 5 | 50 | 4 | tCO2/MWh | c | c | | inferred |

                ## Fixed ex ante

                | symbol | unit | en | ja | source (en) | source (ja) |
                |---|---|---|---|---|---|
                | CAP[i] | kW | capacity | 能力 | s | s |
                """,
            monitored("EG[i]", "MWh", "sum", "| |"),
            "RE = sum over i ( EG[i] * (lookup EF by (size[i], CAP[i])) )");
    String facts =
        """
        ## Facts

        | fact | equipment | value |
        |---|---|---|
        | size | A | small |
        | size | B | large |

        ## Fixed ex ante

        | symbol | equipment | value | unit |
        |---|---|---|---|
        | CAP | A | 0.01 | MW |
        | CAP | B | %s | kW |
        """;
    String rows = "A,EG," + ALL_TIME + ",3,MWh\nB,EG," + ALL_TIME + ",5,MWh";
    gives("26", text, equipment("A", "B") + facts.formatted("49.999"), rows); // 3 * 2 + 5 * 4
    for (String outside : List.of("50", "4.9")) {
      assertThat(refused(text, equipment("A", "B") + facts.formatted(outside), rows))
          .containsExactly("lookup-outside");
    }
  }

  private static Text over(String formula) {
    return new Text(UNITS, monitored("EG[i]", "MWh", "sum", "| |"), "RE = " + formula);
  }

  @Test
  void aSumOverNothingIsZeroAndAMeanOverNothingIsRefused() {
    Text sum = over("sum over i ( EG[i] ) * 1 [tCO2/MWh] + 7 [tCO2]");
    String one = "A,EG," + ALL_TIME + ",3,MWh";
    gives("10", sum, equipment("A"), one);
    gives("2", over("2 [tCO2] * count over i where EG[i] > 2 [MWh]"), equipment("A"), one);
    gives("0", over("2 [tCO2] * count over i where EG[i] > 3 [MWh]"), equipment("A"), one);
    for (String word : List.of("mean", "min", "max", "mode")) {
      String some = word + " over i where EG[i] %s 3 [MWh] ( EG[i] ) * 1 [tCO2/MWh]";
      gives("3", over(some.formatted(">=")), equipment("A"), one);
      assertThat(refused(over(some.formatted("<")), equipment("A"), one))
          .as(word)
          .containsExactly("too-few-elements");
    }
    String spread = "deviation over i ( EG[i] ) * 1 [tCO2/MWh]";
    gives(
        "2",
        over(spread),
        equipment("A", "B", "C"),
        one + "\nB,EG," + ALL_TIME + ",5,MWh\nC,EG," + ALL_TIME + ",7,MWh");
    assertThat(refused(over(spread), equipment("A"), one)).containsExactly("too-few-elements");
  }

  @Test
  void aWeightedMeanWeighsAndRefusesWeightsThatAreNothing() {
    Text text =
        new Text(
            UNITS,
            monitored("EG[i]", "MWh", "sum", "| |") + monitored("EF[i]", "tCO2/MWh", "mean", "| |"),
            "RE = mean over i weighted by EG[i] ( EF[i] ) * 10 [MWh]");
    String factors = "A,EF," + ALL_TIME + ",2,tCO2/MWh\nB,EF," + ALL_TIME + ",6,tCO2/MWh\n";
    String weights = "A,EG," + ALL_TIME + ",%s,MWh\nB,EG," + ALL_TIME + ",%s,MWh";
    // (3 * 2 + 1 * 6) / 4 * 10
    gives("30", text, equipment("A", "B"), factors + weights.formatted("3", "1"));
    assertThat(refused(text, equipment("A", "B"), factors + weights.formatted("0", "0")))
        .hasSize(1);
  }

  @Test
  void aPowerOfAUnitIsExactAndARootOrAnExponentialRounds() {
    String one = "A,EG," + ALL_TIME + ",3,MWh";
    gives("27", over("sum over i ( EG[i] ^ 3 ) / 1 [MWh^2] * 1 [tCO2/MWh]"), equipment("A"), one);
    gives("8", over("sum over i ( 4 ^ (EG[i] / 2 [MWh]) ) * 1 [tCO2]"), equipment("A"), one);
    gives("1", over("sum over i ( exp(EG[i] / 1 [MWh] - 3) ) * 1 [tCO2]"), equipment("A"), one);
    assertThat(
            refused(
                over("sum over i ( (EG[i] / 1 [MWh] - 4) ^ 0.5 ) * 1 [tCO2]"), equipment("A"), one))
        .hasSize(1);
    assertThat(
            refused(
                over("sum over i ( EG[i] / (EG[i] - 3 [MWh]) ) * 1 [tCO2]"), equipment("A"), one))
        .hasSize(1);
  }

  @Test
  void aParameterIsGivenExactlyWhenItsFactSaysSo() {
    Text text =
        new Text(
            UNITS
                + """

                ## Fact route per period

                | value | en | ja |
                |---|---|---|
                | metered | metered | 計測 |
                | invoiced | invoiced | 請求書 |
                """,
            monitored("EM", "MWh", "sum", "route is metered | |")
                + monitored("EI", "MWh", "sum", "route is invoiced | |"),
            "RE = (if route is metered then EM else EI * 0.5) * 1 [tCO2/MWh]");
    String metered = ",EM," + ALL_TIME + ",8,MWh";
    String invoiced = ",EI," + ALL_TIME + ",8,MWh";
    String route = "\n,route," + ALL_TIME + ",%s,";
    gives("8", text, "", metered + route.formatted("metered"));
    gives("4", text, "", invoiced + route.formatted("invoiced"));
    assertThat(refused(text, "", metered + "\n" + invoiced + route.formatted("metered")))
        .containsExactly("not-applicable");
    assertThat(refused(text, "", metered + route.formatted("invoiced")))
        .containsExactlyInAnyOrder("not-applicable", "no-reading");
    assertThat(refused(text, "", metered)).containsExactly("fact-missing");
    assertThat(refused(text, "", metered + route.formatted("guessed")))
        .contains("unknown-category");
    assertThat(
            refused(text, "", metered + route.formatted("metered") + route.formatted("invoiced")))
        .contains("fact-stated-twice");
  }

  private static Text gaps(String policy) {
    return new Text(
        UNITS
            + """

            ## Fixed ex ante

            | symbol | unit | en | ja | source (en) | source (ja) |
            |---|---|---|---|---|---|
            | CAP[i] | kW | capacity | 能力 | s | s |
            """,
        monitored("EG[i]", "MWh", "sum", "| " + policy + " |"),
        "RE = sum over i ( EG[i] + 0 * (CAP[i] in [MW]) * 1 [h] ) * 1 [tCO2/MWh]");
  }

  @Test
  void aGapCountsNothingOrIsRefusedOrTheRatedPowerStandsIn() {
    String rated =
        equipment("A")
            + "## Fixed ex ante\n\n| symbol | equipment | value | unit |\n|---|---|---|---|\n"
            + "| CAP | A | 1000 | kW |\n";
    String january = "A,EG,2025-01-01,2025-01-31,5,MWh";
    gives("5", gaps("zero"), rated, january);
    assertThat(warned(calculation(gaps("zero"), rated, january))).contains("gap");
    assertThat(refused(gaps("refuse"), rated, january)).containsExactly("gap-refused");
    gives("677", gaps("CAP"), rated, january); // 5 + 28 days * 24 h * 1 MW
    assertThat(refused(gaps("zero"), rated, january + "\nA,EG,2025-01-31,2025-02-28,5,MWh"))
        .containsExactly("readings-overlap");
  }

  private static final String METERS =
      """
      ## Meters

      | meter | equipment | parameter | serial | certificate | calibrated | valid until |
      |---|---|---|---|---|---|---|
      | M1 | A | EG | 4711 | | 2024-01-01 | 2025-01-15 |

      """;

  @Test
  void anExpiredCalibrationIsPointedOutAndACorrectionMultiplies() {
    Text text = over("sum over i ( EG[i] ) * 1 [tCO2/MWh]");
    String january = "A,EG,2025-01-01,2025-01-31,5,MWh;e;M1\n";
    String february = "A,EG,2025-02-01,2025-02-28,4,MWh;e;M1";
    assertThat(warned(calculation(text, equipment("A") + METERS, january + february)))
        .contains("calibration-expired");
    String correction =
        """
        ## Corrections

        | meter | from | to | factor | reason |
        |---|---|---|---|---|
        | M1 | 2025-02-01 | %s | 0.98 | error found |
        """;
    gives(
        "8.92", // 5 + 4 * 0.98
        text,
        equipment("A") + METERS + correction.formatted("2025-02-28"),
        january + february);
    assertThat(
            refused(
                text,
                equipment("A") + METERS + correction.formatted("2025-02-10"),
                january + february))
        .containsExactly("correction-cuts-reading");
    assertThat(refused(text, equipment("A") + METERS, january + february.replace("M1", "M2")))
        .containsExactly("unknown-meter");
  }

  @Test
  void aValueComputedElsewhereNamesItsFileByHash() {
    Text text =
        new Text(
            UNITS,
            monitored("EG[i]", "MWh", "sum", "| | file"),
            "RE = sum over i ( EG[i] ) * 1 [tCO2/MWh]");
    String row = "A,EG," + ALL_TIME + ",3,MWh;";
    String hash = "sha256:" + "ab".repeat(32);
    // The semicolons of the evidence cannot be written in the short form of this test.
    String csv = readings(row + "FILE").replace("FILE", hash + "; SCADA; operator");
    assertThat(
            Calculations.calculated(Calculations.inputs(text.read(), project(equipment("A")), csv))
                .reference())
        .isEqualByComparingTo("3");
    assertThat(refused(text, equipment("A"), row + "my spreadsheet"))
        .containsExactly("evidence-of-file");
    assertThat(refused(text, equipment("A"), row + hash)).containsExactly("evidence-of-file");
  }

  @Test
  void aCriterionThatTheMachineCanJudgeIsJudgedForEveryElement() {
    Text text =
        new Text(
            UNITS
                + """

                ## Eligibility criteria

                | no | en | ja | judged by (en) | judged by (ja) | confidence | check |
                |---|---|---|---|---|---|---|
                | 1 | enough | 十分 | machine | 機械 | inferred | EG[i] >= 3 [MWh] |
                """,
            monitored("EG[i]", "MWh", "sum", "| |"),
            "RE = sum over i ( EG[i] ) * 1 [tCO2/MWh]");
    String rows = "A,EG," + ALL_TIME + ",3,MWh\nB,EG," + ALL_TIME + ",%s,MWh";
    assertThat(warned(calculation(text, equipment("A", "B"), rows.formatted("3")))).isEmpty();
    Calculation failed = calculation(text, equipment("A", "B"), rows.formatted("2.9"));
    assertThat(failed.warnings()).hasSize(1);
    assertThat(failed.warnings().getFirst().message().en()).contains("criterion 1", "B");
  }

  @Test
  void daysOfThePeriodAndDaysBeforeItAreSummedByDay() {
    Text text =
        new Text(
            UNITS
                + """

                ## Measured before the project

                | symbol | unit | option | over time | en | ja | method (en) | method (ja) | frequency (en) | frequency (ja) |
                |---|---|---|---|---|---|---|---|---|---|
                | OLD[h] | MWh | C | sum | x | x | m | m | f | f |
                """,
            monitored("EG[d]", "MWh", "sum", "| |"),
            "RE = sum over d where EG[d] > mean over h ( OLD[h] ) ( EG[d] ) * 1 [tCO2/MWh]");
    String past = ",OLD,2023-05-01,2023-05-01,1,MWh\n,OLD,2023-05-02,2023-05-02,3,MWh\n";
    String now = ",EG,2025-01-01,2025-01-01,2,MWh\n,EG,2025-01-02,2025-01-02,5,MWh";
    gives("5", text, "", past + now); // only the day above the mean of 1 and 3
    assertThat(refused(text, "", past.replace("2023-05-02", "2025-01-03") + now))
        .contains("reading-not-before");
    assertThat(refused(text, "", now)).contains("no-reading");
  }

  @Test
  void aFactThatHoldsByDayHoldsOnceForEachDay() {
    Text text =
        new Text(
            UNITS
                + """

                ## Fact state[d]

                | value | en | ja |
                |---|---|---|
                | on | on | 稼働 |
                | off | off | 停止 |
                """,
            monitored("EG[d]", "MWh", "sum", "| |"),
            "RE = sum over d where state[d] is on ( EG[d] ) * 1 [tCO2/MWh]");
    String rows = ",EG,2025-01-01,2025-01-31,31,MWh\n,EG,2025-02-01,2025-02-28,56,MWh\n";
    String january = ",state,2025-01-01,2025-01-31,on,\n";
    gives("31", text, "", rows + january + ",state,2025-02-01,2025-02-28,off,");
    assertThat(
            refused(
                text,
                "",
                rows
                    + ",state,2025-01-01,2025-02-28,on,\n"
                    + ",state,2025-01-05,2025-01-06,on,\n"
                    + ",state,2025-02-10,2025-02-11,off,"))
        .contains("fact-stated-twice");
  }
}
