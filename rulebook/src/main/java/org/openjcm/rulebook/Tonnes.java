package org.openjcm.rulebook;

import java.util.Collection;

/// A whole number of tonnes of carbon dioxide equivalent, never negative: 1 credit = 1 tCO2e.
/// Japanese: トン(二酸化炭素換算).
///
/// Source: Rules of Implementation (one credit is one tonne); unverified against the text, while
/// every published quantity is a whole tonne.
public record Tonnes(long value) implements Comparable<Tonnes> {

  public static final Tonnes ZERO = new Tonnes(0);

  public Tonnes {
    if (value < 0) {
      throw new IllegalArgumentException("tonnes cannot be negative: " + value);
    }
  }

  public static Tonnes of(long value) {
    return new Tonnes(value);
  }

  public static Tonnes sum(Collection<Tonnes> parts) {
    return parts.stream().reduce(ZERO, Tonnes::plus);
  }

  public Tonnes plus(Tonnes other) {
    return new Tonnes(Math.addExact(value, other.value));
  }

  /// The rest after taking `other` away; taking more than there is, is a programming error.
  public Tonnes minus(Tonnes other) {
    return new Tonnes(Math.subtractExact(value, other.value));
  }

  public boolean isZero() {
    return value == 0;
  }

  @Override
  public int compareTo(Tonnes other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " tCO2e";
  }
}
