package org.openjcm.projectcycle.steps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleForm;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Source;

/// A time limit of the rules. Expiry alerts; it never approves anything by itself. Japanese: 期限.
///
/// @param id `T7` as the rule notes number them
/// @param startsWith what starts it, in words
/// @param days calendar days; empty = the rules name none, or nobody has read it yet
/// @param extendedTo calendar days from the same start when extended; empty = not extendable
/// @param inclusive whether the starting day is day one
public record Clock(
    String id,
    String startsWith,
    OptionalInt days,
    OptionalInt extendedTo,
    boolean inclusive,
    Source source,
    Confidence confidence) {

  private static final String DAYS = "days";
  private static final String EXTENDED_TO = "extended_to";
  private static final String INCLUSIVE = "inclusive";

  public Clock {
    if (!id.matches("T[0-9]{1,2}")) {
      throw new IllegalArgumentException("not a time limit: \"" + id + "\"; expected T1 to T99");
    }
    if (days.isPresent() && days.getAsInt() < 1) {
      throw new IllegalArgumentException("a time limit is at least one day: " + id);
    }
    if (extendedTo.isPresent() && (days.isEmpty() || extendedTo.getAsInt() < days.getAsInt())) {
      throw new IllegalArgumentException("an extension is longer than the limit: " + id);
    }
  }

  /// The last day of the limit, or empty when the rules name none.
  public Optional<LocalDate> due(LocalDate start) {
    return last(start, days);
  }

  /// The last day after an extension, or empty when there is no extension.
  public Optional<LocalDate> extendedDue(LocalDate start) {
    return last(start, extendedTo);
  }

  private Optional<LocalDate> last(LocalDate start, OptionalInt length) {
    return length.isEmpty()
        ? Optional.empty()
        : Optional.of(start.plusDays(length.getAsInt() - (inclusive ? 1L : 0L)));
  }

  /// What of it an officer can confirm, under the name of a rule set: `rules/G3#T7.days`,
  /// `rules/G3#T7.extended_to`, `rules/G3#T7.inclusive`.
  public List<RuleValue> values(String ruleSet) {
    return List.of(
        value(ruleSet, DAYS, RuleForm.DAYS, written(days)),
        value(ruleSet, EXTENDED_TO, RuleForm.DAYS, written(extendedTo)),
        value(ruleSet, INCLUSIVE, RuleForm.YES_NO, inclusive ? "yes" : "no"));
  }

  private RuleValue value(String ruleSet, String field, RuleForm form, String text) {
    FactKey fact = FactKey.of("rules/" + ruleSet, id + "." + field);
    // Where nothing was read, nothing was verified either.
    return new RuleValue(
        fact, form, text, source, text.isEmpty() ? Confidence.UNKNOWN : confidence);
  }

  private static String written(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  /// The limit with the values that hold, in the order of [#values]. The source and mark are those
  /// of the days. An extension that is no longer than the limit says nothing and falls away.
  Clock with(List<RuleValue> inForce) {
    RuleValue length = inForce.get(0);
    OptionalInt last = number(length.text());
    OptionalInt extended = number(inForce.get(1).text());
    return new Clock(
        id,
        startsWith,
        last,
        last.isPresent() && extended.isPresent() && extended.getAsInt() > last.getAsInt()
            ? extended
            : OptionalInt.empty(),
        inForce.get(2).text().equals("yes"),
        length.source(),
        length.confidence());
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() || text.equals("none")
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(text));
  }
}
