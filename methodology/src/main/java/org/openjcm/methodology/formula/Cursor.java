package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;

/// Goes through the words of one statement; the first that does not fit is a fault.
final class Cursor {

  static final Set<String> RESERVED =
      Set.of(
          "sum",
          "mean",
          "count",
          "mode",
          "deviation",
          "over",
          "where",
          "weighted",
          "lookup",
          "by",
          "if",
          "then",
          "else",
          "is",
          "not",
          "and",
          "or",
          "in",
          "min",
          "max",
          "clamp",
          "round",
          "exp",
          "of",
          "down",
          "up",
          "nearest");

  private final List<Token> tokens;
  private final Faults faults;
  private int next;

  Cursor(List<Token> tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  /// Thrown inside this package only, once the first fault of a statement is recorded.
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  void end() {
    if (here().kind() != Token.Kind.END) {
      throw unexpected("the end of the formula", "数式の終わり");
    }
  }

  void back() {
    next--;
  }

  String name(String en, String ja) {
    Token token = here();
    if (token.kind() != Token.Kind.WORD || RESERVED.contains(token.text())) {
      throw unexpected(en, ja);
    }
    return advance().text();
  }

  Token here() {
    return tokens.get(next);
  }

  Token next() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token advance() {
    return tokens.get(next++);
  }

  void take(String sign) {
    if (!here().isSign(sign)) {
      throw unexpected("\"" + sign + "\"", "「" + sign + "」");
    }
    advance();
  }

  void takeWord(String word) {
    if (!here().isWord(word)) {
      throw unexpected("\"" + word + "\"", "「" + word + "」");
    }
    advance();
  }

  Unreadable unexpected(String en, String ja) {
    String found = here().kind() == Token.Kind.END ? "…" : here().text();
    return unreadable(
        "formula-form",
        words("Expected " + en + ", found \"" + found + "\".", ja + "が必要ですが、「" + found + "」があります。"),
        words("", ""));
  }

  Unreadable unreadable(String kind, BilingualText message, BilingualText remedy) {
    faults.add(kind, here().at(), here().text(), message, remedy);
    return new Unreadable();
  }
}
