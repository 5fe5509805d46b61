package org.openjcm.methodology.calculation;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.openjcm.methodology.text.Declaration;

/// Whether the project states the fixed parameters that only its facts ask for. One that they do
/// not ask for may be stated all the same: another period may take another route. Japanese:
/// 事前固定値の確認.
final class FixedCheck {

  private final Resolved resolved;
  private final List<InputFault> faults;

  FixedCheck(Resolved resolved, List<InputFault> faults) {
    this.resolved = resolved;
    this.faults = faults;
  }

  void check(BiPredicate<Declaration.FixedExAnte, String> isNeeded) {
    // What is stated in an unusable unit has a fault of its own.
    Set<String> stated =
        resolved.facts().fixed().stream()
            .map(one -> Resolved.name(one.symbol(), one.equipment()))
            .collect(Collectors.toSet());
    for (Declaration.FixedExAnte declared :
        resolved.methodology().declared(Declaration.FixedExAnte.class)) {
      if (declared.when().isEmpty()) {
        continue; // asked of every project when its values are resolved
      }
      for (String elements : Combinations.of(declared, resolved)) {
        String name = Resolved.name(declared.symbol(), elements);
        if (!stated.contains(name) && isNeeded.test(declared, elements)) {
          faults.add(Resolver.missing(declared, name));
        }
      }
    }
  }
}
