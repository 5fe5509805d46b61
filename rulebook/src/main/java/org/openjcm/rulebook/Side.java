package org.openjcm.rulebook;

/// One of the two governments of a bilateral document: Japan, or the partner country. Japanese:
/// 側(日本側・相手国側).
public record Side(CountryCode country) implements Comparable<Side> {

  public static final Side JAPAN = new Side(CountryCode.JAPAN);

  public static Side of(String alpha2) {
    return new Side(CountryCode.of(alpha2));
  }

  public boolean isJapan() {
    return country.equals(CountryCode.JAPAN);
  }

  @Override
  public int compareTo(Side other) {
    return country.compareTo(other.country);
  }

  @Override
  public String toString() {
    return country.alpha2();
  }
}
