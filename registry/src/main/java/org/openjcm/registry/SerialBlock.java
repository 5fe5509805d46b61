package org.openjcm.registry;

import org.openjcm.rulebook.Tonnes;

/// A run of consecutive serial numbers, first and last included; one number is one tonne. Japanese:
/// 識別番号(の範囲).
public record SerialBlock(long first, long last) implements Comparable<SerialBlock> {

  public SerialBlock {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("not a serial block: " + first + " to " + last);
    }
  }

  public Tonnes tonnes() {
    return Tonnes.of(last - first + 1);
  }

  public boolean overlaps(SerialBlock other) {
    return first <= other.last && other.first <= last;
  }

  public boolean contains(SerialBlock other) {
    return first <= other.first && other.last <= last;
  }

  @Override
  public int compareTo(SerialBlock other) {
    return first != other.first ? Long.compare(first, other.first) : Long.compare(last, other.last);
  }

  @Override
  public String toString() {
    return first + "–" + last;
  }
}
