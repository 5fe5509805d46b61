package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern ANSWERS = Pattern.compile("(?i)(fact|list) +.+");

  private final Methodology methodology;
  private final Frame frame;
  private final NotationWords words;
  private final ShownCells cells;
  private final ShownFormulas formulas;
  private final boolean japanese;

  private ShownText(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    this.methodology = methodology;
    this.frame = frame;
    this.words = new NotationWords(frame);
    this.cells = new ShownCells(methodology, frame, marks);
    this.formulas = new ShownFormulas(methodology, frame);
    this.japanese = frame.isJapanese();
  }

  /// Everything below the front table.
  static List<ShownBlock> of(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    return new ShownText(methodology, frame, marks).blocks();
  }

  /// How many of the blocks stand above the first heading: what the text says about itself.
  static int introduction(List<ShownBlock> blocks) {
    return (int) blocks.stream().takeWhile(ShownBlock.Prose.class::isInstance).count();
  }

  private List<ShownBlock> blocks() {
    List<ShownBlock> shown = new ArrayList<>();
    boolean front = true;
    for (Notation.Section section : methodology.notation().sections()) {
      String label = words.heading(section.heading().text());
      if (!front) {
        shown.add(
            new ShownBlock.Heading(
                Math.max(2, section.heading().level()),
                "line-" + section.heading().at().line(),
                label));
      }
      for (Block block : section.blocks()) {
        if (!(front && block instanceof Block.Table)) {
          shown.add(block(section.heading().text(), label, block));
        }
      }
      front = false;
    }
    return shown;
  }

  private ShownBlock block(String section, String label, Block block) {
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
      case Block.Table table -> grid(label, table, ANSWERS.matcher(section).matches());
    };
  }

  /// @param answers whether the values are what projects write, the same in every language
  private ShownBlock grid(String label, Block.Table table, boolean answers) {
    List<Integer> columns = new ArrayList<>();
    for (int at = 0; at < table.header().size(); at++) {
      if (isOfThisLanguage(table.header().get(at).text())) {
        columns.add(at);
      }
    }
    String first = table.header().getFirst().text().toLowerCase(Locale.ROOT);
    List<ShownBlock.GridRow> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<ShownCell> shown = new ArrayList<>();
      for (int at : columns) {
        String column = withoutLanguage(table.header().get(at).text().toLowerCase(Locale.ROOT));
        shown.add(
            answers && column.equals("value")
                ? new ShownCell.Code(row.get(at).text())
                : cells.cell(column, row.get(at)));
      }
      rows.add(new ShownBlock.GridRow(cells.id(first, row.getFirst()), shown));
    }
    List<ShownBlock.Head> header = new ArrayList<>();
    for (int at : columns) {
      int place = header.size();
      boolean numbers =
          rows.stream().anyMatch(row -> row.cells().get(place) instanceof ShownCell.Quantity);
      String written = withoutLanguage(table.header().get(at).text());
      header.add(new ShownBlock.Head(head(first, written), numbers));
    }
    return new ShownBlock.Grid(label, header, rows);
  }

  /// What emissions come from and where a value comes from are two things in Japanese.
  private String head(String first, String written) {
    return first.equals("side") && written.equals("source")
        ? frame.t("methodology.text.column.emission-source")
        : words.column(written);
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
