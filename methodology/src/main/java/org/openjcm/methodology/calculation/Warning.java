package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjcm.rulebook.BilingualText;

/// Something a verifier should look at; the calculation stands all the same. Japanese: 注意.
///
/// @param kind stable name: `gap`, `implausible`, `no-estimate`, `apportioned`, `negative-reading`,
///   `negative-reductions`, `not-additive`, `part-not-computed`, `calibration-expired`,
///   `no-evidence`, `criterion-not-met`, `criterion-not-judged`
/// @param about the value concerned, such as `EG[PV1]`
public record Warning(String kind, String about, BilingualText message) {

  private static final int MOST_LISTED = 24;

  /// Of each kind about each parameter, so many are listed one by one and the others counted:
  /// thousands of devices must not hide what else there is to see.
  static List<Warning> listed(List<Warning> all) {
    Map<String, Integer> counted = new TreeMap<>();
    List<Warning> listed = new ArrayList<>();
    for (Warning one : all) {
      if (counted.merge(one.kind() + " " + one.parameter(), 1, Integer::sum) <= MOST_LISTED) {
        listed.add(one);
      }
    }
    counted.forEach((kindAndParameter, count) -> {
      if (count > MOST_LISTED) {
        int space = kindAndParameter.indexOf(' ');
        String kind = kindAndParameter.substring(0, space);
        String parameter = kindAndParameter.substring(space + 1);
        int more = count - MOST_LISTED;
        listed.add(
            new Warning(
                kind,
                parameter,
                words(
                    "%d more of this kind about %s.".formatted(more, parameter),
                    "同種の注意が%sについてほかに%d件あります。".formatted(parameter, more))));
      }
    });
    return listed;
  }

  private String parameter() {
    int bracket = about.indexOf('[');
    return bracket < 0 ? about : about.substring(0, bracket);
  }
}
