package org.openjcm.workbook.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One sheet while it is written down, line by line from the top. Japanese: シートの下書き.
public final class SheetDraft {

  /// One cell of a line.
  public record Placed(int column, Content content, Look look) {}

  /// Cells of one line that are shown as one.
  public record Merged(int row, int from, int to) {}

  private final String name;
  private final int[] widths;
  private final List<List<Placed>> lines = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<Merged> merged = new ArrayList<>();
  private int frozen;

  /// @param widths of the columns, in characters
  public SheetDraft(String name, int... widths) {
    this.name = name;
    this.widths = widths.clone();
  }

  public String name() {
    return name;
  }

  public int[] widths() {
    return widths.clone();
  }

  public List<List<Placed>> lines() {
    return Collections.unmodifiableList(lines);
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  public List<Merged> merged() {
    return Collections.unmodifiableList(merged);
  }

  /// The lines at the top that stay in view; 0 for none.
  public int frozen() {
    return frozen;
  }

  public void freezeHere() {
    frozen = lines.size();
  }

  /// Begins a line and gives its number, from 0.
  public int line() {
    lines.add(new ArrayList<>());
    return lines.size() - 1;
  }

  public Address put(int column, Content content, Look look) {
    int row = lines.size() - 1;
    lines.get(row).add(new Placed(column, content, look));
    return new Address(name, column, row);
  }

  public Address words(int column, String text, Look look) {
    return put(column, Content.words(text), look);
  }

  /// One line of words over several columns.
  public void banner(String text, Look look, int columns) {
    int row = line();
    words(0, text, look);
    merged.add(new Merged(row, 0, columns - 1));
  }

  public void allow(Entry entry) {
    entries.add(entry);
  }
}
