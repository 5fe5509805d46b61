package org.openjcm.financing;

import java.time.LocalDate;
import java.util.List;

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
  record BeforeRegistration(LocalDate registered) implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      return registered.isAfter(asOf) ? Side.UNDECIDED : Side.ON_OR_BEFORE;
    }
  }

  /// Day unknown, but it was announced on this day, so it had happened by then.
  record NotLaterThan(LocalDate announced) implements Dating {
    @Override
    public Side at(LocalDate asOf) {
      return announced.isAfter(asOf) ? Side.UNDECIDED : Side.ON_OR_BEFORE;
    }
  }

  /// The earliest of several: before a day as soon as one of them is, after it only when all are.
  record FirstOf(List<Dating> each) implements Dating {
    public FirstOf {
      each = List.copyOf(each);
    }

    @Override
    public Side at(LocalDate asOf) {
      List<Side> sides = each.stream().map(dating -> dating.at(asOf)).toList();
      if (sides.contains(Side.ON_OR_BEFORE)) {
        return Side.ON_OR_BEFORE;
      }
      return sides.contains(Side.UNDECIDED) || sides.isEmpty() ? Side.UNDECIDED : Side.AFTER;
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
