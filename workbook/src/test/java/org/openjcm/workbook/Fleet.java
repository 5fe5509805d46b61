package org.openjcm.workbook;

import java.time.YearMonth;
import org.openjcm.rulebook.Confirmations;

/// As many transformers as the largest registered project has, with a reading each month; all
/// values are made up.
final class Fleet {

  static final int TRANSFORMERS = 4_834;

  private Fleet() {}

  static Scenario scenario(int transformers) {
    StringBuilder project =
        new StringBuilder(
            """
            # Fleet

            | field | value |
            |---|---|
            | project | SAMPLE-VN-5 |
            | methodology | VN_PM905 ver01.0 |
            | title (en) | Fleet of transformers (fictional) |
            | title (ja) | 変圧器群(架空) |

            ## Equipment

            | equipment | index | en | ja | from | to |
            |---|---|---|---|---|---|
            """);
    StringBuilder facts =
        new StringBuilder("\n## Facts\n\n| fact | equipment | value |\n|---|---|---|\n");
    StringBuilder fixed =
        new StringBuilder(
            "\n## Fixed ex ante\n\n| symbol | equipment | value | unit | source |\n|---|---|---|---|---|\n");
    StringBuilder csv =
        new StringBuilder("period,equipment,parameter,from,to,value,unit,option,evidence\n");
    String period = "2025-01-01/2025-12-31";
    csv.append(period).append(",,H,2025-01-01,2025-12-31,8760,h,A,calendar\n");
    for (int number = 1; number <= transformers; number++) {
      String id = "T%04d".formatted(number);
      project.append("| ").append(id).append(" | i | transformer | 変圧器 | | |\n");
      facts
          .append("| phase | ")
          .append(id)
          .append(number % 3 == 0 ? " | three |\n" : " | single |\n");
      fixed
          .append("| NLL | ")
          .append(id)
          .append(" | ")
          .append(40 + number % 17)
          .append(" | W | report |\n");
      for (int month = 1; month <= 12; month++) {
        YearMonth of = YearMonth.of(2025, month);
        csv.append(period)
            .append(',')
            .append(id)
            .append(",E,")
            .append(of.atDay(1))
            .append(',')
            .append(of.atEndOfMonth())
            .append(',')
            .append(10 + number % 7)
            .append('.')
            .append(month)
            .append(",MWh,C,meter\n");
      }
    }
    return new Scenario(
        "fleet-" + transformers,
        Zoo.methodology(Zoo.text("transformers/methodology.md")),
        Zoo.facts(project.append(facts).append(fixed).toString()),
        Zoo.data(csv.toString()),
        Confirmations.NONE);
  }
}
