package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Checks that lists and tables have a value for whatever can be looked up, once.
final class TableChecker {

  private final Declared declared;
  private final Symbols symbols;
  private final Faults faults;

  TableChecker(Declared declared, Symbols symbols, Faults faults) {
    this.declared = declared;
    this.symbols = symbols;
    this.faults = faults;
  }

  void check() {
    for (Index index : declared.indices()) {
      if (index.kind() == Index.Kind.LIST && symbols.elements(index.name()).isEmpty()) {
        faults.add(
            "list-empty",
            index.at(),
            index.list(),
            words(
                "The list \"" + index.list() + "\" has no elements.",
                "一覧「" + index.list() + "」に要素がありません。"),
            words(
                "Add a section \"List " + index.list() + "\" with a table value, en, ja.",
                "「List " + index.list() + "」の節に value、en、ja の表を置いてください。"));
      }
    }
    for (LookupTable table : declared.tables()) {
      List<List<String>> names = new ArrayList<>();
      names.add(List.of());
      boolean known = true;
      for (LookupTable.Key key : table.keys()) {
        known &= known(key, table);
        if (key instanceof LookupTable.ByName(String symbol)) {
          names = eachWith(names, elements(symbol));
        }
      }
      if (known) {
        checkNames(table);
        for (List<String> combination : names) {
          checkRows(table, combination);
        }
      }
    }
  }

  private static List<List<String>> eachWith(List<List<String>> names, List<String> more) {
    List<List<String>> all = new ArrayList<>();
    for (List<String> one : names) {
      for (String next : more) {
        List<String> longer = new ArrayList<>(one);
        longer.add(next);
        all.add(longer);
      }
    }
    return all;
  }

  private List<String> elements(String symbol) {
    return symbols.declaration(symbol) instanceof Declaration.Fact fact
        ? fact.categories().stream().map(Declaration.Category::name).toList()
        : symbols.elements(symbol);
  }

  private boolean known(LookupTable.Key key, LookupTable table) {
    boolean known =
        switch (key) {
          case LookupTable.ByName name -> !elements(name.symbol()).isEmpty();
          case LookupTable.ByRange range ->
              symbols.declaration(range.symbol()) instanceof Declaration.Quantity;
        };
    Index index = symbols.index(key.symbol());
    boolean listIsEmpty =
        index != null && index.kind() == Index.Kind.LIST && key instanceof LookupTable.ByName;
    if (!known && !listIsEmpty) {
      List<String> candidates = new ArrayList<>(symbols.names());
      candidates.addAll(symbols.indexNames());
      faults.add(
          "undefined-symbol",
          table.at(),
          key.symbol(),
          words(
              "The table goes by \""
                  + key.symbol()
                  + "\", which is no fact, no index of a list, and no quantity with a range.",
              "表の区分「" + key.symbol() + "」は、事実、一覧の添字、範囲を持つ量のいずれでもありません。"),
          Spelling.suggestion(key.symbol(), candidates));
    }
    return known;
  }

  private void checkNames(LookupTable table) {
    List<String> symbolsOfNames =
        table.keys().stream()
            .filter(LookupTable.ByName.class::isInstance)
            .map(LookupTable.Key::symbol)
            .toList();
    for (LookupTable.Row row : table.rows()) {
      for (int at = 0; at < symbolsOfNames.size(); at++) {
        String symbol = symbolsOfNames.get(at);
        if (!elements(symbol).contains(row.names().get(at))) {
          new CheckFaults(faults)
              .unknownCategory(row.constant().at(), symbol, row.names().get(at), elements(symbol));
        }
      }
    }
  }

  private void checkRows(LookupTable table, List<String> names) {
    List<LookupTable.Row> rows =
        table.rows().stream().filter(row -> row.names().equals(names)).toList();
    if (rows.isEmpty()) {
      String missing = String.join(", ", names);
      gap(
          table.at(),
          missing,
          words(
              "The table has no row for " + table.goesBy() + " = " + missing + ".",
              "表に" + table.goesBy() + "=" + missing + "の行がありません。"));
    } else if (table.range().isPresent()) {
      checkRanges(rows);
    }
  }

  /// Ranges follow each other end to end.
  private void checkRanges(List<LookupTable.Row> rows) {
    List<LookupTable.Row> sorted =
        rows.stream().sorted(Comparator.comparing(TableChecker::beginning)).toList();
    for (int at = 0; at < sorted.size(); at++) {
      LookupTable.Range range = sorted.get(at).range().orElseThrow();
      Place place = sorted.get(at).constant().at();
      boolean empty =
          range.from().isPresent()
              && range.below().isPresent()
              && range.from().get().compareTo(range.below().get()) >= 0;
      if (empty) {
        overlap(place, range, "This range holds nothing.", "この範囲には何も含まれません。");
      }
      if (at == 0) {
        continue;
      }
      LookupTable.Range before = sorted.get(at - 1).range().orElseThrow();
      Optional<BigDecimal> end = before.below();
      if (end.isEmpty() || range.from().isEmpty() || range.from().get().compareTo(end.get()) < 0) {
        overlap(
            place, range, "This range overlaps " + before + ".", "この範囲は" + before + "と重なっています。");
      } else if (range.from().get().compareTo(end.get()) > 0) {
        gap(
            place,
            range.toString(),
            words(
                "Nothing stands between " + before + " and " + range + ".",
                before + "と" + range + "の間に行がありません。"));
      }
    }
  }

  private static BigDecimal beginning(LookupTable.Row row) {
    return row.range().flatMap(LookupTable.Range::from).orElse(new BigDecimal("-1000000000000000"));
  }

  private void overlap(Place at, LookupTable.Range range, String en, String ja) {
    faults.add(
        "range-overlap",
        at,
        range.toString(),
        words(en, ja),
        words(
            "From is in the range, below is not; let each begin where the one before ends.",
            "fromは範囲に含み、belowは含みません。前の範囲の終わりから始めてください。"));
  }

  private void gap(Place at, String offending, BilingualText message) {
    faults.add(
        "lookup-gap",
        at,
        offending,
        message,
        words(
            "Add the row; write value unknown, confidence unknown where nobody knows it.",
            "行を加え、不明な場合は値と確度にunknownと書いてください。"));
  }
}
