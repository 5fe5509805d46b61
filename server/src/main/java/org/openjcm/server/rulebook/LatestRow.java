package org.openjcm.server.rulebook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjcm.rulebook.register.Column;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The latest row of a key, as texts.
///
/// @param cells column name → text, in the order of the columns
/// @param ended whether it says that the fact is no longer in the register
/// @param fromDesk whether an import at the register desk brought it
public record LatestRow(Map<String, String> cells, boolean ended, boolean fromDesk) {

  /// The latest row of every key of a table, ended ones too.
  public static Map<String, LatestRow> ofAll(JdbcClient jdbc, StoredTable table) {
    List<Column> columns = table.file().columns();
    String texts =
        columns.stream()
            .map(column -> "coalesce(cast(r." + column.name() + " as text), '')")
            .collect(Collectors.joining(", "));
    String sql =
        """
        select %s, r.ended, e.kind = 'desk'
        from %s r join rulebook.edition e on e.edition = r.edition
        where not exists (
          select from %s later where later.key = r.key and later.edition > r.edition)
        """
            .formatted(texts, table.table(), table.table());
    Map<String, LatestRow> latest = new HashMap<>();
    jdbc.sql(sql)
        .query(row -> {
          Map<String, String> cells = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i).name(), row.getString(i + 1));
          }
          latest.put(
              cells.getOrDefault("key", ""),
              new LatestRow(
                  cells, row.getBoolean(columns.size() + 1), row.getBoolean(columns.size() + 2)));
        });
    return latest;
  }
}
