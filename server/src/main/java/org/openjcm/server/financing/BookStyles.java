package org.openjcm.server.financing;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// How the cells of a workbook look. Japanese: セルの書式.
final class BookStyles {
  final CellStyle head;
  final CellStyle plain;
  final CellStyle number;
  final CellStyle bold;
  final CellStyle boldNumber;
  final CellStyle term;
  final CellStyle wrapped;

  BookStyles(XSSFWorkbook book) {
    Font strong = book.createFont();
    strong.setBold(true);
    plain = book.createCellStyle();
    number = book.createCellStyle();
    number.setDataFormat(book.createDataFormat().getFormat("#,##0"));
    wrapped = book.createCellStyle();
    wrapped.setWrapText(true);
    wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    term = book.createCellStyle();
    term.cloneStyleFrom(wrapped);
    term.setFont(strong);
    head = book.createCellStyle();
    head.cloneStyleFrom(wrapped);
    head.setFont(strong);
    head.setAlignment(HorizontalAlignment.CENTER);
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    head.setBorderBottom(BorderStyle.THIN);
    bold = book.createCellStyle();
    bold.setFont(strong);
    bold.setBorderTop(BorderStyle.THIN);
    boldNumber = book.createCellStyle();
    boldNumber.cloneStyleFrom(number);
    boldNumber.setFont(strong);
    boldNumber.setBorderTop(BorderStyle.THIN);
  }
}
