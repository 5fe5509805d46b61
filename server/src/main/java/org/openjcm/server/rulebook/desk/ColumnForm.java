package org.openjcm.server.rulebook.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.server.pages.Frame;

/// How an officer assigned the columns of a list, as typed: the mapping, the source, and the day
/// for which the list speaks. Japanese: 列の対応の入力.
record ColumnForm(
    Mapping mapping, String source, String listDay, boolean missingRowsEnd, String saveAs) {

  private static final int LONGEST = 1_000;

  static ColumnForm of(DeskRecords.Upload upload, Map<String, String> form) {
    return new ColumnForm(
        mappingOf(upload, form),
        form.getOrDefault("source", "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip(),
        form.getOrDefault("listDay", "").strip(),
        "end".equals(form.get("missing")),
        form.getOrDefault("saveAs", "").strip());
  }

  LocalDate day() {
    return LocalDate.parse(listDay);
  }

  /// Under which name the assignment is to be kept; empty when it is not.
  Optional<String> name() {
    return Optional.of(saveAs.substring(0, Math.min(saveAs.length(), 200)))
        .filter(name -> !name.isEmpty());
  }

  /// What is wrong with it, in the language of the page; empty when nothing is.
  String wrong(Frame frame) {
    List<String> wrong = new ArrayList<>();
    if (source.isEmpty() || source.length() > LONGEST) {
      wrong.add(frame.t("rulebook.desk.wrong.source", LONGEST));
    }
    try {
      int year = LocalDate.parse(listDay).getYear();
      if (year < 1990 || year > 2200) {
        wrong.add(frame.t("rulebook.desk.wrong.day"));
      }
    } catch (DateTimeException noDay) {
      wrong.add(frame.t("rulebook.desk.wrong.day"));
    }
    if (mapping.columns().values().stream().distinct().count() < mapping.columns().size()) {
      wrong.add(frame.t("rulebook.desk.wrong.twice"));
    }
    return String.join(" ", wrong);
  }

  /// The form has `column-0`, `column-1` … in the order of the file's headings.
  private static Mapping mappingOf(DeskRecords.Upload upload, Map<String, String> form) {
    Map<String, String> columns = new LinkedHashMap<>();
    if (GivenList.read(upload.fileName(), upload.content()) instanceof CsvReading.Table list) {
      for (int i = 0; i < list.header().size(); i++) {
        String column = form.getOrDefault("column-" + i, "");
        if (upload.table().file().columns().stream().anyMatch(each -> each.name().equals(column))) {
          columns.put(list.header().get(i).replaceAll("[\t\r\n]", " "), column);
        }
      }
    }
    return new Mapping(columns);
  }
}
