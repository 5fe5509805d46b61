package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.FactKey;

/// A methodology whose symbols have values: constants in force, the facts and fixed parameters of
/// one project. Only the readings are missing.
///
/// @param equipment by index, in order of id
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

  /// `EG[PV1]`, `FC[B1,diesel]`, or `EF_elec` without an element.
  static String name(String symbol, String elements) {
    return elements.isEmpty() ? symbol : symbol + "[" + elements + "]";
  }

  /// The pieces of equipment or the rows of the list that an index runs over; none for time.
  List<String> elements(Index index) {
    return index.kind() == Index.Kind.LIST
        ? methodology.elements(index)
        : equipment.getOrDefault(index.name(), List.of()).stream().map(Equipment::id).toList();
  }

  ResolvedConstant constant(FactKey key) {
    ResolvedConstant constant = constants.get(key);
    if (constant == null) {
      throw new IllegalStateException("no constant " + key);
    }
    return constant;
  }
}
