package org.openjcm.methodology.calculation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;

/// Gives every index, symbol and constant of a methodology a number, so that computing needs no
/// names.
final class Layout {

  private final Methodology methodology;
  private final Map<String, Integer> indexNumbers = new HashMap<>();
  private final Map<String, Integer> symbolNumbers = new HashMap<>();
  private final int[][] indicesOf;

  Layout(Methodology methodology) {
    this.methodology = methodology;
    for (Index index : methodology.indices()) {
      indexNumbers.put(index.name(), indexNumbers.size());
    }
    List<int[]> dimensions = new ArrayList<>();
    for (Declaration declaration : methodology.declarations()) {
      symbolNumbers.put(declaration.symbol(), symbolNumbers.size());
      dimensions.add(declaration.indices().stream().mapToInt(this::index).toArray());
    }
    indicesOf = dimensions.toArray(int[][]::new);
  }

  Methodology methodology() {
    return methodology;
  }

  int index(String name) {
    Integer number = indexNumbers.get(name);
    if (number == null) {
      throw new IllegalStateException("no index " + name);
    }
    return number;
  }

  boolean isIndex(String name) {
    return indexNumbers.containsKey(name);
  }

  int symbol(String name) {
    Integer number = symbolNumbers.get(name);
    if (number == null) {
      throw new IllegalStateException("no symbol " + name);
    }
    return number;
  }

  int symbols() {
    return indicesOf.length;
  }

  int indices() {
    return methodology.indices().size();
  }

  /// The numbers of the indices a symbol carries.
  int[] indicesOf(int symbol) {
    return indicesOf[symbol];
  }

  Declaration declaration(int symbol) {
    return methodology.declarations().get(symbol);
  }
}
