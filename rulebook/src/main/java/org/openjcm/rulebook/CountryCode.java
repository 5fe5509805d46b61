package org.openjcm.rulebook;

import java.util.regex.Pattern;

/// A country by its ISO 3166-1 alpha-2 code, as the JCM numbers its projects: `MN`. Japanese: 国コード.
public record CountryCode(String alpha2) implements Comparable<CountryCode> {

  private static final Pattern FORM = Pattern.compile("[A-Z]{2}");
  public static final CountryCode JAPAN = new CountryCode("JP");

  public CountryCode {
    if (!FORM.matcher(alpha2).matches()) {
      throw new IllegalArgumentException(
          "not a country code: \"" + alpha2 + "\"; expected two capital letters such as MN");
    }
  }

  public static CountryCode of(String alpha2) {
    return new CountryCode(alpha2);
  }

  @Override
  public int compareTo(CountryCode other) {
    return alpha2.compareTo(other.alpha2);
  }

  @Override
  public String toString() {
    return alpha2;
  }
}
