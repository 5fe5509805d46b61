package org.openjcm.projectcycle.steps;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleForm;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Source;

/// One row of the table of steps: in state `from`, `who` may cause `event`, which leads to `to`.
/// Japanese: 手続の一段階.
///
/// @param event in words joined by hyphens: `request-issuance`
/// @param clock the time limit for this step, counted from entering `from`
/// @param forms codes of the form catalogue that are filed with the step, such as `Iss_Req`
/// @param executable whether this version of the software carries the step out
public record Step(
    Track track,
    String from,
    String event,
    String to,
    Actor who,
    WhichSide side,
    Optional<Clock> clock,
    List<String> forms,
    boolean executable,
    Source source,
    Confidence confidence) {

  public Step {
    forms = List.copyOf(forms);
    if (!from.matches("[A-Z_]+") || !to.matches("[A-Z_]+") || !event.matches("[a-z-]+")) {
      throw new IllegalArgumentException("not a step: " + from + " " + event + " " + to);
    }
  }

  /// What of it an officer can confirm: that the document gives this step to this actor on this
  /// side. `rules/G3/PERIOD.AWAITING_DECISION.affirm.DECIDED#step`.
  public RuleValue value(String ruleSet) {
    String row = "rules/%s/%s.%s.%s.%s".formatted(ruleSet, track, from, event, to);
    return new RuleValue(
        FactKey.of(row, "step"), RuleForm.AS_SHIPPED, who + " " + side, source, confidence);
  }

  Step with(RuleValue inForce, Optional<Clock> limit) {
    return new Step(
        track,
        from,
        event,
        to,
        who,
        side,
        limit,
        forms,
        executable,
        inForce.source(),
        inForce.confidence());
  }
}
