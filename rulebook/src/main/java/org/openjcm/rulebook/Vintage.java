package org.openjcm.rulebook;

/// The calendar year in which a reduction occurred. Japanese: ビンテージ(削減が生じた暦年).
public record Vintage(int year) implements Comparable<Vintage> {

  /// No JCM project started operation before 2013 (unverified rule, Project Cycle Procedure).
  public static final int FIRST_YEAR = 2013;

  public Vintage {
    if (year < FIRST_YEAR || year > 2100) {
      throw new IllegalArgumentException(
          "not a vintage: " + year + "; expected a calendar year from " + FIRST_YEAR + " to 2100");
    }
  }

  public static Vintage of(int year) {
    return new Vintage(year);
  }

  /// Outcomes from 2021 on can become ITMOs; earlier ones stay outside Article 6. Source: decision
  /// 2/CMA.3, annex, paragraph 1.
  public boolean isParisEra() {
    return year >= 2021;
  }

  @Override
  public int compareTo(Vintage other) {
    return Integer.compare(year, other.year);
  }

  @Override
  public String toString() {
    return Integer.toString(year);
  }
}
