package org.openjcm.server.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The few tables that are not records, each with what the writer may do to it and why. Every other
/// table is append-only; a new line here is a decision.
final class MutableTables {

  private MutableTables() {}

  /// One such table.
  ///
  /// @param acts `UPDATE`, `DELETE` or both
  record Mutable(String table, List<String> acts, String because) {}

  static Map<String, Mutable> named() {
    Map<String, Mutable> named = new LinkedHashMap<>();
    for (Mutable mutable :
        List.of(
            new Mutable(
                "access.credential",
                List.of("UPDATE"),
                "a new password takes the place of the old one"),
            new Mutable(
                "access.session",
                List.of("UPDATE", "DELETE"),
                "a session is used and ends; its address and browser are forgotten in time"),
            new Mutable(
                "access.failed_try", List.of("DELETE"), "old failed tries are forgotten"))) {
      named.put(mutable.table(), mutable);
    }
    return named;
  }
}
