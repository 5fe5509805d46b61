package org.openjcm.methodology.text;

import java.util.Optional;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Place;

/// How a calculation is carried out where the formula is silent: the rounding of the result and the
/// guard before it, the treatment of gaps, the band of plausible readings. Japanese: 計算規則.
///
/// @param name `rounding`, `guard`, `gaps` or `plausible`
/// @param value `down`, `nearest` or `conservative`; `9`; `zero` or `refuse`; `0.1..10`
public record CalculationRule(
    String name,
    Place at,
    FactKey key,
    String value,
    BilingualText description,
    Optional<Source> source,
    Confidence confidence) {

  /// Whether the rule knows this value.
  public boolean allows(String candidate) {
    return allows(name, candidate);
  }

  static boolean allows(String rule, String candidate) {
    return switch (rule) {
      case "rounding" ->
          candidate.equals("down")
              || candidate.equals("nearest")
              || candidate.equals("conservative");
      case "gaps" -> candidate.equals("zero") || candidate.equals("refuse");
      case GuardScale.RULE -> GuardScale.allows(candidate);
      case "plausible" -> candidate.matches("[0-9]{1,6}(\\.[0-9]{1,6})?\\.\\.[0-9]{1,9}");
      default -> true;
    };
  }
}
