package org.openjcm.projectcycle.steps;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
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

  /// The stable name of the value, for confirmations: `rules/G3#T7.days`.
  public FactKey fact(String generation) {
    return FactKey.of("rules/" + generation, id + ".days");
  }
}
