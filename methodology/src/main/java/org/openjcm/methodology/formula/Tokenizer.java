package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Line;
import org.openjcm.rulebook.notation.Place;

/// Cuts the lines of one statement into words.
final class Tokenizer {

  private final Faults faults;
  private final List<Token> tokens = new ArrayList<>();
  private int number = 1;
  private String line = "";
  private int next;

  private Tokenizer(Faults faults) {
    this.faults = faults;
  }

  static List<Token> tokens(List<Line> lines, Faults faults) {
    Tokenizer tokenizer = new Tokenizer(faults);
    lines.forEach(tokenizer::read);
    tokenizer.next = tokenizer.line.stripTrailing().length();
    tokenizer.add(Token.Kind.END, "", tokenizer.here());
    return tokenizer.tokens;
  }

  private void read(Line input) {
    number = input.number();
    line = input.text();
    next = 0;
    while (next < line.length()) {
      char sign = line.charAt(next);
      if (Character.isWhitespace(sign)) {
        next++;
      } else if (isDigit(sign)) {
        readNumber();
      } else if (isLetter(sign)) {
        readWord();
      } else if (sign == '[') {
        readBracket();
      } else {
        readSign(sign);
      }
    }
  }

  private void readNumber() {
    Place at = here();
    int begin = next;
    while (next < line.length() && (isDigit(line.charAt(next)) || line.charAt(next) == '.')) {
      next++;
    }
    String digits = line.substring(begin, next);
    if (!digits.matches("[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      faults.add(
          "number-form",
          at,
          digits,
          words("This is not a number.", "数値として読めません。"),
          words(
              "Write digits with one decimal point and no separators: 1500.5.",
              "桁区切りなし、小数点1つで書いてください(例: 1500.5)。"));
      digits = "1";
    }
    add(Token.Kind.NUMBER, digits, at);
  }

  private void readWord() {
    Place at = here();
    int begin = next;
    while (next < line.length() && (isLetter(line.charAt(next)) || isDigit(line.charAt(next)))) {
      next++;
    }
    add(Token.Kind.WORD, line.substring(begin, next), at);
  }

  private void readBracket() {
    Place at = here();
    int end = line.indexOf(']', next);
    if (end < 0) {
      faults.add(
          "bracket-open",
          at,
          line.substring(next),
          words("This bracket is not closed on its line.", "この角括弧が同じ行で閉じられていません。"),
          words("Write [i] for an index, [MWh] for a unit.", "添字は[i]、単位は[MWh]と書いてください。"));
      next = line.length();
      return;
    }
    String inside = line.substring(next + 1, end).strip();
    next = end + 1;
    add(Token.Kind.BRACKET, inside, at);
  }

  private void readSign(char sign) {
    Place at = here();
    if ((sign == '<' || sign == '>') && line.startsWith("=", next + 1)) {
      next += 2;
      add(Token.Kind.SIGN, sign + "=", at);
      return;
    }
    next++;
    if ("+-*/^(),=<>".indexOf(sign) >= 0) {
      add(Token.Kind.SIGN, String.valueOf(sign), at);
      return;
    }
    if (Character.isHighSurrogate(sign) && next < line.length()) {
      next++;
    }
    faults.add(
        "unknown-sign",
        at,
        line.substring(at.column() - 1, next),
        words("This sign means nothing in a formula.", "この記号は数式では使えません。"),
        words(
            "Use + - * / ^ ( ) , = < > <= >= and square brackets.",
            "使えるのは + - * / ^ ( ) , = < > <= >= と角括弧です。"));
  }

  private void add(Token.Kind kind, String text, Place at) {
    tokens.add(new Token(kind, text, at));
  }

  private Place here() {
    return new Place(number, next + 1);
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static boolean isLetter(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || sign == '_';
  }
}
