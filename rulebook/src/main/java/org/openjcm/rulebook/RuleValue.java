package org.openjcm.rulebook;

import java.time.LocalDate;
import java.util.Optional;

/// One value of the rules, such as a time limit in days, which an officer can read in the official
/// document and confirm. Japanese: 規則の値.
///
/// @param fact its stable name, `rules/G3#T7.days`, or for one country `rules/MN#T7.days`
/// @param text as written in its form; empty when nobody has read it yet
/// @param source document and place that state it
public record RuleValue(
    FactKey fact, RuleForm form, String text, Source source, Confidence confidence) {

  /// Why a value cannot be confirmed for it, with the remedy; empty when it can.
  public Optional<BilingualText> wrong(String value) {
    return form.wrong(value, text);
  }

  /// The value that holds on a day: as confirmed from its day on, else as it stands. A confirmed
  /// value that the rule cannot take does not hold and lifts no mark.
  public RuleValue on(Confirmations inForce, LocalDate day) {
    return confirmed(inForce, day)
        .map(one ->
            new RuleValue(
                fact,
                form,
                one.value(),
                new Source(one.document(), one.paragraph(), ""),
                Confidence.VERIFIED))
        .orElse(this);
  }

  /// The confirmation that [#on] takes.
  public Optional<Confirmation> confirmed(Confirmations inForce, LocalDate day) {
    return inForce.inForce(fact, day).filter(one -> wrong(one.value()).isEmpty());
  }

  /// The same under another name: what a country inherits until its own document is confirmed.
  public RuleValue as(FactKey own) {
    return new RuleValue(own, form, text, source, confidence);
  }
}
