package org.openjcm.methodology.typeset;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Statement;
import org.openjcm.rulebook.BilingualText;

/// Writes a formula as MathML, from the tree that the engine executes: fractions, sums with what
/// they run over, subscripts, cases. Screen readers read it; the line as written is its `alttext`.
/// Japanese: 数式の組版(MathML).
public final class MathMl {

  private static final String OPEN = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"";

  private final String lang;

  private MathMl(String lang) {
    this.lang = lang;
  }

  /// A whole formula on a line of its own: `RE = …`.
  ///
  /// @param lang `en` or `ja`, for the few words in it
  public static String of(Statement statement, String lang) {
    MathMl writer = new MathMl(lang);
    return "%s display=\"block\" alttext=\"%s\">%s</math>"
        .formatted(
            OPEN,
            Marks.escaped(statement.text()),
            Marks.row(
                writer.reference(statement.target()),
                Marks.sign("="),
                writer.expression(statement.formula())));
  }

  /// A condition within a sentence, as a criterion or a parameter has it.
  public static String of(Condition condition, String lang) {
    return OPEN + ">" + new MathMl(lang).condition(condition) + "</math>";
  }

  /// A symbol within a sentence: `EF_RE` with indices `i` becomes EF with RE,i below.
  public static String symbol(String symbol, List<String> indices) {
    return OPEN + ">" + subscripted(symbol, indices) + "</math>";
  }

  private String expression(Expression expression) {
    return switch (expression) {
      case Expression.Literal literal ->
          literal.unit().equals("1")
              ? Marks.number(literal.value().toPlainString())
              : Marks.row(
                  Marks.number(literal.value().toPlainString()), Marks.unit(literal.unit()));
      case Expression.Reference reference -> reference(reference);
      case Expression.Negation negation -> Marks.row(Marks.sign("−"), factor(negation.of()));
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic);
      case Expression.Conversion conversion ->
          Marks.sub(factor(conversion.of()), Marks.words("[" + conversion.unit() + "]"));
      case Expression.Power power -> Marks.power(atom(power.base()), expression(power.exponent()));
      case Expression.Exponential exponential ->
          Marks.applied(Marks.name("exp"), expression(exponential.of()));
      case Expression.Aggregate aggregate -> aggregate(aggregate);
      case Expression.Calendar calendar ->
          Marks.applied(
              Marks.words(Terms.of(calendar.property()).in(lang)), Marks.name(calendar.index()));
      case Expression.Lookup lookup ->
          Marks.applied(
              subscripted(lookup.table(), List.of()),
              Marks.commas(lookup.by().stream().map(this::expression).toList()));
      case Expression.Choice choice -> cases(choice);
      case Expression.Extreme extreme ->
          Marks.applied(
              Marks.name(extreme.least() ? "min" : "max"),
              Marks.commas(extreme.of().stream().map(this::expression).toList()));
      case Expression.Rounding rounding -> rounding(rounding);
    };
  }

  private String arithmetic(Expression.Arithmetic of) {
    return switch (of.operator()) {
      case PLUS -> Marks.row(expression(of.left()), Marks.sign("+"), term(of.right()));
      case MINUS -> Marks.row(expression(of.left()), Marks.sign("−"), difference(of.right()));
      case TIMES -> Marks.row(left(of.left()), Marks.sign("×"), factor(of.right()));
      case DIVIDED_BY -> Marks.fraction(expression(of.left()), expression(of.right()));
    };
  }

  /// What stands behind a plus.
  private String term(Expression of) {
    return of instanceof Expression.Negation || of instanceof Expression.Choice
        ? Marks.bracketed(expression(of))
        : expression(of);
  }

  /// What stands behind a minus: a sum in brackets.
  private String difference(Expression of) {
    return isSum(of) ? Marks.bracketed(expression(of)) : term(of);
  }

  /// What stands before a multiplication sign: a big sign would otherwise swallow what follows.
  private String left(Expression of) {
    if (of instanceof Expression.Negation) {
      return expression(of);
    }
    return of instanceof Expression.Aggregate ? Marks.bracketed(expression(of)) : factor(of);
  }

  private String factor(Expression of) {
    return isSum(of) ? Marks.bracketed(expression(of)) : term(of);
  }

  /// What can carry a power without brackets.
  private String atom(Expression of) {
    return switch (of) {
      case Expression.Literal literal when literal.unit().equals("1") -> expression(of);
      case Expression.Reference _ -> expression(of);
      default -> Marks.bracketed(expression(of));
    };
  }

  private static boolean isSum(Expression of) {
    return of instanceof Expression.Arithmetic one
        && (one.operator() == Expression.Operator.PLUS
            || one.operator() == Expression.Operator.MINUS);
  }

  private String aggregate(Expression.Aggregate of) {
    String under =
        of.where()
            .map(where -> Marks.row(Marks.name(of.index()), Marks.sign(":"), condition(where)))
            .orElseGet(() -> Marks.name(of.index()));
    return switch (of.kind()) {
      case SUM -> sum(under, factor(of.of()));
      case COUNT -> Marks.below(Marks.words(Terms.of(of.kind()).in(lang)), under);
      case MEAN ->
          of.weight()
              .map(weight -> weighted(under, weight, of.of()))
              .orElseGet(() -> named(of, under));
      case LEAST, GREATEST, MODE, DEVIATION -> named(of, under);
    };
  }

  private String named(Expression.Aggregate of, String under) {
    BilingualText word = Terms.of(of.kind());
    return Marks.row(
        Marks.below(Marks.words(word.in(lang)), under),
        Marks.sign("\u2061"),
        Marks.bracketed(expression(of.of())));
  }

  /// A weighted mean is what it is defined as: the weighted sum over the sum of the weights.
  private String weighted(String under, Expression weight, Expression of) {
    return Marks.fraction(
        sum(under, Marks.row(factor(weight), Marks.sign("×"), factor(of))),
        sum(under, factor(weight)));
  }

  private static String sum(String under, String of) {
    return Marks.row(Marks.below("<mo largeop=\"true\" movablelimits=\"false\">∑</mo>", under), of);
  }

  private String cases(Expression.Choice choice) {
    List<String> rows = new ArrayList<>();
    Expression rest = choice;
    while (rest
        instanceof Expression.Choice(_, Condition when, Expression then, Expression otherwise)) {
      rows.add(caseOf(expression(then), Marks.row(before(), condition(when), after())));
      rest = otherwise;
    }
    rows.add(caseOf(expression(rest), Marks.words(Terms.OTHERWISE.in(lang))));
    return Marks.row(
        Marks.sign("{"), "<mtable class=\"cases\">" + String.join("", rows) + "</mtable>");
  }

  private static String caseOf(String value, String when) {
    return "<mtr><mtd>" + value + "</mtd><mtd>" + when + "</mtd></mtr>";
  }

  private String before() {
    return lang.equals("ja") ? "" : Marks.words("if ");
  }

  private String after() {
    return lang.equals("ja") ? Marks.words(" の場合") : "";
  }

  private String rounding(Expression.Rounding of) {
    String inside = expression(of.of());
    if (of.decimals() == 0 && of.mode() == RoundingMode.FLOOR) {
      return Marks.row(Marks.sign("⌊"), inside, Marks.sign("⌋"));
    }
    if (of.decimals() == 0 && of.mode() == RoundingMode.CEILING) {
      return Marks.row(Marks.sign("⌈"), inside, Marks.sign("⌉"));
    }
    return Marks.applied(Marks.words(Terms.rounded(of.mode(), of.decimals()).in(lang)), inside);
  }

  private String reference(Expression.Reference of) {
    return subscripted(of.symbol(), of.indices());
  }

  /// `EF_RE_by_type` is EF with RE by type below.
  private static String subscripted(String symbol, List<String> indices) {
    int cut = symbol.indexOf('_', 1);
    boolean plain = cut < 0 || cut == symbol.length() - 1;
    String base = Marks.name(plain ? symbol : symbol.substring(0, cut));
    List<String> below = new ArrayList<>();
    if (!plain) {
      below.add(Marks.name(symbol.substring(cut + 1).replace('_', '\u00a0')));
    }
    indices.forEach(index -> below.add(Marks.name(index.replace('_', '\u00a0'))));
    return below.isEmpty() ? base : Marks.sub(base, Marks.commas(below));
  }

  private String condition(Condition condition) {
    return switch (condition) {
      case Condition.Is is ->
          Marks.row(
              reference(is.fact()),
              Marks.sign(is.negated() ? "≠" : "="),
              Marks.words(is.category().replace('_', ' ')));
      case Condition.Compared compared ->
          Marks.row(
              expression(compared.left()),
              Marks.sign(compared.sign().replace("<=", "≤").replace(">=", "≥")),
              expression(compared.right()));
      case Condition.All all -> joined(all.of(), Terms.AND);
      case Condition.Any any -> joined(any.of(), Terms.OR);
    };
  }

  private String joined(List<Condition> of, BilingualText by) {
    List<String> parts = new ArrayList<>();
    for (Condition one : of) {
      if (!parts.isEmpty()) {
        parts.add(Marks.words(by.in(lang)));
      }
      parts.add(condition(one));
    }
    return Marks.row(parts);
  }
}
