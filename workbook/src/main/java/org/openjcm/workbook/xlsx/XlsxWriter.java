package org.openjcm.workbook.xlsx;

import static org.openjcm.rulebook.BilingualText.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Entry;
import org.openjcm.workbook.layout.SheetDraft;
import org.openjcm.workbook.layout.Unwritable;

/// Writes drafts as an XLSX file, line by line, so that 4,834 transformers need no more memory than
/// two. Every sheet is protected without a password; only input cells are open. Japanese:
/// XLSXの書き出し.
public final class XlsxWriter {

  /// The same inputs give the same file, whenever it is written.
  private static final String NO_CLOCK = "2026-01-01T00:00:00Z";

  private static final int LINES_IN_MEMORY = 200;
  private static final int LONGEST_FORMULA = 8_000;
  private static final int MOST_LINES = 300_000;
  private static final int CHARACTER = 256;

  private XlsxWriter() {}

  public static byte[] write(List<SheetDraft> drafts) {
    try (SXSSFWorkbook workbook = new StreamedWorkbook(LINES_IN_MEMORY);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
      properties.setCreator("OpenJCM");
      properties.setCreated(NO_CLOCK);
      Styles styles = new Styles(workbook);
      for (SheetDraft draft : drafts) {
        write(workbook, styles, draft);
      }
      workbook.setZip64Mode(Zip64Mode.AsNeeded);
      workbook.setForceFormulaRecalculation(true);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InvalidFormatException notADate) {
      throw new IllegalStateException(NO_CLOCK, notADate);
    }
  }

  private static void write(SXSSFWorkbook workbook, Styles styles, SheetDraft draft) {
    if (draft.lines().size() > MOST_LINES) {
      throw tooManyLines(draft);
    }
    SXSSFSheet sheet = workbook.createSheet(draft.name());
    int[] widths = draft.widths();
    for (int column = 0; column < widths.length; column++) {
      sheet.setColumnWidth(column, widths[column] * CHARACTER);
    }
    if (draft.frozen() > 0 || draft.frozenColumns() > 0) {
      sheet.createFreezePane(draft.frozenColumns(), draft.frozen());
    }
    PageSetup.of(workbook, sheet, draft);
    int printed = draft.printedColumns();
    Map<Integer, List<SheetDraft.Merged>> merged = new HashMap<>();
    for (SheetDraft.Merged asked : draft.merged()) {
      SheetDraft.Merged one =
          new SheetDraft.Merged(asked.row(), asked.from(), Math.min(asked.to(), printed - 1));
      if (one.to() <= one.from()) {
        continue;
      }
      merged.computeIfAbsent(one.row(), _ -> new ArrayList<>()).add(one);
      sheet.addMergedRegionUnsafe(new CellRangeAddress(one.row(), one.row(), one.from(), one.to()));
    }
    for (int at = 0; at < draft.lines().size(); at++) {
      Row row = sheet.createRow(at);
      row.setHeightInPoints(
          LineHeight.of(draft.lines().get(at), widths, merged.getOrDefault(at, List.of())));
      for (SheetDraft.Placed placed : draft.lines().get(at)) {
        Cell cell = row.createCell(placed.column());
        cell.setCellStyle(styles.of(placed.look()));
        fill(cell, placed.content(), draft);
      }
    }
    draft.entries().forEach(entry -> allow(sheet, entry));
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
  }

  private static void fill(Cell cell, Content content, SheetDraft draft) {
    switch (content) {
      case Content.Blank _ -> {}
      case Content.Words words -> cell.setCellValue(words.text());
      case Content.Quantity quantity -> cell.setCellValue(quantity.value().doubleValue());
      case Content.Day day -> cell.setCellValue(day.day());
      case Content.Moment moment -> cell.setCellValue(moment.time());
      case Content.Live live -> {
        String formula = live.text().get();
        if (formula.length() > LONGEST_FORMULA) {
          throw tooLong(draft, cell);
        }
        cell.setCellFormula(formula);
        live.known().ifPresent(known -> cell.setCellValue(known.doubleValue()));
      }
    }
  }

  private static void allow(SXSSFSheet sheet, Entry entry) {
    DataValidationHelper rules = sheet.getDataValidationHelper();
    DataValidationConstraint constraint =
        switch (entry.kind()) {
          case Entry.AnyNumber _ ->
              rules.createDecimalConstraint(
                  DataValidationConstraint.OperatorType.BETWEEN, "-1E+15", "1E+15");
          case Entry.AnyDay _ ->
              rules.createDateConstraint(
                  DataValidationConstraint.OperatorType.BETWEEN, "36526", "73415", "");
          case Entry.OneOf one ->
              rules.createExplicitListConstraint(one.words().toArray(String[]::new));
        };
    var cells = entry.cells();
    DataValidation rule =
        rules.createValidation(
            constraint,
            new CellRangeAddressList(
                cells.first().row(),
                cells.last().row(),
                cells.first().column(),
                cells.last().column()));
    rule.setShowErrorBox(true);
    rule.setEmptyCellAllowed(true);
    rule.createErrorBox("OpenJCM", entry.hint().en() + "\n" + entry.hint().ja());
    if (entry.kind() instanceof Entry.OneOf) {
      rule.setSuppressDropDownArrow(true);
    }
    sheet.addValidationData(rule);
  }

  private static Unwritable tooLong(SheetDraft draft, Cell cell) {
    String where = draft.name() + "!" + cell.getAddress();
    return new Unwritable(
        words(
            "The formula of " + where + " is longer than a spreadsheet allows (8,192 characters).",
            where + "の数式が表計算ソフトの上限(8,192文字)を超えます。"),
        words(
            "Give sums per day or month instead of single readings, or take the calculation and its"
                + " trace.",
            "日または月ごとに集計した値を使うか、算定結果と計算過程をお使いください。"));
  }

  private static Unwritable tooManyLines(SheetDraft draft) {
    return new Unwritable(
        words(
            "%s would have %d lines; up to %d are written."
                .formatted(draft.name(), draft.lines().size(), MOST_LINES),
            "%sが%d行になります。出力できるのは%d行までです。"
                .formatted(draft.name(), draft.lines().size(), MOST_LINES)),
        words(
            "Give sums per day or month, or take the calculation and its trace.",
            "日または月ごとに集計した値を使うか、算定結果と計算過程をお使いください。"));
  }
}
