package org.openjcm.rulebook.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.rulebook.BilingualText;

/// What one register file must look like: its columns in order, the first of which is the key.
///
/// @param name of the file without its ending, `projects`
/// @param kind what each key begins with, `project`
public record RegisterTable(String name, String kind, List<Column> columns) {

  public RegisterTable {
    columns = List.copyOf(columns);
    if (columns.isEmpty() || !columns.getFirst().name().equals("key")) {
      throw new IllegalArgumentException("the first column of " + name + " must be its key");
    }
  }

  /// What came of checking a file against its table.
  public sealed interface Checked {}

  /// Every row can be taken.
  public record Rows(List<RegisterRow> rows) implements Checked {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /// At least one row cannot.
  public record Faulty(List<CsvFault> faults) implements Checked {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  public String fileName() {
    return name + ".csv";
  }

  /// Reads and checks a whole file.
  public Checked read(String file, byte[] bytes) {
    return switch (CsvReader.read(file, bytes)) {
      case CsvReading.Unreadable(List<CsvFault> faults) -> new Faulty(faults);
      case CsvReading.Table table -> check(table);
    };
  }

  /// Checks header, cells and uniqueness of keys.
  public Checked check(CsvReading.Table table) {
    List<CsvFault> faults = headerFaults(table);
    if (!faults.isEmpty()) {
      return new Faulty(faults);
    }
    Map<String, Integer> position = new HashMap<>();
    for (int i = 0; i < table.header().size(); i++) {
      position.put(table.header().get(i), i);
    }
    List<RegisterRow> rows = new ArrayList<>();
    Map<String, Integer> lineOfKey = new HashMap<>();
    for (CsvReading.Line line : table.lines()) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (Column column : columns) {
        int at = position.getOrDefault(column.name(), -1);
        String cell = line.cells().get(at);
        cells.put(column.name(), cell);
        reason(column, cell)
            .forEach(why ->
                faults.add(new CsvFault(table.file(), line.number(), at + 1, column.name(), why)));
      }
      RegisterRow row = new RegisterRow(line.number(), cells.getOrDefault("key", ""), cells);
      Integer earlier = lineOfKey.putIfAbsent(row.key(), row.line());
      if (earlier != null) {
        faults.add(
            new CsvFault(
                table.file(),
                row.line(),
                position.getOrDefault("key", 0) + 1,
                "key",
                BilingualText.words(
                    "the key " + row.key() + " stands already on line " + earlier,
                    "キー" + row.key() + "は既に" + earlier + "行目にあります。")));
      }
      rows.add(row);
    }
    return faults.isEmpty() ? new Rows(rows) : new Faulty(faults);
  }

  /// Why a cell cannot stand in a column; nothing when it can.
  public static List<BilingualText> reason(Column column, String cell) {
    if (cell.isEmpty()) {
      return column.required()
          ? List.of(BilingualText.words("the cell may not be empty", "この欄は空にできません。"))
          : List.of();
    }
    return column.type().fault(cell).stream().toList();
  }

  private List<CsvFault> headerFaults(CsvReading.Table table) {
    List<CsvFault> faults = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> names.add(column.name()));
    for (int i = 0; i < table.header().size(); i++) {
      String given = table.header().get(i);
      if (!names.contains(given)) {
        faults.add(
            new CsvFault(
                table.file(),
                1,
                i + 1,
                given,
                BilingualText.words(
                    "no such column; expected " + String.join(",", names),
                    "この列はありません。使える列：" + String.join("、", names))));
      }
    }
    for (String name : names) {
      if (!table.header().contains(name)) {
        faults.add(
            new CsvFault(
                table.file(),
                1,
                0,
                "",
                BilingualText.words("the column " + name + " is missing", "列" + name + "がありません。")));
      }
    }
    return faults;
  }
}
