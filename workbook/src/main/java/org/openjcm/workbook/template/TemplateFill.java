package org.openjcm.workbook.template;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Ratio;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.filled.FilledTable;
import org.openjcm.workbook.layout.WorkbookFault;
import org.openjcm.workbook.xlsx.SheetCells;

/// Fills the tables of one sheet of a template. It writes values only: no formula, no heading and
/// no symbol of the form is touched. Japanese: 様式のシートへの記入.
final class TemplateFill {

  private final Given given;
  private final TemplateValues values;
  private final SheetCells cells;
  private final Sheet sheet;
  private final List<WorkbookFault> notes;
  private final List<String> used = new ArrayList<>();

  TemplateFill(
      Given given,
      TemplateValues values,
      SheetCells cells,
      Sheet sheet,
      List<WorkbookFault> notes) {
    this.given = given;
    this.values = values;
    this.cells = cells;
    this.sheet = sheet;
    this.notes = notes;
  }

  /// @param columns the headings under which the values go: `estimated values`, `monitored values`
  void fill(List<String> columns) {
    for (String column : columns) {
      for (FilledTable table : FilledTable.in(cells, List.of("parameters", column, "units"))) {
        table.rows().forEach(row -> line(table, row, column));
      }
    }
    for (TemplateValues.Amount one : values.all()) {
      if (!used.contains(one.name())) {
        note(
            "no-cell",
            "",
            words(
                "No line was found for " + one.name() + " = " + text(one) + ".",
                one.name() + " = " + text(one) + "を記入する行が見つかりません。"),
            words("Enter it by hand.", "手で記入してください。"));
      }
    }
  }

  private static String text(TemplateValues.Amount one) {
    return one.value().toPlainString() + " " + one.unit();
  }

  private void line(FilledTable table, int row, String column) {
    String written = table.text(row, "parameters");
    if (written.isEmpty()) {
      return;
    }
    OfficialSymbol symbol = OfficialSymbol.parse(written);
    Optional<Declaration> declared = symbol.of(given.methodology());
    Optional<TemplateValues.Amount> value = declared.flatMap(one -> values.next(one, symbol, used));
    String cell = table.cell(row, column);
    if (value.isEmpty()) {
      note(
          "no-value",
          cell,
          words(
              "The form asks for " + written + ", for which there is no value here.",
              "様式の" + written + "に対応する値がありません。"),
          words("Enter it by hand.", "手で記入してください。"));
      return;
    }
    used.add(value.get().name());
    Optional<Ratio> ratio = ratio(table, row, value.get());
    if (ratio.isPresent()) {
      write(row, table.column(column), cell, value.get(), ratio.get());
      stated(table, row, value.get());
    }
  }

  private Optional<Ratio> ratio(FilledTable table, int row, TemplateValues.Amount value) {
    String text = table.text(row, "units").replaceFirst("/p$", "");
    Optional<Unit> unit = Units.standard().parse(text);
    if (unit.isPresent() && value.unit().hasDimensionOf(unit.get())) {
      return Optional.of(value.unit().conversionTo(unit.get()));
    }
    note(
        "unit-differs",
        table.cell(row, "units"),
        words(
            "The form states \"%s\", but %s is in %s.".formatted(text, value.name(), value.unit()),
            "様式の単位は「%s」ですが、%sの単位は%sです。".formatted(text, value.name(), value.unit())),
        words("Enter it by hand.", "手で記入してください。"));
    return Optional.empty();
  }

  private void write(int row, int column, String name, TemplateValues.Amount value, Ratio ratio) {
    Cell cell = cell(row, column);
    if (cell.getCellType() == CellType.FORMULA) {
      note(
          "holds-formula",
          name,
          words(
              "The cell for " + value.name() + " holds a formula; it was left as it is.",
              value.name() + "のセルには数式があるため、変更していません。"),
          words("Check it by hand.", "手で確認してください。"));
      return;
    }
    BigDecimal inUnit =
        value
            .value()
            .multiply(ratio.aboveDecimal())
            .divide(ratio.belowDecimal(), java.math.MathContext.DECIMAL64);
    cell.setCellValue(inUnit.doubleValue());
  }

  /// The period beside a monitored value.
  private void stated(FilledTable table, int row, TemplateValues.Amount value) {
    boolean monitored =
        given.methodology().declaration(value.symbol()).orElse(null)
            instanceof Declaration.Monitored;
    if (monitored && table.has("monitoring period") && given.data().isPresent()) {
      Cell cell = cell(row, table.column("monitoring period"));
      if (cell.getCellType() != CellType.FORMULA) {
        cell.setCellValue(given.data().get().period().toString());
      }
    }
  }

  private Cell cell(int row, int column) {
    Row line = sheet.getRow(row);
    if (line == null) {
      line = sheet.createRow(row);
    }
    return line.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private void note(String kind, String cell, BilingualText message, BilingualText remedy) {
    notes.add(new WorkbookFault(kind, cells.name(), cell, message, remedy));
  }
}
