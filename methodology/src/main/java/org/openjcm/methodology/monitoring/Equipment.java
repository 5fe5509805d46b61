package org.openjcm.methodology.monitoring;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Place;

/// One piece of equipment of a project, an element of an index of its methodology. Japanese: 設備.
///
/// @param id as meters and files name it: `PV1`
/// @param index the index it belongs to, such as `i`
/// @param first first day of operation; `LocalDate.MIN` when it ran before any period
/// @param last last day of operation; `LocalDate.MAX` when it still runs
public record Equipment(
    String id, String index, BilingualText name, LocalDate first, LocalDate last, Place at) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  public Equipment {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of equipment: \"" + id + "\"");
    }
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(id + " ends before it begins");
    }
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
