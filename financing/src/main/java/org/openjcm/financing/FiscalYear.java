package org.openjcm.financing;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Pattern;

/// A Japanese fiscal year, named by the calendar year in which it begins: 2018 runs from 2018-04-01
/// to 2019-03-31. Japanese: 年度.
public record FiscalYear(int year) implements Comparable<FiscalYear> {

  private static final Pattern FORM = Pattern.compile("[0-9]{4}");

  /// The first year of the JCM financing programmes; an earlier one is a slip of the pen.
  private static final int FIRST = 2013;

  private static final int LAST = 2100;

  public FiscalYear {
    if (year < FIRST || year > LAST) {
      throw new IllegalArgumentException(
          "not a fiscal year of the financing programmes: " + year + "; they began in " + FIRST);
    }
  }

  /// Reads `2018`.
  public static FiscalYear parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a fiscal year: \"" + text + "\"; expected four digits such as 2018");
    }
    return new FiscalYear(Integer.parseInt(text));
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, Month.APRIL, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year + 1, Month.MARCH, 31);
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
