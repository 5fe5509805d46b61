package org.openjcm.projectcycle.period;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.VintageReductions;

/// One point in which the entity's recalculation differs from the participants' claim. Japanese:
/// 再計算との差異.
///
/// @param what `total`, `vintage 2025`, `methodology text`, …
public record Difference(String what, String claimed, String recomputed) {

  /// Every difference; empty = the recalculation agrees to the last digit.
  public static List<Difference> between(
      EmissionReductions claimed, EmissionReductions recomputed) {
    List<Difference> found = new ArrayList<>();
    note(found, "methodology", claimed.methodology(), recomputed.methodology());
    note(found, "methodology text", claimed.methodologyText(), recomputed.methodologyText());
    note(found, "confirmations", claimed.confirmations(), recomputed.confirmations());
    note(found, "readings and project facts", claimed.inputs(), recomputed.inputs());
    note(found, "proof grade", claimed.proofGrade(), recomputed.proofGrade());
    for (VintageReductions mine : claimed.byVintage()) {
      note(
          found,
          "vintage " + mine.vintage(),
          text(mine),
          recomputed.byVintage().stream()
              .filter(v -> v.vintage().equals(mine.vintage()))
              .map(Difference::text)
              .findFirst()
              .orElse("none"));
    }
    for (VintageReductions theirs : recomputed.byVintage()) {
      if (claimed.byVintage().stream().noneMatch(v -> v.vintage().equals(theirs.vintage()))) {
        note(found, "vintage " + theirs.vintage(), "none", text(theirs));
      }
    }
    note(found, "total", claimed.total(), recomputed.total());
    note(found, "trace", claimed.trace(), recomputed.trace());
    return List.copyOf(found);
  }

  private static void note(List<Difference> found, String what, Object claimed, Object recomputed) {
    if (!claimed.equals(recomputed)) {
      found.add(new Difference(what, claimed.toString(), recomputed.toString()));
    }
  }

  private static String text(VintageReductions part) {
    return part.exact().stripTrailingZeros().toPlainString() + " = " + part.whole();
  }
}
