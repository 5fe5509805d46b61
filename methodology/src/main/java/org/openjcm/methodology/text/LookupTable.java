package org.openjcm.methodology.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.notation.Place;

/// Values by the category of a fact, by the element of a list, or by the range of a quantity: the
/// reference factor by kind of connection, the COP by capacity. Japanese: 区分別の値.
///
/// @param keys what selects the row, in order of the columns; at most one is a range
public record LookupTable(String name, Place at, List<Key> keys, Unit unit, List<Row> rows) {

  public LookupTable {
    keys = List.copyOf(keys);
    rows = List.copyOf(rows);
  }

  /// What one column of a table goes by.
  public sealed interface Key {
    /// The symbol of the fact, the index or the quantity.
    String symbol();
  }

  /// The category of a fact, or the element of a list.
  public record ByName(String symbol) implements Key {}

  /// A half-open range of a quantity.
  public record ByRange(String symbol, Unit unit) implements Key {}

  /// From `from`, which is in it, to `below`, which is not; an empty end is open.
  public record Range(Optional<BigDecimal> from, Optional<BigDecimal> below) {

    public boolean holds(BigDecimal value) {
      return from.filter(end -> value.compareTo(end) < 0).isEmpty()
          && below.filter(end -> value.compareTo(end) >= 0).isEmpty();
    }

    /// `300..500`, `from 500`, `below 300`, `any value`.
    public String words() {
      if (from.isPresent() == below.isPresent()) {
        return from.isPresent() ? toString() : "any value";
      }
      return from.map(end -> "from " + end.toPlainString())
          .or(() -> below.map(end -> "below " + end.toPlainString()))
          .orElseThrow();
    }

    /// `300..500`, `500..`, `..300`: part of the key of a constant, which never changes.
    @Override
    public String toString() {
      return from.map(BigDecimal::toPlainString).orElse("")
          + ".."
          + below.map(BigDecimal::toPlainString).orElse("");
    }
  }

  /// One row and its constant.
  ///
  /// @param names the categories and elements of the keys that go by name, in order
  /// @param range of the key that goes by range, if there is one
  public record Row(List<String> names, Optional<Range> range, Constant constant) {

    public Row {
      names = List.copyOf(names);
    }

    /// `grid`, `forest.crop`, `300..500`: part of the key of the constant.
    String written() {
      return written(names, range);
    }

    static String written(List<String> names, Optional<Range> range) {
      String joined = String.join(".", names);
      return range
          .map(one -> joined.isEmpty() ? one.toString() : joined + "." + one)
          .orElse(joined);
    }
  }

  public Optional<ByRange> range() {
    return keys.stream().filter(ByRange.class::isInstance).map(ByRange.class::cast).findFirst();
  }

  /// The row for these names and, where a key is a range, this quantity in the unit of the range.
  public Optional<Row> row(List<String> names, Optional<BigDecimal> quantity) {
    return rows.stream()
        .filter(row -> row.names().equals(names))
        .filter(row ->
            row.range().isEmpty()
                || quantity.filter(value -> row.range().get().holds(value)).isPresent())
        .findFirst();
  }

  /// `connection`, `a, b`
  String goesBy() {
    return keys.stream().map(Key::symbol).collect(Collectors.joining(", "));
  }
}
