package org.openjcm.methodology.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds what a text declares by its symbol.
final class Symbols {

  private final Map<String, Declaration> declarations = new HashMap<>();
  private final Map<String, LookupTable> tables = new HashMap<>();
  private final Map<String, Index> indices = new HashMap<>();
  private final Map<String, ElementList> lists = new HashMap<>();

  Symbols(Declared declared) {
    declared.declarations().forEach(one -> declarations.put(one.symbol(), one));
    declared.tables().forEach(one -> tables.put(one.name(), one));
    declared.indices().forEach(one -> indices.put(one.name(), one));
    declared.lists().forEach(one -> lists.put(one.name(), one));
  }

  @Nullable Declaration declaration(String symbol) {
    return declarations.get(symbol);
  }

  @Nullable LookupTable table(String name) {
    return tables.get(name);
  }

  @Nullable Index index(String name) {
    return indices.get(name);
  }

  /// The elements a text gives to an index; none for equipment and time.
  List<String> elements(String index) {
    Index found = indices.get(index);
    ElementList list = found == null ? null : lists.get(found.list());
    return list == null ? List.of() : list.names();
  }

  boolean isKnown(String symbol) {
    return declarations.containsKey(symbol) || tables.containsKey(symbol);
  }

  List<String> names() {
    return declarations.keySet().stream().sorted().toList();
  }

  List<String> tableNames() {
    return sorted(tables.keySet());
  }

  List<String> indexNames() {
    return sorted(indices.keySet());
  }

  private static List<String> sorted(Iterable<String> names) {
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    all.sort(null);
    return all;
  }
}
