package org.openjcm.workbook.formula;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// The element at which a formula stands, for each index in use: `i` at `PV1`. Japanese: 添字の位置.
public record Standing(Map<String, String> elements) {

  public static final Standing NOWHERE = new Standing(Map.of());

  public Standing {
    elements = Map.copyOf(elements);
  }

  public Standing with(String index, String element) {
    Map<String, String> more = new TreeMap<>(elements);
    more.put(index, element);
    return new Standing(more);
  }

  public Standing only(Collection<String> indices) {
    Map<String, String> fewer = new TreeMap<>(elements);
    fewer.keySet().retainAll(indices);
    return new Standing(fewer);
  }

  /// The element of an index in use; a word that is no index in use is itself an element.
  public String element(String indexOrElement) {
    return elements.getOrDefault(indexOrElement, indexOrElement);
  }
}
