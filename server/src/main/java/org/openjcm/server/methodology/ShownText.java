package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.text.BilingualProse;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// Turns the text of a methodology into what a page shows: prose and columns of one language, the
/// formulas below their sentences, every confidence as a mark. Japanese: 方法論本文の表示.
final class ShownText {

  private static final Pattern NAMED = Pattern.compile("(?i)(fact|table|list) +(.+)");

  private final Methodology methodology;
  private final Frame frame;
  private final ShownCells cells;
  private final ShownFormulas formulas;
  private final boolean japanese;

  private ShownText(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    this.methodology = methodology;
    this.frame = frame;
    this.cells = new ShownCells(methodology, frame, marks);
    this.formulas = new ShownFormulas(methodology, frame);
    this.japanese = frame.isJapanese();
  }

  /// Everything below the front table.
  static List<ShownBlock> of(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    return new ShownText(methodology, frame, marks).blocks();
  }

  private List<ShownBlock> blocks() {
    List<ShownBlock> shown = new ArrayList<>();
    boolean front = true;
    for (Notation.Section section : methodology.notation().sections()) {
      String label = heading(section.heading().text());
      if (!front) {
        shown.add(
            new ShownBlock.Heading(
                Math.max(2, section.heading().level()),
                "line-" + section.heading().at().line(),
                label));
      }
      for (Block block : section.blocks()) {
        if (!(front && block instanceof Block.Table)) {
          shown.add(block(label, block));
        }
      }
      front = false;
    }
    return shown;
  }

  private String heading(String written) {
    Matcher named = NAMED.matcher(written);
    if (named.matches()) {
      return frame.t(
          "methodology.text.section." + named.group(1).toLowerCase(Locale.ROOT), named.group(2));
    }
    return word("methodology.text.section.", written);
  }

  /// The words of this page for a word of the notation; the word itself where there are none.
  private String word(String prefix, String written) {
    String slug = written.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return frame.words().texts().find(frame.lang(), prefix + slug).orElse(written);
  }

  private ShownBlock block(String label, Block block) {
    return switch (block) {
      case Block.Heading heading ->
          new ShownBlock.Heading(heading.level(), "line-" + heading.at().line(), heading.text());
      case Block.Paragraph prose ->
          new ShownBlock.Prose(
              prose.at().line(),
              BilingualProse.read(prose.text())
                  .in(frame.lang().tag())
                  .replace("\n", japanese ? "" : " "));
      case Block.Formulas block1 -> formulas.of(block1);
      case Block.Table table -> grid(label, table);
    };
  }

  private ShownBlock grid(String label, Block.Table table) {
    List<Integer> columns = new ArrayList<>();
    List<String> header = new ArrayList<>();
    for (int at = 0; at < table.header().size(); at++) {
      String written = table.header().get(at).text();
      if (isOfThisLanguage(written)) {
        columns.add(at);
        header.add(word("methodology.text.column.", withoutLanguage(written)));
      }
    }
    List<ShownBlock.GridRow> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<ShownCell> shown = new ArrayList<>();
      for (int at : columns) {
        String column = table.header().get(at).text().toLowerCase(Locale.ROOT);
        shown.add(cells.cell(withoutLanguage(column), row.get(at)));
      }
      String first = table.header().getFirst().text().toLowerCase(Locale.ROOT);
      rows.add(new ShownBlock.GridRow(cells.id(first, row.getFirst()), shown));
    }
    return new ShownBlock.Grid(label, header, rows);
  }

  private boolean isOfThisLanguage(String column) {
    String other = japanese ? "en" : "ja";
    return !column.equals(other) && !column.endsWith("(" + other + ")");
  }

  private static String withoutLanguage(String column) {
    return column.equals("en") || column.equals("ja")
        ? "description"
        : column.replaceAll(" *\\((en|ja)\\)$", "");
  }
}
