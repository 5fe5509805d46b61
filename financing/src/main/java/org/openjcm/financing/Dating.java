package org.openjcm.financing;

import java.time.LocalDate;

/// What is known of the day from which a project belongs in a cell, and whether that decides
/// anything at a given date.
public sealed interface Dating {

  /// On which side of the date the project falls.
  enum Side {
    ON_OR_BEFORE,
    AFTER,
    /// The date cannot be decided with what is known.
    UNDECIDED
  }

  Side at(LocalDate asOf);

  /// A day stated by the source: of registration or of an issuance decision.
  record OnDay(LocalDate day) implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      return day.isAfter(asOf) ? Side.AFTER : Side.ON_OR_BEFORE;
    }
  }

  /// A fiscal year of selection. Within the year itself nothing is decided.
  record InFiscalYear(FiscalYear year) implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      if (year.firstDay().isAfter(asOf)) {
        return Side.AFTER;
      }
      return year.lastDay().isAfter(asOf) ? Side.UNDECIDED : Side.ON_OR_BEFORE;
    }
  }

  /// Year of selection unknown, but the project was registered on this day, and a project is
  /// selected before works begin and registered later: so it was financed by then. Before that day
  /// nothing is decided.
  record NotLaterThan(LocalDate registered) implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      return registered.isAfter(asOf) ? Side.UNDECIDED : Side.ON_OR_BEFORE;
    }
  }

  /// Nothing is known.
  record Unknown() implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      return Side.UNDECIDED;
    }
  }
}
