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
  private int frozenColumns;
  private int printedColumns;
  private Repeated repeated = new Repeated(0, 0);
  private boolean calculating;

  /// Lines that stand at the top of every printed page.
  ///
  /// @param from from 0
  /// @param below the first line that is not repeated; equal to `from` for none
  public record Repeated(int from, int below) {}

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

  /// The columns at the left that stay in view; 0 for none.
  public int frozenColumns() {
    return frozenColumns;
  }

  public void freezeColumns(int columns) {
    frozenColumns = columns;
  }

  /// How many columns are printed: all that hold anything, unless fewer were asked for.
  public int printedColumns() {
    if (printedColumns > 0) {
      return printedColumns;
    }
    int used = 1;
    for (List<Placed> line : lines) {
      for (Placed placed : line) {
        used = Math.max(used, placed.column() + 1);
      }
    }
    return used;
  }

  public void print(int columns) {
    printedColumns = columns;
  }

  public Repeated repeated() {
    return repeated;
  }

  /// The lines since `from` stand at the top of every printed page.
  public void repeatFrom(int from) {
    repeated = new Repeated(from, lines.size());
  }

  /// Whether its formulas may be without a value while inputs are missing.
  public boolean isCalculating() {
    return calculating;
  }

  public void calculate() {
    calculating = true;
  }

  /// Shows cells of the current line as one.
  public void merge(int from, int to) {
    merged.add(new Merged(lines.size() - 1, from, to));
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
