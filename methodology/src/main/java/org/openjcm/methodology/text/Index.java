package org.openjcm.methodology.text;

import java.util.Locale;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Place;

/// What a subscript runs over: pieces of equipment, the rows of a list, or parts of time. Japanese:
/// 添字.
///
/// @param list the name of the list for an index of kind [Kind#LIST], else empty
public record Index(String name, Place at, BilingualText description, Kind kind, String list) {

  /// Where the elements of an index come from.
  public enum Kind {
    /// The project lists them.
    EQUIPMENT,
    /// The project lists them, if it has any at all.
    OPTIONAL_EQUIPMENT,
    /// The text lists them: fuels, kinds of waste.
    LIST,
    /// The days calculated.
    DAY,
    /// The calendar years calculated.
    YEAR,
    /// The spans in which readings were taken within the days calculated.
    STEP,
    /// The days measured before the project.
    PAST_DAY,
    /// The calendar years measured before the project.
    PAST_YEAR,
    /// The spans measured before the project.
    PAST_STEP,
    /// The calendar years from the first reading up to the days calculated.
    YEARS_SO_FAR;

    public boolean isEquipment() {
      return this == EQUIPMENT || this == OPTIONAL_EQUIPMENT;
    }

    public boolean isTime() {
      return !isEquipment() && this != LIST;
    }

    public boolean isPast() {
      return this == PAST_DAY || this == PAST_YEAR || this == PAST_STEP;
    }

    /// As the text writes it: `past day`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// Reads `equipment`, blank, `list fuels`, `years so far`.
  static Optional<Index> of(String name, Place at, BilingualText description, String kind) {
    if (kind.startsWith("list ")) {
      return Optional.of(new Index(name, at, description, Kind.LIST, kind.substring(5).strip()));
    }
    if (kind.isBlank()) {
      return Optional.of(new Index(name, at, description, Kind.EQUIPMENT, ""));
    }
    for (Kind one : Kind.values()) {
      if (one != Kind.LIST && one.word().equals(kind)) {
        return Optional.of(new Index(name, at, description, one, ""));
      }
    }
    return Optional.empty();
  }
}
