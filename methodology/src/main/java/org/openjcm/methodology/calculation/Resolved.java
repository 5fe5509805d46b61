package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.FactKey;

/// A methodology whose symbols have values: constants in force, the facts and fixed parameters of
/// one project. Only the readings are missing.
///
/// @param categories by name, such as `connection[PV1]`
/// @param fixed by name, in the declared unit
/// @param estimates expected per year, by name, in the declared unit
/// @param markedRules keys of the rules of calculation that nobody has confirmed
/// @param rules the value in force of each rule
record Resolved(
    Methodology methodology,
    ProjectFacts facts,
    Map<String, List<Equipment>> equipment,
    Map<String, String> categories,
    Map<String, BigDecimal> fixed,
    Map<String, BigDecimal> estimates,
    Map<FactKey, ResolvedConstant> constants,
    Map<String, String> rules,
    Set<FactKey> markedRules,
    NodeUnits units) {

  /// `EG[PV1]`, or `EF_elec` without equipment.
  static String name(String symbol, String element) {
    return element.isEmpty() ? symbol : symbol + "[" + element + "]";
  }

  List<Equipment> of(String index) {
    return equipment.getOrDefault(index, List.of());
  }

  /// The elements a declaration with these indices has values for; one nameless element for none.
  List<String> elements(List<String> indices) {
    return indices.isEmpty()
        ? List.of("")
        : of(indices.getFirst()).stream().map(Equipment::id).toList();
  }

  ResolvedConstant constant(FactKey key) {
    ResolvedConstant constant = constants.get(key);
    if (constant == null) {
      throw new IllegalStateException("no constant " + key);
    }
    return constant;
  }
}
