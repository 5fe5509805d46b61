package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.rulebook.Source;
import org.openjcm.workbook.formula.TableCells;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// `[List of Default Values]`: every constant of the methodology with its source and how surely it
/// is known. Japanese: 既定値一覧.
final class DefaultValues {

  private final Given given;
  private final SheetDraft sheet;
  private final TableCells tables;
  private final Map<String, Address> single = new HashMap<>();

  DefaultValues(Given given, SheetDraft sheet, TableCells tables) {
    this.given = given;
    this.sheet = sheet;
    this.tables = tables;
  }

  /// The cell of a constant that has a symbol of its own.
  Address of(String symbol) {
    Address cell = single.get(symbol);
    if (cell == null) {
      throw new IllegalStateException("no default value " + symbol);
    }
    return cell;
  }

  void write() {
    sheet.line();
    sheet.banner(
        "[List of Default Values] / [既定値一覧]", Look.SECTION, CalculationSheet.HEADINGS.size());
    sheet.line();
    List<String> headings =
        List.of(
            "Item\n項目",
            "Category\n区分",
            "Value\n値",
            "Units\n単位",
            "Parameter\nパラメータ",
            "From (included)\n以上",
            "Below\n未満",
            "Source and confidence\n出典・確度");
    for (int column = 0; column < headings.size(); column++) {
      sheet.words(column, headings.get(column), Look.HEADING);
    }
    for (Declaration.Default one : given.methodology().declared(Declaration.Default.class)) {
      single.put(one.symbol(), line(one.constant(), "", one.symbol(), Optional.empty()));
    }
    for (LookupTable table : given.methodology().tables()) {
      for (LookupTable.Row row : table.rows()) {
        Address value =
            line(row.constant(), String.join(".", row.names()), table.name(), row.range());
        tables.put(table.name(), new TableCells.Placed(row, value));
      }
    }
  }

  private Address line(
      Constant constant, String category, String parameter, Optional<LookupTable.Range> range) {
    boolean marked = given.isMarked(constant);
    sheet.line();
    sheet.words(
        0, Heading.lines(constant.description()), marked ? Look.UNVERIFIED_TEXT : Look.TEXT);
    sheet.words(TableCells.NAMES, category, Look.SYMBOL);
    Optional<BigDecimal> value = given.value(constant);
    Content content = value.<Content>map(Content.Quantity::new).orElse(Content.live(() -> "NA()"));
    Address at = sheet.put(2, content, marked ? Look.UNVERIFIED : Look.CONSTANT);
    sheet.words(3, constant.unit().toString(), Look.SYMBOL);
    sheet.words(4, parameter, Look.SYMBOL);
    sheet.put(
        TableCells.FROM, Content.quantity(range.flatMap(LookupTable.Range::from)), Look.CONSTANT);
    sheet.put(
        TableCells.FROM + 1,
        Content.quantity(range.flatMap(LookupTable.Range::below)),
        Look.CONSTANT);
    sheet.words(7, source(constant), marked ? Look.UNVERIFIED_TEXT : Look.TEXT);
    return at;
  }

  private String source(Constant constant) {
    String source = constant.source().map(Source::document).orElse("no source named / 出典の記載なし");
    String confidence =
        given
            .confirmation(constant)
            .map(one -> "confirmed: %s, %s / 確認済み".formatted(one.document(), one.paragraph()))
            .orElse(
                switch (constant.confidence()) {
                  case VERIFIED -> "verified / 確認済み";
                  case UNVERIFIED -> "UNVERIFIED / 未確認";
                  case INFERRED -> "INFERRED / 推定";
                  case UNKNOWN -> "UNKNOWN / 不明";
                });
    return source + "\n" + confidence;
  }
}
