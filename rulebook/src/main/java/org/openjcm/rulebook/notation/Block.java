package org.openjcm.rulebook.notation;

import java.util.List;
import java.util.stream.Collectors;

/// A part of a text in the notation.
public sealed interface Block {

  Place at();

  /// `## Parameters`: level 1 to 4.
  record Heading(Place at, int level, String text) implements Block {}

  /// Lines of prose up to a blank line. A line that begins with `- ` is an item of a list.
  record Paragraph(Place at, List<Line> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    public String text() {
      return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
  }

  /// A pipe table: a header, and rows of as many cells.
  record Table(Place at, List<Cell> header, List<List<Cell>> rows) implements Block {
    public Table {
      header = List.copyOf(header);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /// The position of the column with this heading (upper and lower case count alike), or -1.
    public int column(String heading) {
      for (int at = 0; at < header.size(); at++) {
        if (header.get(at).text().equalsIgnoreCase(heading)) {
          return at;
        }
      }
      return -1;
    }
  }

  /// The lines between the fences of a `jcm` block.
  record Formulas(Place at, List<Line> lines) implements Block {
    public Formulas {
      lines = List.copyOf(lines);
    }
  }
}
