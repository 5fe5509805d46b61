package org.openjcm.methodology.monitoring;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Place;

/// One piece of equipment of a project, an element of an index of its methodology. Japanese: 設備.
///
/// @param id as meters and files name it: `PV1`
/// @param index the index it belongs to, such as `i`
/// @param first first day of operation; [#EVER] when it ran before any period
/// @param last last day of operation; [#STILL] when it still runs
/// @param site where it stands, for projects with several sites; else empty
public record Equipment(
    String id,
    String index,
    BilingualText name,
    LocalDate first,
    LocalDate last,
    String site,
    Place at) {

  /// First day of what ran before any period.
  public static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  /// Last day of what still runs.
  public static final LocalDate STILL = LocalDate.of(9999, 12, 31);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  public Equipment {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of equipment: \"" + id + "\"");
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
  }

  /// Its days of operation.
  public Span operation() {
    return Span.days(first, last);
  }

  /// One id, or several separated by commas as a symbol with several indices has them.
  public static boolean areIds(String text) {
    for (String one : text.split(",", -1)) {
      if (!isId(one)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
