package org.openjcm.workbook.xlsx;

import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.openjcm.workbook.layout.SheetDraft;

/// How a sheet looks on paper, A4 across, and while inputs are missing. Japanese: ページ設定.
final class PageSetup {

  private static final double MARGIN_INCHES = 0.4;
  private static final double BOTTOM_INCHES = 0.6;

  private PageSetup() {}

  static void of(SXSSFWorkbook workbook, SXSSFSheet sheet, SheetDraft draft) {
    PrintSetup print = sheet.getPrintSetup();
    print.setLandscape(true);
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.setFitToPage(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    print.setFooterMargin(MARGIN_INCHES / 2);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, MARGIN_INCHES);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, MARGIN_INCHES);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, MARGIN_INCHES);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, BOTTOM_INCHES);
    Footer footer = sheet.getFooter();
    // No font size here: with one, LibreOffice 7.4 breaks down when it makes a PDF.
    footer.setLeft("&A");
    footer.setRight("&P / &N");
    int last = Math.max(0, draft.lines().size() - 1);
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, draft.printedColumns() - 1, 0, last);
    SheetDraft.Repeated repeated = draft.repeated();
    if (repeated.below() > repeated.from()) {
      sheet.setRepeatingRows(new CellRangeAddress(repeated.from(), repeated.below() - 1, -1, -1));
    }
    if (draft.isCalculating()) {
      palely(sheet, draft);
    }
  }

  /// `#N/A` where an input is missing is shown palely: the column Check says what to do.
  private static void palely(SXSSFSheet sheet, SheetDraft draft) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule("ISERROR($C1)");
    rule.createFontFormatting().setFontColorIndex(IndexedColors.GREY_40_PERCENT.getIndex());
    CellRangeAddress[] values = {new CellRangeAddress(0, draft.lines().size() - 1, 2, 2)};
    formats.addConditionalFormatting(values, rule);
  }
}
