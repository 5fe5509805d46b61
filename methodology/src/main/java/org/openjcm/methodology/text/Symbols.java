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

  Symbols(Declared declared) {
    declared.declarations().forEach(one -> declarations.put(one.symbol(), one));
    declared.tables().forEach(one -> tables.put(one.name(), one));
  }

  @Nullable Declaration declaration(String symbol) {
    return declarations.get(symbol);
  }

  @Nullable LookupTable table(String name) {
    return tables.get(name);
  }

  boolean isKnown(String symbol) {
    return declarations.containsKey(symbol) || tables.containsKey(symbol);
  }

  List<String> names() {
    return declarations.keySet().stream().sorted().toList();
  }

  List<String> tableNames() {
    List<String> names = new ArrayList<>(tables.keySet());
    names.sort(null);
    return names;
  }
}
