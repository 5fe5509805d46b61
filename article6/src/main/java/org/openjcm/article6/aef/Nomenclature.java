package org.openjcm.article6.aef;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The values that the agreed electronic format allows, exactly as spelt: data, because the list is
/// a living document. Japanese: 共通用語.
///
/// Source: UNFCCC list of common nomenclatures under Article 6, paragraph 2, edition of 17 February
/// 2026, as transcribed by a third party (confidence in the data).
public final class Nomenclature {

  private static final Nomenclature PACKED = read();

  private final Map<String, Set<String>> values;

  private Nomenclature(Map<String, Set<String>> values) {
    this.values = values;
  }

  public static Nomenclature packed() {
    return PACKED;
  }

  /// Allowed values of one list, in the order of the document.
  public Set<String> list(String name) {
    Set<String> list = values.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no nomenclature list is called \"" + name + "\"");
    }
    return list;
  }

  /// The value itself, when the list allows it.
  String check(String name, String value) {
    if (!list(name).contains(value)) {
      throw new IllegalArgumentException(
          "\"" + value + "\" is not in the nomenclature list \"" + name + "\": " + list(name));
    }
    return value;
  }

  private static Nomenclature read() {
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (List<String> row : PackedRows.of("nomenclature-2026-02-17.csv", 4)) {
      lists.computeIfAbsent(row.get(0), _ -> new LinkedHashSet<>()).add(row.get(2));
    }
    return new Nomenclature(lists);
  }
}
