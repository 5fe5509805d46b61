package org.openjcm.server.rulebook.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.rulebook.register.RegisterRow;
import org.openjcm.rulebook.register.RegisterTable;
import org.openjcm.server.rulebook.LatestRow;
import org.openjcm.server.rulebook.StoredTable;

/// Compares a given list with the rows in force. Columns that the list does not have keep what they
/// say; a row the list does not have is told apart. Every cell is checked as if it were shipped.
final class Comparison {

  /// What came of it.
  sealed interface Outcome {}

  /// Every row can be taken.
  record Compared(Difference difference) implements Outcome {}

  /// At least one cannot; nothing may be stored.
  record Faulty(List<CsvFault> faults) implements Outcome {
    Faulty {
      faults = List.copyOf(faults);
    }
  }

  private static final int MOST_FAULTS = 500;

  private final StoredTable table;
  private final Mapping mapping;
  private final String source;
  private final LocalDate listDay;
  private final Map<String, LatestRow> latest;
  private final Map<String, String> countries;
  private final List<CsvFault> faults = new ArrayList<>();

  /// @param latest key → latest row of the table
  /// @param countries lower-case names → code
  Comparison(
      StoredTable table,
      Mapping mapping,
      String source,
      LocalDate listDay,
      Map<String, LatestRow> latest,
      Map<String, String> countries) {
    this.table = table;
    this.mapping = mapping;
    this.source = source;
    this.listDay = listDay;
    this.latest = latest;
    this.countries = countries;
  }

  Outcome compare(CsvReading.Table list) {
    Map<Integer, Column> read = new LinkedHashMap<>();
    Map<String, Column> byName =
        table.file().columns().stream().collect(Collectors.toMap(Column::name, each -> each));
    for (int i = 0; i < list.header().size(); i++) {
      Column column = byName.get(mapping.columnOf(list.header().get(i)));
      if (column != null) {
        read.put(i, column);
      }
    }
    if (read.isEmpty()) {
      return new Faulty(
          List.of(
              new CsvFault(
                  list.file(),
                  1,
                  0,
                  "",
                  BilingualText.words(
                      "no column of the file is assigned to the register",
                      "登録情報の項目に割り当てた列がありません。"))));
    }
    List<Difference.Row> rows = new ArrayList<>();
    Map<String, Integer> lineOfKey = new HashMap<>();
    for (CsvReading.Line line : list.lines()) {
      if (faults.size() >= MOST_FAULTS) {
        break;
      }
      Map<String, String> given = new LinkedHashMap<>();
      read.forEach((at, column) ->
          given.put(column.name(), Cleaning.clean(column, line.cells().get(at), countries)));
      String key = key(given);
      Integer earlier = key.isEmpty() ? null : lineOfKey.putIfAbsent(key, line.number());
      if (key.isEmpty()) {
        faults.add(
            new CsvFault(
                list.file(),
                line.number(),
                0,
                "",
                BilingualText.words(
                    "the row does not say which row of the register it is ("
                        + keyColumns("and")
                        + ")",
                    "登録情報のどの行か分かりません（" + keyColumns("及び") + "を記入してください）。")));
      } else if (earlier != null) {
        faults.add(
            new CsvFault(
                list.file(),
                line.number(),
                0,
                "",
                BilingualText.words(
                    key + " stands already on line " + earlier,
                    key + "は既に" + earlier + "行目にあります。")));
      } else {
        rows.add(row(list.file(), line.number(), key, given, read));
      }
    }
    Set<String> inFile = new HashSet<>(lineOfKey.keySet());
    latest.entrySet().stream()
        .filter(each -> !each.getValue().ended() && !inFile.contains(each.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(each ->
            rows.add(
                new Difference.Row(
                    Difference.Kind.MISSING,
                    new RegisterRow(0, each.getKey(), each.getValue().cells()),
                    List.of())));
    return faults.isEmpty() ? new Compared(new Difference(rows)) : new Faulty(faults);
  }

  private Difference.Row row(
      String file, int line, String key, Map<String, String> given, Map<Integer, Column> read) {
    Optional<LatestRow> before = Optional.ofNullable(latest.get(key)).filter(row -> !row.ended());
    Map<String, String> cells = new LinkedHashMap<>();
    List<Difference.CellChange> changes = new ArrayList<>();
    for (Column column : table.file().columns()) {
      String name = column.name();
      String was = before.map(row -> row.cells().getOrDefault(name, "")).orElse("");
      // An empty cell of a list means that the list does not say, not that the fact became unknown.
      String is = given.getOrDefault(name, "").isEmpty() ? was : given.getOrDefault(name, "");
      if (name.equals("key")) {
        is = key;
      }
      cells.put(name, is);
      if (!is.equals(was) && !name.equals("key")) {
        changes.add(new Difference.CellChange(name, was, is));
      }
    }
    if (before.isEmpty() || !changes.isEmpty()) {
      stamp(cells, given, key);
      check(file, line, cells, read);
    }
    Difference.Kind kind =
        before.isEmpty()
            ? Difference.Kind.NEW
            : changes.isEmpty() ? Difference.Kind.UNCHANGED : Difference.Kind.CHANGED;
    return new Difference.Row(kind, new RegisterRow(line, key, cells), changes);
  }

  /// What the list itself says of the whole row: its day, its source, and that mapped cells are now
  /// read and no longer inferred.
  private void stamp(Map<String, String> cells, Map<String, String> given, String key) {
    if (cells.containsKey("status_as_of") && given.getOrDefault("status_as_of", "").isEmpty()) {
      cells.put("status_as_of", listDay.toString());
    }
    if (cells.getOrDefault("country", "x").isEmpty() && key.matches("[a-z]+/[A-Z]{2}.*")) {
      cells.put("country", key.substring(key.indexOf('/') + 1, key.indexOf('/') + 3));
    }
    if (cells.getOrDefault("confidence", "").isEmpty()) {
      cells.put("confidence", "verified");
    }
    if (source.matches("https?://\\S+")) {
      cells.put("source", source);
    }
    String stillInferred =
        List.of(cells.getOrDefault("inferred_fields", "").split(" ")).stream()
            .filter(name -> !name.isEmpty() && given.getOrDefault(name, "").isEmpty())
            .collect(Collectors.joining(" "));
    cells.put("inferred_fields", stillInferred);
  }

  private void check(String file, int line, Map<String, String> cells, Map<Integer, Column> read) {
    for (Column column : table.file().columns()) {
      for (BilingualText why :
          RegisterTable.reason(column, cells.getOrDefault(column.name(), ""))) {
        int at =
            read.entrySet().stream()
                .filter(each -> each.getValue().equals(column))
                .map(each -> each.getKey() + 1)
                .findFirst()
                .orElse(0);
        BilingualText reason =
            at == 0
                ? BilingualText.words(
                    column.name() + ": " + why.en() + " (no column of the file gives it)",
                    column.name() + "：" + why.ja() + "（ファイルにこの項目の列がありません。）")
                : why;
        faults.add(new CsvFault(file, line, at, column.name(), reason));
      }
    }
  }

  /// The key, given or made of the columns that name the row.
  private String key(Map<String, String> given) {
    String key = given.getOrDefault("key", "");
    if (!key.isEmpty()) {
      return key;
    }
    String kind = table.file().kind();
    String name =
        switch (kind) {
          case "project" -> given.getOrDefault("reference", "");
          case "country" -> given.getOrDefault("country", "");
          case "tpe" -> given.getOrDefault("number", "").replaceFirst("^TPE-", "");
          case "methodology" ->
              given.getOrDefault("version", "").isEmpty()
                  ? ""
                  : given.getOrDefault("methodology", "")
                      + "_ver"
                      + given.getOrDefault("version", "");
          default -> "";
        };
    return name.isEmpty() ? "" : kind + "/" + name;
  }

  private String keyColumns(String and) {
    return switch (table.file().kind()) {
      case "project" -> "reference";
      case "country" -> "country";
      case "tpe" -> "number";
      case "methodology" -> "methodology " + and + " version";
      default -> "key";
    };
  }
}
