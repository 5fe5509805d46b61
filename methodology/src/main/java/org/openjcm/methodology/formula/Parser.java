package org.openjcm.methodology.formula;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.notation.Faults;

/// Reads one statement by recursive descent; the grammar stands in `docs/methodology-language.md`.
final class Parser {

  private static final int DEEPEST = 60;

  private final Cursor cursor;
  private final ConditionParser conditions;
  private final String text;
  private int depth;

  Parser(List<Token> tokens, String text, Faults faults) {
    this.cursor = new Cursor(tokens, faults);
    this.conditions = new ConditionParser(cursor, this);
    this.text = text;
  }

  /// A condition alone, as an eligibility criterion has it.
  Optional<Condition> criterion() {
    try {
      Condition condition = conditions.condition();
      cursor.end();
      return Optional.of(condition);
    } catch (Cursor.Unreadable recorded) {
      return Optional.empty();
    }
  }

  Optional<Statement> statement() {
    try {
      Expression.Reference target = reference();
      cursor.take("=");
      Expression formula = expression();
      cursor.end();
      return Optional.of(new Statement(target, formula, text));
    } catch (Cursor.Unreadable recorded) {
      return Optional.empty();
    }
  }

  private Expression expression() {
    if (++depth > DEEPEST) {
      throw cursor.unreadable(
          "formula-too-deep",
          words(
              "Brackets are nested more than " + DEEPEST + " deep.",
              "括弧の入れ子が" + DEEPEST + "段を超えています。"),
          words("Give the inner part a symbol of its own.", "内側の部分に記号を付けて分けてください。"));
    }
    Expression read = cursor.here().isWord("if") ? choice() : additive();
    depth--;
    return read;
  }

  private Expression choice() {
    Token at = cursor.advance();
    Condition when = conditions.condition();
    cursor.takeWord("then");
    Expression then = expression();
    cursor.takeWord("else");
    return new Expression.Choice(at.at(), when, then, expression());
  }

  Expression additive() {
    Expression left = multiplicative();
    while (cursor.here().isSign("+") || cursor.here().isSign("-")) {
      Token sign = cursor.advance();
      Expression.Operator operator =
          sign.isSign("+") ? Expression.Operator.PLUS : Expression.Operator.MINUS;
      left = new Expression.Arithmetic(sign.at(), operator, left, multiplicative());
    }
    return left;
  }

  private Expression multiplicative() {
    Expression left = converted();
    while (cursor.here().isSign("*") || cursor.here().isSign("/")) {
      Token sign = cursor.advance();
      Expression.Operator operator =
          sign.isSign("*") ? Expression.Operator.TIMES : Expression.Operator.DIVIDED_BY;
      left = new Expression.Arithmetic(sign.at(), operator, left, converted());
    }
    return left;
  }

  private Expression converted() {
    Expression of = unary();
    while (cursor.here().isWord("in")) {
      Token in = cursor.advance();
      if (cursor.here().kind() != Token.Kind.BRACKET) {
        throw cursor.unexpected("a unit in brackets such as [MWh]", "[MWh]のような単位");
      }
      of = new Expression.Conversion(in.at(), of, cursor.advance().text());
    }
    return of;
  }

  private Expression unary() {
    if (!cursor.here().isSign("-")) {
      return powered();
    }
    Token sign = cursor.advance();
    if (cursor.here().isSign("-")) {
      throw cursor.unexpected("a quantity", "量");
    }
    return new Expression.Negation(sign.at(), powered());
  }

  private Expression powered() {
    Expression base = primary();
    if (!cursor.here().isSign("^")) {
      return base;
    }
    Token sign = cursor.advance();
    boolean negative = cursor.here().isSign("-");
    Token minus = negative ? cursor.advance() : sign;
    Expression exponent = primary();
    if (cursor.here().isSign("^")) {
      throw cursor.unexpected("brackets around one of the powers", "累乗を囲む括弧");
    }
    return new Expression.Power(
        sign.at(), base, negative ? new Expression.Negation(minus.at(), exponent) : exponent);
  }

  private Expression primary() {
    Token token = cursor.here();
    if (token.kind() == Token.Kind.NUMBER) {
      cursor.advance();
      String unit = cursor.here().kind() == Token.Kind.BRACKET ? cursor.advance().text() : "1";
      return new Expression.Literal(token.at(), new BigDecimal(token.text()), unit);
    }
    if (token.isSign("(")) {
      cursor.advance();
      Expression inside = expression();
      cursor.take(")");
      return inside;
    }
    if (token.kind() != Token.Kind.WORD) {
      throw cursor.unexpected("a quantity", "量");
    }
    return switch (token.text()) {
      case "sum" -> aggregate(Expression.Aggregate.Kind.SUM);
      case "mean" -> aggregate(Expression.Aggregate.Kind.MEAN);
      case "count" -> aggregate(Expression.Aggregate.Kind.COUNT);
      case "mode" -> aggregate(Expression.Aggregate.Kind.MODE);
      case "deviation" -> aggregate(Expression.Aggregate.Kind.DEVIATION);
      case "min" ->
          cursor.next().isWord("over") ? aggregate(Expression.Aggregate.Kind.LEAST) : extreme();
      case "max" ->
          cursor.next().isWord("over") ? aggregate(Expression.Aggregate.Kind.GREATEST) : extreme();
      case "lookup" -> lookup();
      case "clamp" -> clamp();
      case "round" -> rounding();
      case "exp" -> exponential();
      default -> cursor.next().isWord("of") ? calendar() : reference();
    };
  }

  private Expression aggregate(Expression.Aggregate.Kind kind) {
    Token at = cursor.advance();
    cursor.takeWord("over");
    String index = cursor.name("an index such as i", "iのような添字");
    Optional<Condition> where = Optional.empty();
    if (cursor.here().isWord("where")) {
      cursor.advance();
      where = Optional.of(conditions.condition());
    }
    Optional<Expression> weight = Optional.empty();
    if (kind == Expression.Aggregate.Kind.MEAN && cursor.here().isWord("weighted")) {
      cursor.advance();
      cursor.takeWord("by");
      weight = Optional.of(additive());
    }
    if (kind == Expression.Aggregate.Kind.COUNT) {
      Expression one = new Expression.Literal(at.at(), BigDecimal.ONE, "1");
      return new Expression.Aggregate(at.at(), kind, index, where, weight, one);
    }
    cursor.take("(");
    Expression of = expression();
    cursor.take(")");
    return new Expression.Aggregate(at.at(), kind, index, where, weight, of);
  }

  private Expression lookup() {
    Token at = cursor.advance();
    String table = cursor.name("the name of a table", "表の名");
    cursor.takeWord("by");
    return new Expression.Lookup(
        at.at(), table, cursor.here().isSign("(") ? list() : List.of(reference()));
  }

  private Expression clamp() {
    Token at = cursor.advance();
    List<Expression> of = list();
    if (of.size() != 3) {
      throw cursor.unexpected("clamp(value, low, high)", "clamp(値, 下限, 上限)");
    }
    Expression below = new Expression.Extreme(at.at(), true, List.of(of.get(0), of.get(2)));
    return new Expression.Extreme(at.at(), false, List.of(of.get(1), below));
  }

  private Expression exponential() {
    Token at = cursor.advance();
    cursor.take("(");
    Expression of = expression();
    cursor.take(")");
    return new Expression.Exponential(at.at(), of);
  }

  private Expression calendar() {
    Token word = cursor.here();
    for (Expression.Calendar.Property property : Expression.Calendar.Property.values()) {
      if (word.isWord(property.word())) {
        cursor.advance();
        cursor.takeWord("of");
        String index = cursor.name("an index of time such as y", "yのような時間の添字");
        return new Expression.Calendar(word.at(), property, index);
      }
    }
    throw cursor.unexpected("year of, portion of or days of", "year of、portion of またはdays of");
  }

  private Expression extreme() {
    Token at = cursor.advance();
    return new Expression.Extreme(at.at(), at.isWord("min"), list());
  }

  private List<Expression> list() {
    cursor.take("(");
    List<Expression> of = new ArrayList<>();
    of.add(expression());
    while (cursor.here().isSign(",")) {
      cursor.advance();
      of.add(expression());
    }
    cursor.take(")");
    return of;
  }

  private Expression rounding() {
    Token at = cursor.advance();
    cursor.take("(");
    Expression of = expression();
    cursor.take(",");
    Token decimals = cursor.here();
    if (decimals.kind() != Token.Kind.NUMBER || !decimals.text().matches("[0-9]|1[0-9]|20")) {
      throw cursor.unexpected("a number of decimals from 0 to 20", "0~20の小数桁数");
    }
    cursor.advance();
    cursor.take(",");
    RoundingMode mode =
        switch (cursor.here().text()) {
          case "down" -> RoundingMode.FLOOR;
          case "up" -> RoundingMode.CEILING;
          case "nearest" -> RoundingMode.HALF_UP;
          default -> throw cursor.unexpected("down, up or nearest", "down、upまたはnearest");
        };
    cursor.advance();
    cursor.take(")");
    return new Expression.Rounding(at.at(), of, Integer.parseInt(decimals.text()), mode);
  }

  private Expression.Reference reference() {
    Token at = cursor.here();
    String symbol = cursor.name("a symbol", "記号");
    if (cursor.here().kind() != Token.Kind.BRACKET) {
      return new Expression.Reference(at.at(), symbol, List.of());
    }
    Token bracket = cursor.advance();
    if (!bracket.text().matches("[A-Za-z_][A-Za-z0-9_]*( *, *[A-Za-z_][A-Za-z0-9_]*)*")) {
      cursor.back();
      throw cursor.unexpected("an index such as [i]", "[i]のような添字");
    }
    return new Expression.Reference(at.at(), symbol, List.of(bracket.text().split(" *, *", -1)));
  }
}
