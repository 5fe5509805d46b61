package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;

/// Reads one statement by recursive descent; the grammar stands in `docs/methodology-language.md`.
final class Parser {

  static final Set<String> RESERVED =
      Set.of(
          "sum", "over", "lookup", "by", "if", "then", "else", "is", "not", "and", "or", "in",
          "min", "max", "round", "down", "up", "nearest");
  private static final int DEEPEST = 60;

  private final List<Token> tokens;
  private final String text;
  private final Faults faults;
  private int next;
  private int depth;

  Parser(List<Token> tokens, String text, Faults faults) {
    this.tokens = tokens;
    this.text = text;
    this.faults = faults;
  }

  /// Thrown inside this class only, once the first fault of a statement is recorded.
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super(null, null, false, false);
    }
  }

  Optional<Statement> statement() {
    try {
      Expression.Reference target = reference();
      take("=");
      Expression formula = expression();
      if (here().kind() != Token.Kind.END) {
        throw unexpected("the end of the formula", "数式の終わり");
      }
      return Optional.of(new Statement(target, formula, text));
    } catch (Unreadable recorded) {
      return Optional.empty();
    }
  }

  private Expression expression() {
    if (++depth > DEEPEST) {
      throw unreadable(
          "formula-too-deep",
          words(
              "Brackets are nested more than " + DEEPEST + " deep.",
              "括弧の入れ子が" + DEEPEST + "段を超えています。"),
          words("Give the inner part a symbol of its own.", "内側の部分に記号を付けて分けてください。"));
    }
    Expression read = here().isWord("if") ? choice() : additive();
    depth--;
    return read;
  }

  private Expression choice() {
    Token at = advance();
    Condition when = any();
    takeWord("then");
    Expression then = expression();
    takeWord("else");
    return new Expression.Choice(at.at(), when, then, expression());
  }

  private Expression additive() {
    Expression left = multiplicative();
    while (here().isSign("+") || here().isSign("-")) {
      Token sign = advance();
      Expression.Operator operator =
          sign.isSign("+") ? Expression.Operator.PLUS : Expression.Operator.MINUS;
      left = new Expression.Arithmetic(sign.at(), operator, left, multiplicative());
    }
    return left;
  }

  private Expression multiplicative() {
    Expression left = converted();
    while (here().isSign("*") || here().isSign("/")) {
      Token sign = advance();
      Expression.Operator operator =
          sign.isSign("*") ? Expression.Operator.TIMES : Expression.Operator.DIVIDED_BY;
      left = new Expression.Arithmetic(sign.at(), operator, left, converted());
    }
    return left;
  }

  private Expression converted() {
    Expression of = unary();
    while (here().isWord("in")) {
      Token in = advance();
      if (here().kind() != Token.Kind.BRACKET) {
        throw unexpected("a unit in brackets such as [MWh]", "[MWh]のような単位");
      }
      of = new Expression.Conversion(in.at(), of, advance().text());
    }
    return of;
  }

  private Expression unary() {
    if (!here().isSign("-")) {
      return primary();
    }
    Token sign = advance();
    if (here().isSign("-")) {
      throw unexpected("a quantity", "量");
    }
    return new Expression.Negation(sign.at(), primary());
  }

  private Expression primary() {
    Token token = here();
    if (token.kind() == Token.Kind.NUMBER) {
      advance();
      String unit = here().kind() == Token.Kind.BRACKET ? advance().text() : "1";
      return new Expression.Literal(token.at(), new BigDecimal(token.text()), unit);
    }
    if (token.isSign("(")) {
      advance();
      Expression inside = expression();
      take(")");
      return inside;
    }
    if (token.kind() != Token.Kind.WORD) {
      throw unexpected("a quantity", "量");
    }
    return switch (token.text()) {
      case "sum" -> sum();
      case "lookup" -> lookup();
      case "min", "max" -> extreme();
      case "round" -> rounding();
      default -> reference();
    };
  }

  private Expression sum() {
    Token at = advance();
    takeWord("over");
    String index = name("an index such as i", "iのような添字");
    take("(");
    Expression of = expression();
    take(")");
    return new Expression.Sum(at.at(), index, of);
  }

  private Expression lookup() {
    Token at = advance();
    String table = name("the name of a table", "表の名");
    takeWord("by");
    return new Expression.Lookup(at.at(), table, reference());
  }

  private Expression extreme() {
    Token at = advance();
    take("(");
    List<Expression> of = new ArrayList<>();
    of.add(expression());
    while (here().isSign(",")) {
      advance();
      of.add(expression());
    }
    take(")");
    return new Expression.Extreme(at.at(), at.isWord("min"), of);
  }

  private Expression rounding() {
    Token at = advance();
    take("(");
    Expression of = expression();
    take(",");
    Token decimals = here();
    if (decimals.kind() != Token.Kind.NUMBER || !decimals.text().matches("[0-9]|1[0-9]|20")) {
      throw unexpected("a number of decimals from 0 to 20", "0~20の小数桁数");
    }
    advance();
    take(",");
    RoundingMode mode =
        switch (here().text()) {
          case "down" -> RoundingMode.FLOOR;
          case "up" -> RoundingMode.CEILING;
          case "nearest" -> RoundingMode.HALF_UP;
          default -> throw unexpected("down, up or nearest", "down、upまたはnearest");
        };
    advance();
    take(")");
    return new Expression.Rounding(at.at(), of, Integer.parseInt(decimals.text()), mode);
  }

  private Condition any() {
    List<Condition> of = new ArrayList<>();
    of.add(all());
    while (here().isWord("or")) {
      advance();
      of.add(all());
    }
    return of.size() == 1 ? of.getFirst() : new Condition.Any(of.getFirst().at(), of);
  }

  private Condition all() {
    List<Condition> of = new ArrayList<>();
    of.add(question());
    while (here().isWord("and")) {
      advance();
      of.add(question());
    }
    return of.size() == 1 ? of.getFirst() : new Condition.All(of.getFirst().at(), of);
  }

  private Condition question() {
    Expression left = additive();
    if (here().isWord("is")) {
      Token is = advance();
      boolean negated = here().isWord("not");
      if (negated) {
        advance();
      }
      if (!(left instanceof Expression.Reference fact)) {
        throw unreadable(
            "fact-expected",
            words("Only a fact of the project is asked with \"is\".", "「is」で問えるのはプロジェクトの事実だけです。"),
            words("Compare quantities with < <= > >=.", "量の比較には < <= > >= を使ってください。"));
      }
      return new Condition.Is(is.at(), fact, name("a category of the fact", "事実の区分"), negated);
    }
    Token sign = here();
    if (!Set.of("<", "<=", ">", ">=").contains(sign.text())) {
      throw unexpected("\"is\" or one of < <= > >=", "「is」または < <= > >=");
    }
    advance();
    return new Condition.Compared(sign.at(), left, sign.text(), additive());
  }

  private Expression.Reference reference() {
    Token at = here();
    String symbol = name("a symbol", "記号");
    if (here().kind() != Token.Kind.BRACKET) {
      return new Expression.Reference(at.at(), symbol, List.of());
    }
    Token bracket = advance();
    if (!bracket.text().matches("[A-Za-z_][A-Za-z0-9_]*( *, *[A-Za-z_][A-Za-z0-9_]*)*")) {
      next--;
      throw unexpected("an index such as [i]", "[i]のような添字");
    }
    return new Expression.Reference(at.at(), symbol, List.of(bracket.text().split(" *, *", -1)));
  }

  private String name(String en, String ja) {
    Token token = here();
    if (token.kind() != Token.Kind.WORD || RESERVED.contains(token.text())) {
      throw unexpected(en, ja);
    }
    return advance().text();
  }

  private Token here() {
    return tokens.get(next);
  }

  private Token advance() {
    return tokens.get(next++);
  }

  private void take(String sign) {
    if (!here().isSign(sign)) {
      throw unexpected("\"" + sign + "\"", "「" + sign + "」");
    }
    advance();
  }

  private void takeWord(String word) {
    if (!here().isWord(word)) {
      throw unexpected("\"" + word + "\"", "「" + word + "」");
    }
    advance();
  }

  private Unreadable unexpected(String en, String ja) {
    String found = here().kind() == Token.Kind.END ? "…" : here().text();
    return unreadable(
        "formula-form",
        words("Expected " + en + ", found \"" + found + "\".", ja + "が必要ですが、「" + found + "」があります。"),
        words("", ""));
  }

  private Unreadable unreadable(String kind, BilingualText message, BilingualText remedy) {
    faults.add(kind, here().at(), here().text(), message, remedy);
    return new Unreadable();
  }
}
