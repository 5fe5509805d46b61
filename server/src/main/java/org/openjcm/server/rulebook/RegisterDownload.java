package org.openjcm.server.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjcm.rulebook.register.Column;
import org.openjcm.server.api.CsvText;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.stereotype.Component;

/// The rows in force of a register table as CSV, with the columns in which the register is shipped
/// and in which the register desk takes it in again; the last column names the confirmed cells,
/// which carry the confirmed values. Japanese: 登録簿データのダウンロード.
@Component
public class RegisterDownload {

  private final ReaderDatabase database;

  public RegisterDownload(ReaderDatabase database) {
    this.database = database;
  }

  /// All rows whose columns have these values; a column without a value does not narrow.
  public String csv(StoredTable table, Map<String, Optional<String>> equal) {
    List<String> columns =
        Stream.concat(
                table.file().columns().stream().map(Column::name), Stream.of("confirmed_fields"))
            .toList();
    Map<String, String> wanted = new LinkedHashMap<>();
    equal.forEach((column, value) -> value.ifPresent(text -> wanted.put(column, text)));
    if (!columns.containsAll(wanted.keySet())) {
      throw new IllegalArgumentException("not columns of " + table.table() + ": " + wanted);
    }
    String select =
        columns.stream()
            .map(column -> "coalesce(cast(" + column + " as text), '')")
            .collect(Collectors.joining(", "));
    String where =
        wanted.keySet().stream()
            .map(column -> " and cast(" + column + " as text) = :" + column)
            .collect(Collectors.joining());
    CsvText csv = new CsvText().line(columns);
    database
        .jdbc()
        .sql(
            "select "
                + select
                + " from "
                + table.currentView()
                + " where true"
                + where
                + " order by key")
        .params(wanted)
        .query(row -> {
          List<String> cells = new ArrayList<>(columns.size());
          for (int i = 1; i <= columns.size(); i++) {
            cells.add(row.getString(i));
          }
          csv.line(cells);
        });
    return csv.toString();
  }
}
