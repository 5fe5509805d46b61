package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.text.BilingualProse;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.server.methodology.ShownBlock.FormulaLine;
import org.openjcm.server.methodology.ShownBlock.GridCell;
import org.openjcm.server.pages.Frame;

/// Turns the text of a methodology into what a page shows: prose and columns of one language, the
/// formulas below their sentences, every confidence as a mark. Japanese: 方法論本文の表示.
final class ShownText {

  private static final Pattern NAMED = Pattern.compile("(?i)(fact|table) +(.+)");
  private static final Set<String> CODE =
      Set.of("symbol", "index", "rule", "unit", "option", "key", "over time");

  private final Frame frame;
  private final boolean japanese;

  /// By the line of their row: a constant from a factor table has the confidence of the table.
  private final Map<Integer, Constant> constants = new HashMap<>();

  private ShownText(Methodology methodology, Frame frame) {
    methodology.constants().forEach(one -> constants.put(one.at().line(), one));
    this.frame = frame;
    this.japanese = frame.isJapanese();
  }

  /// Everything below the front table.
  static List<ShownBlock> of(Methodology methodology, Frame frame) {
    return new ShownText(methodology, frame).blocks(methodology);
  }

  private List<ShownBlock> blocks(Methodology methodology) {
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
      case Block.Formulas formulas ->
          new ShownBlock.Formulas(
              formulas.lines().stream()
                  .filter(line -> !line.text().isBlank())
                  .map(line -> new FormulaLine(line.number(), line.text()))
                  .toList());
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
    List<List<GridCell>> rows = new ArrayList<>();
    for (List<Cell> row : table.rows()) {
      List<GridCell> cells = new ArrayList<>();
      for (int at : columns) {
        cells.add(cell(table.header().get(at).text(), row.get(at)));
      }
      rows.add(cells);
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

  private GridCell cell(String column, Cell cell) {
    String text = cell.text();
    Optional<Constant> constant = Optional.ofNullable(constants.get(cell.at().line()));
    if (column.equals("confidence")) {
      Optional<Confidence> confidence =
          cell.isBlank()
              ? constant.map(Constant::confidence)
              : Optional.of(Confidence.valueOf(text.toUpperCase(Locale.ROOT)));
      return new GridCell(text, false, false, confidence);
    }
    if (column.equals("value") && text.startsWith("from ")) {
      String value =
          constant.flatMap(Constant::value).map(BigDecimal::toPlainString).orElse("unknown");
      return new GridCell(
          word("methodology.text.word.", value) + " (" + text.substring(5) + ")",
          false,
          false,
          Optional.empty());
    }
    boolean number = column.equals("value") && text.matches("-?[0-9.]+");
    String shown =
        column.equals("value") || column.equals("side") || column.equals("over time")
            ? word("methodology.text.word.", text)
            : text;
    return new GridCell(shown, number, CODE.contains(column), Optional.empty());
  }
}
