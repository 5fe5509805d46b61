package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.units.Unit;

/// Whether a lookup gives a table the keys it goes by.
final class LookupChecker {

  private final Symbols symbols;
  private final IndexChecker indices;
  private final CheckFaults faults;

  LookupChecker(Symbols symbols, IndexChecker indices, CheckFaults faults) {
    this.symbols = symbols;
    this.indices = indices;
    this.faults = faults;
  }

  /// @param unitOf the unit of a quantity that is looked up by range
  @Nullable Unit unit(Expression.Lookup lookup, Function<Expression, @Nullable Unit> unitOf) {
    LookupTable table = symbols.table(lookup.table());
    if (table == null) {
      faults.undefined(lookup.table(), lookup.at(), symbols.tableNames());
      return null;
    }
    if (table.keys().size() != lookup.by().size()) {
      return wrongKey(lookup.by().getFirst(), lookup.table(), table.goesBy());
    }
    boolean fits = true;
    for (int at = 0; at < table.keys().size(); at++) {
      fits &= fits(table.keys().get(at), lookup.by().get(at), table, unitOf);
    }
    return fits ? table.unit() : null;
  }

  private boolean fits(
      LookupTable.Key key,
      Expression given,
      LookupTable table,
      Function<Expression, @Nullable Unit> unitOf) {
    if (!(given instanceof Expression.Reference by)) {
      wrongKey(given, table.name(), table.goesBy());
      return false;
    }
    Declaration declared = symbols.declaration(key.symbol());
    return switch (key) {
      case LookupTable.ByRange range -> {
        if (!by.symbol().equals(range.symbol())) {
          wrongKey(by, by.symbol(), table.goesBy());
          yield false;
        }
        Unit unit = unitOf.apply(by);
        if (unit != null && !unit.hasDimensionOf(range.unit())) {
          faults.unlike(
              by.at(),
              by.symbol(),
              unit,
              range.unit(),
              words(
                  "The ranges of " + table.name() + " are in " + range.unit() + ".",
                  table.name() + "の範囲の単位は" + range.unit() + "です。"));
        }
        yield unit != null && unit.hasDimensionOf(range.unit());
      }
      case LookupTable.ByName name when declared == null -> isElement(by, name.symbol(), table);
      case LookupTable.ByName name -> {
        if (!by.symbol().equals(name.symbol())) {
          wrongKey(by, by.symbol(), table.goesBy());
          yield false;
        }
        yield indices.fits(by, declared);
      }
    };
  }

  private boolean isElement(Expression.Reference by, String index, LookupTable table) {
    if (!by.indices().isEmpty() || !indices.runsOverTheSame(by.symbol(), index)) {
      wrongKey(by, by.symbol(), table.goesBy());
      return false;
    }
    if (!indices.isBound(by.symbol())) {
      faults.notBound(by.symbol(), by.at(), by.symbol());
      return false;
    }
    return true;
  }

  private @Nullable Unit wrongKey(Expression at, String offending, String goesBy) {
    faults.add(
        "lookup-by",
        at.at(),
        offending,
        words("The table goes by " + goesBy + ".", "この表の区分は" + goesBy + "です。"),
        words("Write by " + goesBy + ".", "by " + goesBy + "と書いてください。"));
    return null;
  }
}
