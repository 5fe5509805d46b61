package org.openjcm.rulebook.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One checked row of a register file.
///
/// @param line where it stands in the file, for messages
/// @param key its stable key, `project/MN003`
/// @param cells column name → text, in the order of the columns; an empty text means unknown
public record RegisterRow(int line, String key, Map<String, String> cells) {

  public RegisterRow {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  public String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
