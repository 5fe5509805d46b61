package org.openjcm.rulebook.notation;

/// A place in a text, counted from 1 as editors do; a column counts UTF-16 units. Japanese: 行・桁.
public record Place(int line, int column) implements Comparable<Place> {

  public static final Place START = new Place(1, 1);

  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns count from 1: " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
