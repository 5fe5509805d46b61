package org.openjcm.workbook.xlsx;

import java.util.List;
import java.util.Set;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// How high a line must be for its words: a spreadsheet does not find out by itself when it opens a
/// file. A Japanese character is as wide as two. Japanese: 行の高さ.
final class LineHeight {

  private static final float POINTS = 13.5f;
  private static final int MOST = 20;
  private static final Set<Look> ONE_LINE =
      Set.of(Look.TITLE, Look.NOTICE, Look.SAMPLE, Look.SECTION);

  private LineHeight() {}

  /// In points.
  ///
  /// @param merged the cells of the line that are shown as one
  static float of(List<SheetDraft.Placed> line, int[] widths, List<SheetDraft.Merged> merged) {
    int most = 1;
    for (SheetDraft.Placed placed : line) {
      if (placed.content() instanceof Content.Words words && !ONE_LINE.contains(placed.look())) {
        most = Math.max(most, lines(words.text(), width(placed.column(), widths, merged)));
      } else if (placed.look() == Look.TITLE) {
        most = Math.max(most, 2);
      }
    }
    return Math.min(most, MOST) * POINTS + 2;
  }

  private static int width(int column, int[] widths, List<SheetDraft.Merged> merged) {
    int last = column;
    for (SheetDraft.Merged one : merged) {
      if (one.from() == column) {
        last = one.to();
      }
    }
    int width = 0;
    for (int at = column; at <= last; at++) {
      width += widths[Math.min(at, widths.length - 1)];
    }
    return width;
  }

  private static int lines(String text, int width) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      int cells = part.codePoints().map(sign -> sign > 0x2000 ? 2 : 1).sum();
      lines += Math.max(1, Math.ceilDiv(cells, Math.max(1, width - 1)));
    }
    return lines;
  }
}
