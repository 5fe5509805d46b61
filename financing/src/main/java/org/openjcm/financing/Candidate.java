package org.openjcm.financing;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

/// A project that may belong in a cell of the computed table, with everything that decides it.
///
/// @param key stable name of the row it comes from: `support/0063` or `project/MN003`
/// @param project its number; empty when it has none
/// @param evidence how surely the ministry finances it; empty when no financing is known
public record Candidate(
    String key,
    CountryCode country,
    Optional<OfficialProjectReference> project,
    String titleEnglish,
    String titleJapanese,
    Optional<Evidence> evidence,
    Dating dating) {

  /// Where a candidate stands at a date. Only `COUNTED` enters the number.
  public enum Standing {
    /// A fact, dated on or before the day.
    COUNTED,
    /// Financing or project concluded from other facts.
    INFERRED,
    /// Financing merely probable.
    PROBABLE,
    /// A fact that cannot be placed before or after the day.
    UNDATABLE,
    /// After the day.
    AFTER,
    /// Not among the ministry's projects, as far as is known.
    OUTSIDE
  }

  public Standing at(LocalDate asOf) {
    Dating.Side side = dating.at(asOf);
    if (side == Dating.Side.AFTER) {
      return Standing.AFTER;
    }
    if (evidence.isEmpty()) {
      return Standing.OUTSIDE;
    }
    return switch (evidence.get()) {
      case A -> side == Dating.Side.UNDECIDED ? Standing.UNDATABLE : Standing.COUNTED;
      case B -> Standing.INFERRED;
      case C -> Standing.PROBABLE;
    };
  }

  /// Whether it is known as a fact, whenever it was.
  public boolean isFact() {
    return evidence.isPresent() && evidence.get().isFact();
  }
}
