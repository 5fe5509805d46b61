package org.openjcm.server.methodology.table;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.server.api.CsvText;

/// Writes what was typed into a table as the two files that a calculation reads. Nothing is
/// guessed: what is no number stays as typed and is said to be none. Japanese: 入力表の書き出し.
final class TableText {

  private static final List<String> COLUMNS =
      List.of(
          "period", "equipment", "parameter", "from", "to", "value", "unit", "option", "evidence");

  private final TableShape shape;
  private final Map<String, String> typed;

  /// @param typed by the names of the fields
  TableText(TableShape shape, Map<String, String> typed) {
    this.shape = shape;
    this.typed = typed;
  }

  private String typed(String name) {
    return Normalizer.normalize(typed.getOrDefault(name, ""), Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\p{Cntrl}", " ");
  }

  private String cell(String name) {
    return typed(name).replace("|", "\\|");
  }

  /// The project file; a trial without a number of a project is a sample.
  String project() {
    String number = cell("project");
    String country = shape.methodology().reference().partner().alpha2();
    StringBuilder text =
        new StringBuilder("# Typed into a table\n\n| field | value |\n|---|---|\n");
    row(text, "project", number.isEmpty() ? "SAMPLE-" + country + "-1" : number);
    row(text, "methodology", shape.methodology().reference().toString());
    text.append("\n## Equipment\n\n| equipment | index | from |\n|---|---|---|\n");
    shape.equipment().forEach((index, ids) -> ids.forEach(id -> row(text, id, index, "")));
    if (!shape.facts().isEmpty()) {
      text.append("\n## Facts\n\n| fact | equipment | value |\n|---|---|---|\n");
      for (TableShape.Row<Declaration.Fact> one : shape.facts()) {
        String value = cell("fact|" + one.name());
        if (!value.isEmpty()) {
          row(text, one.declared().symbol(), one.elements(), value);
        }
      }
    }
    if (!shape.fixed().isEmpty()) {
      text.append("\n## Fixed ex ante\n\n| symbol | equipment | value | unit | source |\n");
      text.append("|---|---|---|---|---|\n");
      for (TableShape.Row<Declaration.FixedExAnte> one : shape.fixed()) {
        String value = cell("fixed|" + one.name());
        if (!value.isEmpty()) {
          String unit = one.declared().unit().toString();
          row(text, one.declared().symbol(), one.elements(), value, unit, "typed");
        }
      }
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /// The readings; a blank cell is no reading.
  String readings() {
    CsvText csv = new CsvText().line(COLUMNS);
    String period = shape.first().atDay(1) + "/" + shape.last().atEndOfMonth();
    for (TableShape.Row<Declaration.Fact> one : shape.periodFacts()) {
      String value = typed("fact|" + one.name());
      if (!value.isEmpty()) {
        String from = shape.first().atDay(1).toString();
        String to = shape.last().atEndOfMonth().toString();
        csv.line(
            List.of(
                period,
                one.elements(),
                one.declared().symbol(),
                from,
                to,
                value,
                "",
                "",
                evidence(one.declared())));
      }
    }
    for (TableShape.Row<Declaration.Monitored> one : shape.monitored()) {
      for (YearMonth month : shape.months()) {
        String value = typed("read|" + one.name() + "|" + month);
        if (!value.isEmpty()) {
          csv.line(
              List.of(
                  period,
                  one.elements(),
                  one.declared().symbol(),
                  month.atDay(1).toString(),
                  month.atEndOfMonth().toString(),
                  value,
                  one.declared().unit().toString(),
                  option(one.declared()),
                  evidence(one.declared())));
        }
      }
    }
    return csv.toString().replace("\r\n", "\n");
  }

  private String option(Declaration.Monitored of) {
    String chosen = typed("option|" + of.symbol());
    return chosen.isEmpty() ? of.options().substring(0, 1) : chosen;
  }

  /// What the visitor names; nothing is named for somebody who names nothing.
  private String evidence(Declaration of) {
    return typed("evidence|" + of.symbol());
  }
}
