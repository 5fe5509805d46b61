package org.openjcm.methodology.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;

/// Every combination of the elements that a declaration has values for, time left out: `PV1`,
/// `B1,diesel`; one nameless combination for a symbol without indices.
final class Combinations {

  private Combinations() {}

  static List<String> of(
      Declaration declaration, Methodology methodology, Map<String, List<Equipment>> equipment) {
    List<String> combinations = List.of("");
    for (String name : declaration.indices()) {
      Index index = methodology.index(name).orElseThrow();
      if (index.kind().isTime()) {
        continue;
      }
      List<String> elements =
          index.kind() == Index.Kind.LIST
              ? methodology.elements(index)
              : equipment.getOrDefault(name, List.of()).stream().map(Equipment::id).toList();
      List<String> longer = new ArrayList<>();
      for (String one : combinations) {
        for (String element : elements) {
          longer.add(one.isEmpty() ? element : one + "," + element);
        }
      }
      combinations = longer;
    }
    return combinations;
  }

  static List<String> of(Declaration declaration, Resolved resolved) {
    return of(declaration, resolved.methodology(), resolved.equipment());
  }
}
