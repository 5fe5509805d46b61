package org.openjcm.workbook.xlsx;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.workbook.layout.Address;

/// The cells of one sheet as a file holds them; of a formula, the value that was last computed.
/// Japanese: シートのセル.
///
/// @param rows by number from 0, each by column from 0
public record SheetCells(String name, NavigableMap<Integer, NavigableMap<Integer, Value>> rows) {

  /// What a cell shows.
  public sealed interface Value {

    record Amount(BigDecimal number) implements Value {}

    record Words(String text) implements Value {}

    /// `#N/A`, `#DIV/0!`
    record Failed(String error) implements Value {}
  }

  static SheetCells named(String name) {
    return new SheetCells(name, new TreeMap<>());
  }

  public Optional<Value> at(int row, int column) {
    return Optional.ofNullable(rows.getOrDefault(row, new TreeMap<>()).get(column));
  }

  /// The words of a cell, without space at the ends; a number as text; empty for an empty cell.
  public String text(int row, int column) {
    return at(row, column).map(SheetCells::text).orElse("");
  }

  public static String text(Value value) {
    return switch (value) {
      case Value.Amount(BigDecimal number) -> number.toPlainString();
      case Value.Words(String text) -> text.strip();
      case Value.Failed(String error) -> error;
    };
  }

  public Optional<BigDecimal> number(int row, int column) {
    return at(row, column)
        .filter(Value.Amount.class::isInstance)
        .map(value -> ((Value.Amount) value).number());
  }

  public Map<Integer, Value> row(int row) {
    return rows.getOrDefault(row, new TreeMap<>());
  }

  public Address address(int row, int column) {
    return new Address(name, column, row);
  }
}
