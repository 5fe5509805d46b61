package org.openjcm.workbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Run;

/// The formula that finds a row of a table of the list of default values. What no row covers is
/// `#N/A`, as the engine refuses it. Japanese: 表引きの数式.
final class LookupText {

  private static final int MANY = 8;

  private LookupText() {}

  /// One key that goes by name.
  ///
  /// @param known whether `text` is the name itself, not a cell that holds it
  record NameKey(String text, boolean known) {}

  /// @param names in order of the keys
  /// @param quantity of the key that goes by range, in the unit of the range, guarded
  static String of(
      List<TableCells.Placed> rows, List<NameKey> names, Optional<String> quantity, String sheet) {
    Map<List<String>, List<TableCells.Placed>> byNames = new LinkedHashMap<>();
    for (TableCells.Placed row : rows) {
      if (fits(row, names)) {
        byNames.computeIfAbsent(row.row().names(), _ -> new ArrayList<>()).add(row);
      }
    }
    List<String> asked = names.stream().filter(key -> !key.known()).map(NameKey::text).toList();
    if (quantity.isEmpty() && asked.size() == 1 && names.size() == 1 && byNames.size() > MANY) {
      Run values = new Run(rows.getFirst().value(), rows.getLast().value());
      return "INDEX(%s,MATCH(%s,%s,0))"
          .formatted(values.fixed(), asked.getFirst(), values.in(TableCells.NAMES).fixed());
    }
    String otherwise = "NA()";
    List<List<String>> keys = new ArrayList<>(byNames.keySet());
    for (List<String> key : keys.reversed()) {
      List<TableCells.Placed> found = byNames.getOrDefault(key, List.of());
      String value =
          quantity
              .map(x -> ranged(found, x))
              .orElseGet(() -> found.getFirst().value().seenFrom(sheet));
      String condition = condition(names, key);
      otherwise =
          condition.isEmpty() ? value : "IF(" + condition + "," + value + "," + otherwise + ")";
    }
    return otherwise;
  }

  private static boolean fits(TableCells.Placed row, List<NameKey> names) {
    for (int at = 0; at < names.size(); at++) {
      NameKey key = names.get(at);
      if (key.known() && !row.row().names().get(at).equals(key.text())) {
        return false;
      }
    }
    return true;
  }

  private static String condition(List<NameKey> names, List<String> key) {
    List<String> questions = new ArrayList<>();
    for (int at = 0; at < names.size(); at++) {
      if (!names.get(at).known()) {
        questions.add(names.get(at).text() + "=\"" + key.get(at) + "\"");
      }
    }
    return questions.size() < 2
        ? String.join("", questions)
        : "AND(" + String.join(",", questions) + ")";
  }

  /// The ranges meet without a gap.
  private static String ranged(List<TableCells.Placed> rows, String guarded) {
    List<TableCells.Placed> rising =
        rows.stream().sorted(Comparator.comparing(LookupText::from)).toList();
    String formula = "NA()";
    for (TableCells.Placed row : rising) {
      LookupTable.Range range = row.row().range().orElseThrow();
      Address value = row.value();
      formula =
          range.from().isEmpty()
              ? value.local()
              : "IF(%s>=%s,%s,%s)"
                  .formatted(guarded, value.in(TableCells.FROM).local(), value.local(), formula);
    }
    Optional<BigDecimal> end = rising.getLast().row().range().orElseThrow().below();
    if (end.isPresent()) {
      Address below = rising.getLast().value().in(TableCells.FROM + 1);
      formula = "IF(%s<%s,%s,NA())".formatted(guarded, below.local(), formula);
    }
    return formula;
  }

  private static BigDecimal from(TableCells.Placed row) {
    return row.row().range().flatMap(LookupTable.Range::from).orElse(new BigDecimal("-1E+300"));
  }
}
