package org.openjcm.workbook.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjcm.methodology.calculation.NodeUnits;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.GuardScale;
import org.openjcm.methodology.units.Ratio;
import org.openjcm.workbook.layout.Address;

/// Writes a part of a methodology's expression tree as a formula of a spreadsheet: the same tree
/// that the engine computes. Japanese: 数式の書き出し.
public final class FormulaText {

  private final Methodology methodology;
  private final NodeUnits units;
  private final Elements elements;
  private final Terms terms;
  private final TableCells tables;
  private final GuardScale guard;
  private final String sheet;
  private final Function<String, Address> cellOf;

  /// @param sheet on which the formulas stand
  /// @param cellOf the cell of a named value, such as `EG[PV1]`
  public FormulaText(
      Methodology methodology,
      Elements elements,
      Terms terms,
      TableCells tables,
      GuardScale guard,
      String sheet,
      Function<String, Address> cellOf) {
    this.methodology = methodology;
    this.units = new NodeUnits(methodology);
    this.elements = elements;
    this.terms = terms;
    this.tables = tables;
    this.guard = guard;
    this.sheet = sheet;
    this.cellOf = cellOf;
  }

  /// A formula text and how tightly it holds together.
  private record Text(String text, int level) {

    static final int SUM = 1;
    static final int PRODUCT = 2;
    static final int POWER = 3;
    static final int ONE = 4;

    static Text one(String text) {
      return new Text(text, ONE);
    }

    String within(int needed) {
      return level >= needed ? text : "(" + text + ")";
    }
  }

  /// Without the leading equals sign.
  public String of(Expression expression, Standing standing) {
    return text(expression, standing).text();
  }

  private Text text(Expression expression, Standing at) {
    return switch (expression) {
      case Expression.Literal literal -> number(literal.value());
      case Expression.Reference reference -> Text.one(cell(reference, at));
      case Expression.Negation negation ->
          Text.one("(-" + text(negation.of(), at).within(Text.ONE) + ")");
      case Expression.Arithmetic arithmetic -> arithmetic(arithmetic, at);
      case Expression.Power power -> power(power, at);
      case Expression.Exponential exponential -> Text.one("EXP(" + of(exponential.of(), at) + ")");
      case Expression.Conversion conversion ->
          converted(
              text(conversion.of(), at),
              units.of(conversion.of()).conversionTo(units.of(conversion)));
      case Expression.Aggregate aggregate -> aggregate(aggregate, at);
      case Expression.Calendar calendar -> calendar(calendar, at);
      case Expression.Lookup lookup -> Text.one(lookup(lookup, at));
      case Expression.Choice choice ->
          Text.one(
              "IF(%s,%s,%s)"
                  .formatted(
                      condition(choice.when(), at),
                      of(choice.then(), at),
                      of(choice.otherwise(), at)));
      case Expression.Extreme extreme ->
          Text.one(
              (extreme.least() ? "MIN(" : "MAX(")
                  + extreme.of().stream().map(one -> of(one, at)).collect(Collectors.joining(","))
                  + ")");
      case Expression.Rounding rounding ->
          Text.one(
              "("
                  + Guard.written(
                      of(rounding.of(), at), rounding.decimals(), rounding.mode(), guard)
                  + ")");
    };
  }

  /// `ROUND(x,9)`: the step before a comparison, a range or the most frequent value.
  public String guarded(String text) {
    return "ROUND(" + text + "," + guard.decimals() + ")";
  }

  private static Text number(BigDecimal value) {
    String plain = value.toPlainString();
    return value.signum() < 0 ? Text.one("(" + plain + ")") : Text.one(plain);
  }

  private String cell(Expression.Reference reference, Standing at) {
    return cellOf.apply(Elements.name(reference.symbol(), reference.indices(), at)).seenFrom(sheet);
  }

  private Text arithmetic(Expression.Arithmetic one, Standing at) {
    Text left = text(one.left(), at);
    Text right = text(one.right(), at);
    return switch (one.operator()) {
      case PLUS -> new Text(left.within(Text.SUM) + "+" + right.within(Text.SUM), Text.SUM);
      case MINUS -> new Text(left.within(Text.SUM) + "-" + right.within(Text.PRODUCT), Text.SUM);
      case TIMES ->
          new Text(left.within(Text.PRODUCT) + "*" + right.within(Text.PRODUCT), Text.PRODUCT);
      case DIVIDED_BY ->
          new Text(left.within(Text.PRODUCT) + "/" + right.within(Text.POWER), Text.PRODUCT);
    };
  }

  private Text power(Expression.Power power, Standing at) {
    String base = text(power.base(), at).within(Text.ONE);
    OptionalInt whole = power.whole();
    if (whole.isPresent()) {
      String exponent = whole.getAsInt() < 0 ? "(" + whole.getAsInt() + ")" : whole.getAsInt() + "";
      return new Text(base + "^" + exponent, Text.POWER);
    }
    return new Text(base + "^" + text(power.exponent(), at).within(Text.ONE), Text.POWER);
  }

  private static Text converted(Text of, Ratio ratio) {
    if (ratio.isOne()) {
      return of;
    }
    return new Text(of.within(Text.PRODUCT) + factor(ratio), Text.PRODUCT);
  }

  /// `*18/5`, `/1000`; nothing for the same unit.
  public static String factor(Ratio ratio) {
    String above = ratio.aboveDecimal().toPlainString();
    String below = ratio.belowDecimal().toPlainString();
    return (above.equals("1") ? "" : "*" + above) + (below.equals("1") ? "" : "/" + below);
  }

  private Text aggregate(Expression.Aggregate aggregate, Standing at) {
    return Text.one(
        terms
            .of(aggregate, at)
            .map(run -> AggregateText.of(aggregate, run, sheet))
            .orElse(AggregateText.ofNothing(aggregate)));
  }

  private Text calendar(Expression.Calendar calendar, Standing at) {
    Span element = elements.span(calendar.index(), at.element(calendar.index()));
    Span whole = elements.whole();
    long within = element.minutesWithin(whole);
    return switch (calendar.property()) {
      case YEAR -> Text.one(String.valueOf(element.year()));
      case DAYS -> new Text(within + "/1440", Text.PRODUCT);
      case PORTION -> new Text(within + "/" + element.minutes(), Text.PRODUCT);
    };
  }

  private String lookup(Expression.Lookup lookup, Standing at) {
    LookupTable table = methodology.table(lookup.table()).orElseThrow();
    List<LookupText.NameKey> names = new ArrayList<>();
    Optional<String> quantity = Optional.empty();
    for (int key = 0; key < table.keys().size(); key++) {
      Expression.Reference by = (Expression.Reference) lookup.by().get(key);
      switch (table.keys().get(key)) {
        case LookupTable.ByRange range ->
            quantity =
                Optional.of(
                    guarded(
                        converted(text(by, at), units.of(by).conversionTo(range.unit())).text()));
        case LookupTable.ByName _ ->
            names.add(
                isFact(by)
                    ? new LookupText.NameKey(cell(by, at), false)
                    : new LookupText.NameKey(at.element(by.symbol()), true));
      }
    }
    return LookupText.of(tables.of(lookup.table()), names, quantity, sheet);
  }

  private boolean isFact(Expression.Reference reference) {
    return methodology.declaration(reference.symbol()).orElse(null) instanceof Declaration.Fact;
  }

  /// A condition as a formula that is TRUE or FALSE.
  public String condition(Condition condition, Standing at) {
    return switch (condition) {
      case Condition.Is is -> {
        String value =
            isFact(is.fact()) ? cell(is.fact(), at) : "\"" + at.element(is.fact().symbol()) + "\"";
        yield value + (is.negated() ? "<>" : "=") + "\"" + is.category() + "\"";
      }
      case Condition.Compared compared ->
          isPlain(compared.left()) && isPlain(compared.right())
              ? text(compared.left(), at).within(Text.SUM)
                  + compared.sign()
                  + text(compared.right(), at).within(Text.SUM)
              : guarded(
                      text(compared.left(), at).within(Text.SUM)
                          + "-"
                          + text(compared.right(), at).within(Text.PRODUCT))
                  + compared.sign()
                  + "0";
      case Condition.All all ->
          "AND("
              + all.of().stream().map(one -> condition(one, at)).collect(Collectors.joining(","))
              + ")";
      case Condition.Any any ->
          "OR("
              + any.of().stream().map(one -> condition(one, at)).collect(Collectors.joining(","))
              + ")";
    };
  }

  /// A number that a sheet holds as it was given, without arithmetic of its own.
  private static boolean isPlain(Expression expression) {
    return expression instanceof Expression.Literal
        || (expression instanceof Expression.Calendar calendar
            && calendar.property() == Expression.Calendar.Property.YEAR);
  }
}
