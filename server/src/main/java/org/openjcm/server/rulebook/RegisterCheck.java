package org.openjcm.server.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.register.CellType;
import org.openjcm.rulebook.register.Column;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReader;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.rulebook.register.RegisterRow;
import org.openjcm.rulebook.register.RegisterTable;

/// Reads a whole register before a single row is stored: every cell by its column, every row count
/// against the list of contents, and every row that another one points to.
public final class RegisterCheck {

  /// What every file holds, checked.
  ///
  /// @param rows in the order of [RegisterTables#ALL]
  /// @param content the hash of all files together, which names this register
  record Register(Map<StoredTable, List<RegisterRow>> rows, Sha256 content) {
    int size() {
      return rows.values().stream().mapToInt(List::size).sum();
    }
  }

  private static final String CONTENTS = "contents.csv";

  private final RegisterFiles files;
  private final Consumer<String> eachFile;
  private final List<CsvFault> faults = new ArrayList<>();

  RegisterCheck(RegisterFiles files, Consumer<String> eachFile) {
    this.files = files;
    this.eachFile = eachFile;
  }

  /// The register; empty when [#faults()] has something to say.
  Optional<Register> read() {
    Map<String, Integer> counts = contents();
    Map<StoredTable, List<RegisterRow>> rows = new LinkedHashMap<>();
    StringBuilder hashes = new StringBuilder();
    for (StoredTable table : RegisterTables.ALL) {
      String file = table.file().fileName();
      eachFile.accept(file);
      Optional<byte[]> bytes = files.bytes(file);
      if (bytes.isEmpty()) {
        faults.add(
            new CsvFault(
                file, 0, 0, "", BilingualText.words("the file is missing", "ファイルがありません。")));
        continue;
      }
      hashes.append(file).append(' ').append(Sha256.of(bytes.get())).append('\n');
      switch (table.file().read(file, bytes.get())) {
        case RegisterTable.Faulty(List<CsvFault> found) -> faults.addAll(found);
        case RegisterTable.Rows(List<RegisterRow> found) -> {
          checkCount(file, found.size(), counts);
          rows.put(table, found);
        }
      }
    }
    if (faults.isEmpty()) {
      Set<String> keys = new HashSet<>();
      rows.values().forEach(each -> each.forEach(row -> keys.add(row.key())));
      rows.forEach((table, each) -> faults.addAll(danglingLinks(table, each, keys)));
    }
    return faults.isEmpty()
        ? Optional.of(new Register(rows, Sha256.of(hashes.toString())))
        : Optional.empty();
  }

  List<CsvFault> faults() {
    return faults;
  }

  /// The rows that point to a row which is in none of the files and not in force.
  public static List<CsvFault> danglingLinks(
      StoredTable table, List<RegisterRow> rows, Set<String> keys) {
    List<CsvFault> dangling = new ArrayList<>();
    List<Column> columns = table.file().columns();
    for (RegisterRow row : rows) {
      for (int i = 1; i < columns.size(); i++) {
        Column column = columns.get(i);
        for (String wanted : pointedTo(column, row.cell(column.name()))) {
          if (!keys.contains(wanted)) {
            dangling.add(
                new CsvFault(
                    table.file().fileName(),
                    row.line(),
                    i + 1,
                    column.name(),
                    BilingualText.words(
                        "there is no row " + wanted + " in the register",
                        wanted + "という行は登録情報にありません。")));
          }
        }
      }
    }
    return dangling;
  }

  private static List<String> pointedTo(Column column, String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (column.type() instanceof CellType.RowKey) {
      return List.of(cell);
    }
    if (column.type() instanceof CellType.Country) {
      return List.of("country/" + cell);
    }
    if (column.name().equals("projects")) {
      return List.of(cell.split(" ")).stream().map(each -> "project/" + each).toList();
    }
    return List.of();
  }

  private Map<String, Integer> contents() {
    Map<String, Integer> counts = new HashMap<>();
    Optional<byte[]> bytes = files.bytes(CONTENTS);
    if (bytes.isEmpty()) {
      faults.add(
          new CsvFault(
              CONTENTS, 0, 0, "", BilingualText.words("the file is missing", "ファイルがありません。")));
      return counts;
    }
    switch (CsvReader.read(CONTENTS, bytes.get())) {
      case CsvReading.Unreadable(List<CsvFault> found) -> faults.addAll(found);
      case CsvReading.Table table -> {
        for (CsvReading.Line line : table.lines()) {
          String number = line.cells().getLast();
          Optional<BilingualText> wrong = CellType.WholeNumber.any().fault(number);
          if (wrong.isPresent()) {
            faults.add(new CsvFault(CONTENTS, line.number(), 2, "rows", wrong.get()));
          } else {
            counts.put(line.cells().getFirst(), Integer.valueOf(number));
          }
        }
      }
    }
    return counts;
  }

  private void checkCount(String file, int found, Map<String, Integer> counts) {
    Integer expected = counts.get(file);
    if (expected == null) {
      faults.add(
          new CsvFault(
              CONTENTS,
              0,
              0,
              "",
              BilingualText.words(
                  file + " is not listed with its number of rows", file + "の行数が目録にありません。")));
    } else if (expected != found) {
      faults.add(
          new CsvFault(
              file,
              found + 1,
              0,
              "",
              BilingualText.words(
                  "the file has %d rows where %s says %d; it may be cut"
                      .formatted(found, CONTENTS, expected),
                  "ファイルは%d行ですが、%sには%d行とあります。途中で切れていないか確かめてください。"
                      .formatted(found, CONTENTS, expected))));
    }
  }
}
