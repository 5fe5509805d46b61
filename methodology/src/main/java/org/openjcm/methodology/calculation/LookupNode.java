package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.notation.Fault;

/// The constant of a row of a table.
///
/// @param names finds the category or element of each key that goes by name
/// @param quantity the quantity of the key that goes by range, and how to state it in its unit
record LookupNode(
    Expression.Lookup lookup, LookupTable table, List<NameOf> names, Optional<Ranged> quantity)
    implements Node {

  interface NameOf {
    String in(Frame frame);
  }

  record Ranged(Expression by, Node node, UnitConversion conversion, Unit unit) {}

  static LookupNode of(
      Expression.Lookup lookup, Layout layout, NodeBuilder nodes, NodeUnits units) {
    LookupTable table = layout.methodology().table(lookup.table()).orElseThrow();
    List<NameOf> names = new ArrayList<>();
    Optional<Ranged> quantity = Optional.empty();
    for (int at = 0; at < table.keys().size(); at++) {
      Expression.Reference by = (Expression.Reference) lookup.by().get(at);
      switch (table.keys().get(at)) {
        case LookupTable.ByRange range ->
            quantity =
                Optional.of(
                    new Ranged(
                        by,
                        nodes.node(by),
                        UnitConversion.between(units.of(by), range.unit()),
                        range.unit()));
        case LookupTable.ByName _ -> names.add(name(by, layout));
      }
    }
    return new LookupNode(lookup, table, List.copyOf(names), quantity);
  }

  private static NameOf name(Expression.Reference by, Layout layout) {
    if (layout.methodology().declaration(by.symbol()).orElse(null)
        instanceof Declaration.Fact fact) {
      int symbol = layout.symbol(fact.symbol());
      Position position = Position.of(by, layout);
      List<String> categories = fact.categories().stream().map(Declaration.Category::name).toList();
      return frame -> categories.get(NodeBuilder.category(frame, symbol, position.in(frame)));
    }
    int index = layout.index(by.symbol());
    return frame -> frame.names.get(index).get(frame.at[index]);
  }

  @Override
  public BigDecimal value(Frame frame) {
    List<String> found = names.stream().map(name -> name.in(frame)).toList();
    Optional<BigDecimal> amount = quantity.map(one -> guarded(one, frame));
    LookupTable.Row row =
        table
            .row(found, amount)
            .orElseThrow(() -> new Uncomputable(outside(frame, amount.orElseThrow())));
    ResolvedConstant constant = frame.resolved.constant(row.constant().key());
    BigDecimal value =
        constant.value().orElseThrow(() -> new Uncomputable(Uncomputable.unknown(constant)));
    Recorder recorder = frame.recorder;
    if (recorder != null) {
      recorder.used(row.constant().key());
      recorder.operation(frame, lookup, " = " + selected(row), value, TraceStep.Operation.EXACT);
    }
    return value;
  }

  private static BigDecimal guarded(Ranged one, Frame frame) {
    BigDecimal exact = one.conversion().of(one.node().value(frame)).value();
    BigDecimal guarded = frame.guard.guarded(exact);
    Recorder recorder = frame.recorder;
    if (recorder != null && guarded.compareTo(exact) != 0) {
      recorder.guarded(
          frame, ExpressionText.of(one.by(), frame::standing), 0, guarded, one.unit().toString());
    }
    return guarded;
  }

  private static String selected(LookupTable.Row row) {
    List<String> parts = new ArrayList<>(row.names());
    row.range().ifPresent(range -> parts.add(range.words()));
    return String.join(", ", parts);
  }

  private Fault outside(Frame frame, BigDecimal amount) {
    String unit = quantity.orElseThrow().unit().toString();
    return new Fault(
        "lookup-outside",
        lookup.at(),
        ExpressionText.of(lookup, frame::standing),
        words(
            amount.toPlainString()
                + " "
                + unit
                + " lies outside the ranges of "
                + table.name()
                + ".",
            amount.toPlainString() + " " + unit + "は表" + table.name() + "の範囲外です。"),
        words(
            "The methodology does not cover this size; check the value and its unit.",
            "この規模は方法論の対象外です。値と単位を確かめてください。"));
  }
}
