package org.openjcm.methodology.calculation;

import java.time.LocalDate;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Texts;

/// Projects of the largest sizes we know, synthetic, for tests of size and for measuring.
final class LargeProjects {

  private LargeProjects() {}

  static final int TRANSFORMERS = 4_834;

  /// Loss reduction of amorphous transformers; the formula is ours and only has the usual shape.
  static Methodology transformers() {
    return Calculations.methodology(
        Texts.methodology(
            """
            | i | transformer | 変圧器 | |
            """,
            """
            | P_RE[i] | kW | no-load loss of the reference | リファレンスの無負荷損 | x | x |
            | P_PJ[i] | kW | no-load loss of the project | プロジェクトの無負荷損 | x | x |
            """,
            """
            | H[i] | h | C | sum | hours under voltage | 課電時間 | log | 記録 | monthly | 毎月 |
            | EF | tCO2/MWh | A | mean | factor of the grid | 系統係数 | publication | 公表 | yearly | 毎年 |
            """,
            "",
            """
            RE = sum over i ( ((P_RE[i] * H[i]) in [MWh]) * EF )
            PE = sum over i ( ((P_PJ[i] * H[i]) in [MWh]) * EF )
            ER = RE - PE
            """));
  }

  static ProjectFacts transformerProject() {
    StringBuilder text =
        new StringBuilder(
            """
            # Transformers

            | field | value |
            |---|---|
            | project | SAMPLE-VN-1 |
            | methodology | MN_PM902 ver01.0 |

            ## Equipment

            | equipment | index | en | ja | from | to |
            |---|---|---|---|---|---|
            """);
    for (int at = 1; at <= TRANSFORMERS; at++) {
      text.append("| T%04d | i | | | | |\n".formatted(at));
    }
    text.append("\n## Fixed ex ante\n\n| symbol | equipment | value | unit |\n|---|---|---|---|\n");
    for (int at = 1; at <= TRANSFORMERS; at++) {
      text.append("| P_RE | T%04d | 0.%d | kW |\n".formatted(at, 300 + at % 70));
      text.append("| P_PJ | T%04d | 0.0%d | kW |\n".formatted(at, 50 + at % 40));
    }
    return Calculations.facts(text.toString());
  }

  static MonitoringData transformerReadings() {
    StringBuilder csv = new StringBuilder(Calculations.HEADER);
    csv.append("2025-01-01/2025-12-31,,EF,2025-01-01,2025-12-31,0.6766,tCO2/MWh,A,publication\n");
    for (int at = 1; at <= TRANSFORMERS; at++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate first = LocalDate.of(2025, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        csv.append(
            "2025-01-01/2025-12-31,T%04d,H,%s,%s,%d,h,C,log\n"
                .formatted(at, first, last, 24 * first.lengthOfMonth() - at % 5));
      }
    }
    return Calculations.data(csv.toString());
  }

  /// The sample solar park with many meters.
  static ProjectFacts solarPark(int meters) {
    StringBuilder equipment = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    for (int meter = 1; meter <= meters; meter++) {
      equipment.append("| M%d | i | | | | |\n".formatted(meter));
      facts.append("| connection | M%d | national_grid |\n".formatted(meter));
    }
    String project = SampleMonitoring.SOLAR_PARK.projectText();
    return Calculations.facts(
        project.substring(0, project.indexOf("## Equipment"))
            + "## Equipment\n\n| equipment | index | en | ja | from | to |\n|---|---|---|---|---|---|\n"
            + equipment
            + "\n## Facts\n\n| fact | equipment | value |\n|---|---|---|\n"
            + facts);
  }

  static String hourlyCsv(int meters) {
    StringBuilder csv = new StringBuilder(Calculations.HEADER);
    for (int meter = 1; meter <= meters; meter++) {
      for (LocalDate day = LocalDate.of(2025, 1, 1); day.getYear() == 2025; day = day.plusDays(1)) {
        for (int hour = 0; hour < 24; hour++) {
          String end =
              hour == 23 ? day.plusDays(1) + "T00:00" : day + "T%02d:00".formatted(hour + 1);
          csv.append(
              "2025-01-01/2025-12-31,M%d,EG,%sT%02d:00,%s,0.%d,MWh,C,m\n"
                  .formatted(meter, day, hour, end, 100 + (hour * 7 + meter) % 90));
        }
      }
    }
    return csv.toString();
  }
}
