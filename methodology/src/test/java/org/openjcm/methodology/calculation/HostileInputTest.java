package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.confirmation.ConfirmationsRead;
import org.openjcm.rulebook.notation.Fault;

/// Hundreds of broken texts and tables go into every parser of this room: what comes out is a
/// result or named faults, never another exception, and never nothing. `-Djcm.seed=…` repeats a
/// run.
class HostileInputTest {

  private static final int ROUNDS = 400;
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> SNIPPETS =
      List.of(
          "|",
          "||",
          "[",
          "]",
          "[i]",
          "[MWh]",
          "(",
          ")",
          "```jcm",
          "```",
          "#",
          "# ",
          "\n",
          "\t",
          "sum over i (",
          "lookup",
          "if",
          "then",
          "else",
          "in",
          " / 0",
          "/",
          "*",
          "-",
          "--",
          "=",
          "999999999999999",
          "-1",
          "0",
          "1e9",
          "0.0000001",
          "unknown",
          "ER",
          "RE = RE",
          "kWh",
          "%",
          "\"",
          ",",
          "あ",
          "\ud83d",
          "\u0000",
          "2025-02-30",
          "9999-12-31",
          "2020-12-31/2021-01-01",
          "|---|",
          "verified",
          "MN_AM003 ver99.9",
          "SAMPLE-MN-1",
          "NaN",
          "\\|",
          "\r");

  private final long seed = Long.getLong("jcm.seed", 20261123L);

  private static String mutated(String text, SplittableRandom dice) {
    String result = text;
    for (int times = dice.nextInt(1, 4); times > 0; times--) {
      result = once(result, dice);
    }
    return result;
  }

  private static String once(String text, SplittableRandom dice) {
    int at = dice.nextInt(text.length() + 1);
    String snippet = SNIPPETS.get(dice.nextInt(SNIPPETS.size()));
    return switch (dice.nextInt(7)) {
      case 0 -> text.substring(0, at) + snippet + text.substring(at);
      case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
      case 2 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 200));
      case 3 -> text.substring(0, at);
      case 4 -> lines(text, dice, (all, line) -> all.remove(line));
      case 5 -> lines(text, dice, (all, line) -> all.add(dice.nextInt(all.size()), all.get(line)));
      default ->
          text.substring(0, at)
              + snippet
              + text.substring(Math.min(text.length(), at + snippet.length()));
    };
  }

  private interface Change {
    void make(List<String> lines, int line);
  }

  private static String lines(String text, SplittableRandom dice, Change change) {
    List<String> all = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    change.make(all, dice.nextInt(all.size()));
    return String.join("\n", all);
  }

  private void bombard(String text, Function<String, List<Fault>> parser) {
    SplittableRandom dice = new SplittableRandom(seed);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String broken = mutated(text, dice);
      try {
        List<Fault> faults = parser.apply(broken);
        refused += faults.isEmpty() ? 0 : 1;
        assertThat(faults)
            .allSatisfy(fault -> {
              assertThat(fault.message().en()).isNotBlank();
              assertThat(fault.message().ja()).isNotBlank();
            });
      } catch (RuntimeException escaped) {
        throw new AssertionError(
            "round " + round + " of -Djcm.seed=" + seed + ":\n" + broken, escaped);
      }
    }
    assertThat(refused).as("broken inputs that were noticed").isGreaterThan(ROUNDS / 3);
  }

  private static List<Fault> faults(CalculationOutcome outcome) {
    return switch (outcome) {
      case CalculationOutcome.Calculated _ -> List.of();
      case CalculationOutcome.Refused(List<InputFault> faults) -> {
        assertThat(faults).isNotEmpty();
        yield faults.stream().map(InputFault::fault).toList();
      }
    };
  }

  private static List<Fault> readMethodology(String text, SampleMonitoring sample) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Faulty(List<Fault> faults) -> faults;
      case MethodologyRead.Sound(Methodology methodology) ->
          faults(
              Calculator.calculate(
                  new CalculationInputs(
                      methodology,
                      sample.facts(),
                      sample.data(),
                      Confirmations.NONE,
                      Calculations.DAY)));
    };
  }

  @Test
  void brokenMethodologiesAreRefusedByName() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (SampleMonitoring sample : SampleMonitoring.all()) {
            bombard(
                shipped.text(sample.methodology().reference()),
                text -> readMethodology(text, sample));
          }
          bombard(Texts.STUDY, text -> readMethodology(text, SampleMonitoring.SOLAR_PARK));
        });
  }

  @Test
  void brokenProjectFilesAreRefusedByName() {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (SampleMonitoring sample : SampleMonitoring.all()) {
            bombard(
                sample.projectText(),
                text ->
                    switch (ProjectReader.read(text)) {
                      case ProjectRead.Faulty(List<Fault> faults) -> faults;
                      case ProjectRead.Sound(ProjectFacts facts) ->
                          faults(
                              Calculator.calculate(
                                  new CalculationInputs(
                                      sample.methodology(),
                                      facts,
                                      sample.data(),
                                      Confirmations.NONE,
                                      Calculations.DAY)));
                    });
          }
        });
  }

  @Test
  void brokenReadingsAreRefusedByName() {
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          for (SampleMonitoring sample : SampleMonitoring.all()) {
            bombard(
                sample.readingsCsv(),
                text ->
                    switch (MonitoringReader.readCsv(text)) {
                      case MonitoringRead.Faulty(List<Fault> faults) -> faults;
                      case MonitoringRead.Sound(MonitoringData data) ->
                          faults(
                              Calculator.calculate(
                                  new CalculationInputs(
                                      sample.methodology(),
                                      sample.facts(),
                                      data,
                                      Confirmations.NONE,
                                      Calculations.DAY)));
                    });
          }
        });
  }

  @Test
  void brokenConfirmationsAreRefusedByName() {
    String text =
        """
        # Confirmations

        | fact | value | document | paragraph | attachment | entered by | confirmed by | from |
        |---|---|---|---|---|---|---|---|
        | methodology/ID_AM003_ver01.0#EF_elec | 0.814 | Text | Table 1 | %s | A | B | 2026-04-01 |
        | methodology/ID_AM003_ver01.0#rounding | down | Text | 5 | %s | A | B | 2026-04-01 |
        """
            .formatted("ab".repeat(32), "cd".repeat(32));
    assertTimeoutPreemptively(LIMIT, () -> bombard(text, broken -> confirmed(broken)));
  }

  private static List<Fault> confirmed(String text) {
    ConfirmationsRead read = ConfirmationsRead.of(text);
    if (!read.faults().isEmpty()) {
      return read.faults();
    }
    SampleMonitoring sample = SampleMonitoring.QUICK_FREEZERS;
    return faults(
        Calculator.calculate(
            new CalculationInputs(
                sample.methodology(),
                sample.facts(),
                sample.data(),
                read.confirmations(),
                Calculations.DAY)));
  }

  @Test
  void deepLongAndEmptyTextsAreRefusedSoon() {
    String deep = "PE = " + "(".repeat(100_000) + "0 [tCO2]" + ")".repeat(100_000);
    String longSum = "PE = 0 [tCO2]" + " + 0 [tCO2]".repeat(50_000);
    String wide = "PE = 0 [tCO2]\n" + " + 0 [tCO2]\n".repeat(50_000);
    String minus = "PE = " + "-".repeat(3_000) + "0 [tCO2]";
    for (String formula : List.of(deep, longSum, wide, minus)) {
      String text = Texts.STUDY.replace("PE = 0 [tCO2]", formula);
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () ->
              assertThat(MethodologyReader.read(text)).isInstanceOf(MethodologyRead.Faulty.class));
    }
    for (String text : List.of("", "\n", "x".repeat(1_100_000), "|".repeat(10_000), "#")) {
      assertThat(MethodologyReader.read(text)).isInstanceOf(MethodologyRead.Faulty.class);
      assertThat(ProjectReader.read(text)).isInstanceOf(ProjectRead.Faulty.class);
      assertThat(MonitoringReader.readCsv(text)).isInstanceOf(MonitoringRead.Faulty.class);
    }
  }
}
