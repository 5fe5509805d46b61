package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.methodology.formula.FormulaReader;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.SourcedCells;
import org.openjcm.rulebook.notation.Spelling;

/// Reads what single cells of a declaring table may hold: symbols, units, constants, sources.
final class DeclaringCells {

  private static final Pattern SYMBOL =
      Pattern.compile(
          "([A-Za-z_][A-Za-z0-9_]*)"
              + "(?:\\[ *([A-Za-z_][A-Za-z0-9_]*(?: *, *[A-Za-z_][A-Za-z0-9_]*){0,3}) *\\])?");

  static final Set<String> CONSTANT_COLUMNS =
      Set.of("value", "unit", "en", "ja", "source", "confidence");

  private static final String FROM_A_TABLE = "from ";

  private final MethodologyReference reference;
  private final SourcedCells sources;
  private final Set<String> indices;
  private final Faults faults;
  private final Map<String, Place> taken = new HashMap<>();

  DeclaringCells(
      MethodologyReference reference, SourcedCells sources, Set<String> indices, Faults faults) {
    this.reference = reference;
    this.sources = sources;
    this.indices = indices;
    this.faults = faults;
  }

  record Name(String symbol, List<String> indices, Place at) {}

  Optional<Name> name(Cell cell) {
    Matcher form = SYMBOL.matcher(cell.text());
    if (!form.matches() || cell.text().length() > 40) {
      faults.add(
          "symbol-form",
          cell.at(),
          cell.text(),
          words("This is not a symbol.", "記号の形ではありません。"),
          words(
              "Write letters, digits and _; an index in brackets: EG[i].",
              "英字・数字・_で書き、添字は角括弧に入れてください(例: EG[i])。"));
      return Optional.empty();
    }
    if (FormulaReader.isReserved(form.group(1))) {
      faults.add(
          "symbol-form",
          cell.at(),
          cell.text(),
          words(
              "\"" + form.group(1) + "\" is a word of the language.",
              "「" + form.group(1) + "」は数式の言語の語です。"),
          words("Give the symbol another name.", "記号に別の名を付けてください。"));
      return Optional.empty();
    }
    Place before = taken.putIfAbsent(form.group(1), cell.at());
    if (before != null) {
      faults.add(
          "declared-twice",
          cell.at(),
          cell.text(),
          words(
              "\"" + form.group(1) + "\" is declared already, at " + before + ".",
              "「" + form.group(1) + "」は" + before + "で既に宣言されています。"),
          words("Keep one of the two.", "どちらか一方だけを残してください。"));
      return Optional.empty();
    }
    if (form.group(2) == null) {
      return Optional.of(new Name(form.group(1), List.of(), cell.at()));
    }
    List<String> named = List.of(form.group(2).split(" *, *", -1));
    for (String index : named) {
      if (!indices.contains(index)) {
        faults.add(
            "unknown-index",
            cell.at(),
            index,
            words("The index \"" + index + "\" is not declared.", "添字「" + index + "」は宣言されていません。"),
            words("Add it to the table below \"Indices\".", "「Indices」の表に加えてください。"));
      }
    }
    if (new HashSet<>(named).size() < named.size()) {
      faults.add(
          "index-bound-twice",
          cell.at(),
          cell.text(),
          words("An index stands twice.", "添字が重複しています。"),
          words("Declare a second index over the same list.", "同じ一覧に対する別の添字を宣言してください。"));
    }
    return Optional.of(new Name(form.group(1), named, cell.at()));
  }

  Constant constant(Rows.Row row, String field) {
    Cell cell = row.cell("value");
    if (cell.text().startsWith(FROM_A_TABLE)) {
      return fromTable(row, cell, field);
    }
    Optional<BigDecimal> value = Optional.empty();
    Confidence confidence = confidence(row);
    if (cell.text().matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?")) {
      value = Optional.of(new BigDecimal(cell.text()));
    } else if (!cell.text().equals("unknown") || confidence != Confidence.UNKNOWN) {
      faults.add(
          "constant-value",
          cell.at(),
          cell.text(),
          words("This is not a number.", "数値として読めません。"),
          words(
              "Write digits with a decimal point, or \"unknown\" with confidence unknown.",
              "小数点付きの数字、または確度unknownとともに「unknown」と書いてください。"));
    }
    return new Constant(
        key(field).field(),
        key(field),
        row.place(),
        value,
        unit(row.cell("unit")),
        description(row),
        source(row.cell("source")),
        confidence);
  }

  /// A number of a factor table keeps the key, the source and the confidence it has there, so that
  /// one confirmation serves every methodology that uses it.
  private Constant fromTable(Rows.Row row, Cell cell, String field) {
    String address = cell.text().substring(FROM_A_TABLE.length()).strip();
    Unit unit = unit(row.cell("unit"));
    Optional<Factor> found = FactorTables.shipped().find(address);
    if (found.isEmpty()) {
      faults.add(
          "unknown-factor",
          cell.at(),
          address,
          words("No factor table has \"" + address + "\".", "排出係数表に「" + address + "」はありません。"),
          Spelling.suggestion(address, FactorTables.shipped().addresses()));
    } else if (!found.get().unit().isSameAs(unit)) {
      faults.add(
          "unit-mismatch",
          row.cell("unit").at(),
          row.text("unit"),
          words(
              "The factor is in " + found.get().unit() + ".",
              "この係数の単位は" + found.get().unit() + "です。"),
          words("Declare it so, and convert in the formula.", "その単位で宣言し、数式の中で換算してください。"));
    }
    for (String column : List.of("source", "confidence")) {
      if (!row.cell(column).isBlank()) {
        faults.add(
            "factor-has-its-own",
            row.cell(column).at(),
            row.text(column),
            words("The factor table states the " + column + ".", column + "は排出係数表のものが使われます。"),
            words("Leave this cell blank.", "このセルは空欄にしてください。"));
      }
    }
    return new Constant(
        key(field).field(),
        found.map(Factor::key).orElse(key(field)),
        row.place(),
        found.flatMap(Factor::value),
        unit,
        description(row),
        found.flatMap(Factor::source),
        found.map(Factor::confidence).orElse(Confidence.UNKNOWN));
  }

  FactKey key(String field) {
    String safe = field.replaceAll("[^A-Za-z0-9_.,-]", "_");
    return FactKey.of(Methodology.factRow(reference), safe.isEmpty() ? "_" : safe);
  }

  static BilingualText description(Rows.Row row) {
    return words(row.text("en"), row.text("ja"));
  }

  Unit unit(Cell cell) {
    Optional<Unit> unit = Units.standard().parse(cell.text());
    if (unit.isEmpty()) {
      faults.add(
          "unknown-unit",
          cell.at(),
          cell.text(),
          words("\"" + cell.text() + "\" is not a unit.", "「" + cell.text() + "」は単位ではありません。"),
          Spelling.suggestion(cell.text(), Units.standard().symbols()));
    }
    return unit.orElse(Units.number());
  }

  Optional<Source> source(Cell cell) {
    return sources.source(cell);
  }

  Confidence confidence(Rows.Row row) {
    return sources.confidence(row);
  }

  Confidence confidenceWord(Cell cell) {
    return sources.confidence(cell);
  }

  String oneOf(Cell cell, List<String> allowed) {
    return sources.oneOf(cell, allowed);
  }
}
