package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.notation.Fault;

/// Every mistake in a file of readings or of a project, and what is said to it in both languages.
class InputFaultsTest {

  private static final SampleMonitoring SAMPLE = SampleMonitoring.QUICK_FREEZERS;
  private static final String HEADER = "evidence\n";
  private static final String JANUARY =
      "2025-01-01/2025-12-31,R1,EC_PJ,2025-01-01,2025-01-31,17922,kWh,C,";

  private static final String METERS =
      """

      ## Meters

      | meter | equipment | parameter | serial | certificate | calibrated | valid until |
      |---|---|---|---|---|---|---|
      | M1 | R1 | EC_PJ | 4711 | cert 1 | 2024-03-01 | 2030-03-01 |
      | M2 | R2 | EC_PJ | 4712 | cert 2 | 2024-03-01 | 2030-03-01 |

      ## Corrections

      | meter | from | to | factor | reason |
      |---|---|---|---|---|
      | M1 | 2025-02-01 | 2025-02-28 | 0.99 | calibration of March 2025 |
      """;

  private record Mistake(String what, String from, String to) {}

  private static final List<Mistake> IN_READINGS =
      List.of(
          new Mistake("no column of evidence", ",evidence\n", "\n"),
          new Mistake("a column nobody knows", HEADER, "evidense\n"),
          new Mistake("a column twice", HEADER, "evidence,unit\n"),
          new Mistake("one cell too few", JANUARY, JANUARY.replace(",C,", ",")),
          new Mistake("a quotation mark left open", JANUARY, JANUARY + "\""),
          new Mistake("a control character", JANUARY, JANUARY + "\u0007"),
          new Mistake("digits in groups", "17922", "17 922"),
          new Mistake("no number", "17922", "many"),
          new Mistake("a day that is none", "2025-01-01,2025-01-31", "2025-01-01,2025-02-30"),
          new Mistake("a day and a time", "2025-01-01,2025-01-31", "2025-01-01,2025-01-31T12:00"),
          new Mistake("backwards", "2025-01-01,2025-01-31", "2025-01-31,2025-01-01"),
          new Mistake(
              "an hour backwards", "2025-01-01,2025-01-31", "2025-01-01T13:00,2025-01-01T13:00"),
          new Mistake(
              "a time that is none", "2025-01-01,2025-01-31", "2025-01-01T13:00,2025-01-01T25:00"),
          new Mistake("half a character", JANUARY, JANUARY + "\ud83d"),
          new Mistake("two decimal points", "17922", "17.922.0"),
          new Mistake("no option", JANUARY, JANUARY.replace(",C,", ",D,")),
          new Mistake("an option not allowed", JANUARY, JANUARY.replace(",C,", ",A,")),
          new Mistake("no parameter", "R1,EC_PJ,2025-01-01", "R1,,2025-01-01"),
          new Mistake("no id of equipment", "R1,EC_PJ,2025-01-01", "R 1!,EC_PJ,2025-01-01"),
          new Mistake("unknown equipment", "R1,EC_PJ,2025-01-01", "R3,EC_PJ,2025-01-01"),
          new Mistake("unknown parameter", "R1,EC_PJ,2025-01-01", "R1,CE_PJ,2025-01-01"),
          new Mistake("unknown unit", JANUARY, JANUARY.replace("kWh", "kwh")),
          new Mistake("another quantity", JANUARY, JANUARY.replace("kWh", "kg")),
          new Mistake("another period", JANUARY, JANUARY.replace("/2025-12-31", "/2025-12-30")),
          new Mistake("no period", JANUARY, JANUARY.replace("2025-01-01/2025-12-31", "2025")),
          new Mistake(
              "a period over the cut of 2020",
              JANUARY,
              JANUARY.replace("2025-01-01/2025-12-31", "2020-12-31/2021-01-01")),
          new Mistake(
              "a period backwards",
              JANUARY,
              JANUARY.replace("2025-01-01/2025-12-31", "2025-12-31/2025-01-01")),
          new Mistake("a period of long ago", "2025-01-01/2025-12-31", "2011-01-01/2011-12-31"),
          new Mistake("outside the period", "2025-01-01,2025-01-31", "2024-12-31,2025-01-31"),
          new Mistake("twice the same days", "2025-02-01,2025-02-28", "2025-01-31,2025-02-28"),
          new Mistake("a category where a value belongs", "17922,kWh", "high,"));

  private static final List<Mistake> IN_THE_PROJECT =
      List.of(
          new Mistake("no project", "| project | SAMPLE-ID-1 |", "| project | freezers |"),
          new Mistake("another methodology", "ID_AM003 ver01.0", "MN_AM003 ver02.0"),
          new Mistake("no methodology", "| methodology | ID_AM003 ver01.0 |\n", ""),
          new Mistake("an id with a blank", "| R1 | i |", "| R 1 | i |"),
          new Mistake("ends before it begins", "2024-04-01 | |", "2024-04-01 | 2024-03-31 |"),
          new Mistake("no day", "2024-04-01 | |", "April | |"),
          new Mistake("the same equipment twice", "| R2 | i |", "| R1 | i |"),
          new Mistake("an index nobody knows", "| R1 | i |", "| R1 | j |"),
          new Mistake("a fact twice", "| use | R2 |", "| use | R1 |"),
          new Mistake("a fact left out", "| use | R2 | quick_freezer |\n", ""),
          new Mistake("a category that is none", "R2 | quick_freezer", "R2 | quick_freezre"),
          new Mistake("a value twice", "| CAP_PJ | R2 |", "| CAP_PJ | R1 |"),
          new Mistake("a value left out", "| PIN_PJ | R2 | 43 | kW | fictional catalogue |\n", ""),
          new Mistake("a value of something else", "| PIN_PJ | R2 |", "| PNI_PJ | R2 |"),
          new Mistake("a value of other equipment", "| PIN_PJ | R2 |", "| PIN_PJ | R9 |"),
          new Mistake("a value in another unit", "R2 | 43 | kW", "R2 | 43 | kWh"),
          new Mistake("a value that is no number", "R2 | 43 | kW", "R2 | 43,0 | kW"),
          new Mistake("an estimate of something else", "| EC_PJ | R2 | 205", "| EC | R2 | 205"),
          new Mistake("an estimate twice", "| EC_PJ | R2 | 205", "| EC_PJ | R1 | 205"),
          new Mistake("a meter without an id", "| M1 | R1 |", "| M 1 | R1 |"),
          new Mistake("a meter twice", "| M2 | R2 |", "| M1 | R2 |"),
          new Mistake("a serial number twice", "| 4712 |", "| 4711 |"),
          new Mistake("a correction without a reason", "calibration of March 2025", ""),
          new Mistake("a correction backwards", "2025-02-01 | 2025", "2025-03-01 | 2025"),
          new Mistake("a correction of no meter", "| M1 | 2025-02-01", "| M7 | 2025-02-01"),
          new Mistake("a correction of half a month", "2025-02-01 | 2025", "2025-02-10 | 2025"),
          new Mistake("readings of a meter not listed", "| M1 | R1 |", "| M9 | R1 |"),
          new Mistake("a meter of another piece", "| M1 | R1 |", "| M1 | R2 |"));

  private final StringBuilder story = new StringBuilder();
  private final TreeSet<String> kinds = new TreeSet<>();

  @Test
  void whatHasNoMistakeCalculates() {
    assertThat(faults(SAMPLE.projectText() + METERS, metered(SAMPLE.readingsCsv()))).isEmpty();
  }

  @Test
  void everyMistakeIsNamedWithItsPlaceTheWordsAndARemedyInBothLanguages() {
    String project = SAMPLE.projectText() + METERS;
    story.append("# Readings\n\n");
    tell("nothing at all", faults(project, ""));
    tell(
        "only the header",
        faults(project, "period,equipment,parameter,from,to,value,unit,option,evidence\n"));
    for (Mistake one : IN_READINGS) {
      tell(one.what(), faults(project, with(SAMPLE.readingsCsv(), one)));
    }
    story.append("# Project\n\n");
    for (Mistake one : IN_THE_PROJECT) {
      tell(one.what(), faults(with(project, one), metered(SAMPLE.readingsCsv())));
    }
    story.append("kinds: ").append(String.join(" ", kinds)).append('\n');
    Approvals.verify(story.toString());
  }

  private static String with(String sound, Mistake mistake) {
    assertThat(sound).as(mistake.what()).contains(mistake.from());
    int at = sound.indexOf(mistake.from());
    return sound.substring(0, at) + mistake.to() + sound.substring(at + mistake.from().length());
  }

  /// The same readings, each with the meter of its piece of equipment.
  private static String metered(String csv) {
    StringBuilder rows = new StringBuilder();
    for (String line : csv.lines().toList()) {
      String meter = "";
      if (line.startsWith("period,")) {
        meter = ",meter";
      } else if (line.contains(",EC_PJ,")) {
        meter = line.contains(",R1,") ? ",M1" : ",M2";
      } else if (!line.startsWith("#")) {
        meter = ",";
      }
      rows.append(line).append(meter).append('\n');
    }
    return rows.toString();
  }

  private static List<Fault> faults(String project, String csv) {
    return switch (ProjectReader.read(project)) {
      case ProjectRead.Faulty(List<Fault> faults) -> faults;
      case ProjectRead.Sound(ProjectFacts facts) ->
          switch (MonitoringReader.readCsv(csv)) {
            case MonitoringRead.Faulty(List<Fault> faults) -> faults;
            case MonitoringRead.Sound(MonitoringData data) -> faults(facts, data);
          };
    };
  }

  private static List<Fault> faults(ProjectFacts facts, MonitoringData data) {
    CalculationInputs inputs =
        new CalculationInputs(
            SAMPLE.methodology(), facts, data, Confirmations.NONE, Calculations.DAY);
    return switch (Calculator.calculate(inputs)) {
      case CalculationOutcome.Calculated _ -> List.of();
      case CalculationOutcome.Refused(List<InputFault> faults) ->
          faults.stream().map(InputFault::fault).toList();
    };
  }

  private void tell(String what, List<Fault> faults) {
    assertThat(faults).as(what).isNotEmpty();
    story.append("## ").append(what).append('\n');
    for (Fault fault : faults.stream().limit(5).toList()) {
      kinds.add(fault.kind());
      story.append(fault.kind()).append(" «").append(fault.offending()).append("»\n  ");
      story.append(fault.sentence("en")).append("\n  ");
      story.append(fault.sentence("ja")).append('\n');
    }
    story.append('\n');
  }
}
