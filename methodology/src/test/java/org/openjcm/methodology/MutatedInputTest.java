package org.openjcm.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.CalculationInputs;
import org.openjcm.methodology.calculation.Calculator;
import org.openjcm.methodology.comparison.Comparison;
import org.openjcm.methodology.comparison.ComparisonText;
import org.openjcm.methodology.drafting.SisterDraft;
import org.openjcm.methodology.drafting.StartingFile;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.PopulationReader;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.notation.Fault;

/// Thousands of spoilt texts, project files and readings: each gets a diagnosis with a place, never
/// an exception. Seeds are fixed, and one fresh seed is drawn per run and printed; repeat one with
/// `-Djcm.seed=…`.
class MutatedInputTest {

  private static final int EACH = 400;
  private static final List<String> PIECES =
      List.of(
          "|",
          "\n",
          "\n\n",
          "```jcm\n",
          "```",
          "## ",
          "[",
          "]",
          "(",
          ")",
          "sum over i (",
          "where",
          "if",
          "then",
          "else",
          "is not",
          "^",
          "-",
          "*",
          "/ 0",
          "in [MWh]",
          "unknown",
          "verified",
          "from gwp/CH4/AR5",
          "1e9",
          "9".repeat(40),
          "-0",
          "0.000",
          "ja: ",
          "\u0000",
          "\uD800",
          "\uFEFF",
          "−",
          "ｎ",
          "\"",
          ",",
          "2025-02-30",
          "9999-12-31",
          "2025-01-01T24:00",
          "RE",
          "PE",
          "ER",
          "i",
          "EG[i]",
          "lookup",
          "round(",
          "exp(",
          "count over",
          "mean over i weighted by",
          "template",
          "%",
          "%s",
          "$",
          "\\",
          "\\|",
          "\t",
          "\r",
          "=",
          "#",
          "+",
          "tCO2",
          "kWh",
          "portion of",
          "clamp(1,2,3)",
          "min(",
          "list x",
          "years so far",
          "0..0",
          "10..0.1");

  private static final List<String> TEXTS = new ArrayList<>(List.of(Texts.STUDY));

  static {
    TEXTS.add(StartingFile.text());
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    shipped.all().stream().limit(8).forEach(one -> TEXTS.add(shipped.text(one.reference())));
  }

  @Test
  void aSpoiltFileOfAFixedSeedGetsADiagnosis() {
    for (long seed : List.of(1L, 20_261_125L)) {
      spoil(seed);
    }
  }

  @Test
  void aSpoiltFileOfAFreshSeedGetsADiagnosis() {
    long seed = Long.getLong("jcm.seed", RandomGenerator.getDefault().nextLong());
    System.out.println("MutatedInputTest: -Djcm.seed=" + seed);
    spoil(seed);
  }

  private static void spoil(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < EACH; round++) {
      String text = mutated(TEXTS.get(random.nextInt(TEXTS.size())), random);
      tried(seed, text, () -> readText(text));
      SampleMonitoring sample =
          SampleMonitoring.all().get(random.nextInt(SampleMonitoring.all().size()));
      String project = mutated(sample.projectText(), random);
      String readings = mutated(sample.readingsCsv(), random);
      tried(seed, project, () -> calculate(sample, project, sample.readingsCsv()));
      tried(seed, readings, () -> calculate(sample, sample.projectText(), readings));
      tried(seed, readings, () -> places(PopulationReader.readCsv(readings, "unit").faults()));
    }
  }

  private static void tried(long seed, String input, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException | StackOverflowError thrown) {
      String where = List.of(thrown.getStackTrace()).stream().limit(6).toList().toString();
      throw new AssertionError(
          "seed " + seed + ": " + thrown + " " + where + ", input:\n" + input, thrown);
    }
  }

  private static void readText(String text) {
    switch (MethodologyReader.read(text)) {
      case MethodologyRead.Faulty(List<Fault> faults) -> {
        assertThat(faults).isNotEmpty();
        places(faults);
      }
      case MethodologyRead.Sound(Methodology sound) -> {
        Comparison.of(sound, sound)
            .differences()
            .forEach(point -> {
              throw new AssertionError(point.toString());
            });
        ComparisonText.of(Comparison.of(SampleMonitoring.SOLAR_PARK.methodology(), sound), "ja");
        SisterDraft draft =
            SisterDraft.of(
                sound, text, CountryCode.of("ZZ"), MethodologyReference.parse("ZZ_PM001 ver01.0"));
        if (MethodologyReader.read(draft.text())
            instanceof MethodologyRead.Faulty(List<Fault> faults)) {
          throw new AssertionError(faults.getFirst().sentence("en") + "\n" + draft.text());
        }
      }
    }
  }

  private static void calculate(SampleMonitoring sample, String project, String readings) {
    ProjectRead facts = ProjectReader.read(project);
    MonitoringRead data = MonitoringReader.readCsv(readings);
    if (facts instanceof ProjectRead.Faulty(List<Fault> faults)) {
      places(faults);
    }
    if (data instanceof MonitoringRead.Faulty(List<Fault> faults)) {
      places(faults);
    }
    if (facts instanceof ProjectRead.Sound(var sound)
        && data instanceof MonitoringRead.Sound(var read)) {
      Calculator.calculate(
          new CalculationInputs(
              sample.methodology(), sound, read, Confirmations.NONE, LocalDate.of(2026, 11, 1)));
    }
  }

  private static void places(List<Fault> faults) {
    for (Fault fault : faults) {
      assertThat(fault.at().line()).isPositive();
      assertThat(fault.message().en()).isNotBlank();
      assertThat(fault.message().ja()).isNotBlank();
      assertThat(fault.sentence("ja")).isNotBlank();
    }
  }

  /// One to four changes: a piece put in, a stretch taken out, doubled, moved or turned round, a
  /// sign replaced, or the end cut off.
  private static String mutated(String text, SplittableRandom random) {
    StringBuilder spoilt = new StringBuilder(text);
    int changes = 1 + random.nextInt(4);
    for (int change = 0; change < changes && !spoilt.isEmpty(); change++) {
      int at = random.nextInt(spoilt.length());
      int end = Math.min(spoilt.length(), at + 1 + random.nextInt(60));
      String stretch = spoilt.substring(at, end);
      switch (random.nextInt(7)) {
        case 0 -> spoilt.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> spoilt.delete(at, end);
        case 2 -> spoilt.insert(end, stretch);
        case 3 -> spoilt.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        case 4 -> spoilt.delete(at, end).insert(random.nextInt(spoilt.length() + 1), stretch);
        case 5 -> spoilt.setCharAt(at, (char) random.nextInt(0x3100));
        default -> {
          if (random.nextInt(8) == 0) {
            spoilt.setLength(at);
          }
        }
      }
    }
    return spoilt.toString();
  }
}
