package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Line;
import org.openjcm.rulebook.notation.Place;

/// Reads a block of formulas: a statement begins in the first column, an indented line continues
/// it.
public final class FormulaReader {

  private static final int MOST_TOKENS = 1_000;

  private FormulaReader() {}

  /// Whether this is a word of the language, which no symbol may bear.
  public static boolean isReserved(String word) {
    return Cursor.RESERVED.contains(word);
  }

  /// The statements that could be read; the others are faults with their place.
  ///
  /// @param unreadable receives the symbols of statements that could not be read, so that nobody
  ///   reports their formulas as missing besides
  public static List<Statement> read(Block.Formulas block, Faults faults, Set<String> unreadable) {
    List<Statement> statements = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Line line : block.lines()) {
      if (!line.text().isBlank() && !Character.isWhitespace(line.text().charAt(0))) {
        finish(lines, statements, faults, unreadable);
      }
      if (!line.text().isBlank()) {
        lines.add(line);
      }
    }
    finish(lines, statements, faults, unreadable);
    return List.copyOf(statements);
  }

  /// The condition in a cell; nothing for a blank cell, or where it cannot be read.
  public static Optional<Condition> condition(Cell cell, Faults faults) {
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Faults own = new Faults();
    String indented = " ".repeat(cell.at().column() - 1) + cell.text();
    List<Token> tokens = Tokenizer.tokens(List.of(new Line(cell.at().line(), indented)), own);
    Optional<Condition> read =
        own.isEmpty() ? new Parser(tokens, cell.text(), own).criterion() : Optional.empty();
    faults.addAll(own.inOrder());
    return read;
  }

  private static void finish(
      List<Line> lines, List<Statement> statements, Faults faults, Set<String> unreadable) {
    if (lines.isEmpty()) {
      return;
    }
    Faults own = new Faults();
    List<Token> tokens = Tokenizer.tokens(lines, own);
    String text = lines.stream().map(line -> line.text().strip()).collect(Collectors.joining(" "));
    Place begin = new Place(lines.getFirst().number(), 1);
    lines.clear();
    if (tokens.size() > MOST_TOKENS) {
      own.add(
          "formula-too-long",
          begin,
          text,
          words(
              "This formula has more than " + MOST_TOKENS + " words.",
              "この数式は" + MOST_TOKENS + "語を超えています。"),
          words("Give its parts symbols of their own.", "部分ごとに記号を付けて分けてください。"));
    }
    if (own.isEmpty()) {
      new Parser(tokens, text, own).statement().ifPresent(statements::add);
    }
    if (!own.isEmpty()) {
      unreadable.add(tokens.getFirst().text());
    }
    faults.addAll(own.inOrder());
  }
}
