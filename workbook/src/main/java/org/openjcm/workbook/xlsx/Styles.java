package org.openjcm.workbook.xlsx;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.openjcm.workbook.layout.Look;

/// The cell styles of a workbook, one for each look. Japanese: セルの書式.
final class Styles {

  private static final String NUMBER = "General";
  private static final String PRECISE = "#,##0.000######";
  private static final String WHOLE = "#,##0";
  private static final String DAY = "yyyy-mm-dd";
  private static final String TIME = "yyyy-mm-dd hh:mm";

  private final Workbook workbook;
  private final Map<Look, CellStyle> styles = new EnumMap<>(Look.class);

  Styles(Workbook workbook) {
    this.workbook = workbook;
    for (Look look : Look.values()) {
      styles.put(look, made(look));
    }
  }

  CellStyle of(Look look) {
    CellStyle style = styles.get(look);
    if (style == null) {
      throw new IllegalStateException("no style " + look);
    }
    return style;
  }

  private CellStyle made(Look look) {
    CellStyle style = workbook.createCellStyle();
    DataFormat formats = workbook.createDataFormat();
    style.setLocked(!look.isInput());
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFont(font(look));
    IndexedColors fill = fill(look);
    if (fill != IndexedColors.AUTOMATIC) {
      style.setFillForegroundColor(fill.getIndex());
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    switch (look) {
      case TITLE, NOTICE, SAMPLE, SECTION -> {}
      default -> {
        style.setWrapText(true);
        border(style);
      }
    }
    switch (look) {
      case HEADING, SYMBOL, CHECK, TERM_SYMBOL, INPUT_CHOICE ->
          style.setAlignment(HorizontalAlignment.CENTER);
      case TERM_VALUE, VALUE, RESULT, CONSTANT, UNVERIFIED, INPUT_NUMBER -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setWrapText(false);
        String format =
            switch (look) {
              case CONSTANT, UNVERIFIED, INPUT_NUMBER -> "General";
              case RESULT -> PRECISE;
              default -> NUMBER;
            };
        style.setDataFormat(formats.getFormat(format));
      }
      case WHOLE -> {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setDataFormat(formats.getFormat(WHOLE));
      }
      case INPUT_DAY, DAY -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setDataFormat(formats.getFormat(DAY));
      }
      case INPUT_TIME, TIME -> {
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setDataFormat(formats.getFormat(TIME));
      }
      default -> {}
    }
    return style;
  }

  private Font font(Look look) {
    Font font = workbook.createFont();
    font.setFontName("Arial");
    font.setFontHeightInPoints((short) 10);
    switch (look) {
      case TITLE -> {
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
      }
      case NOTICE -> font.setItalic(true);
      case SAMPLE -> {
        font.setBold(true);
        font.setColor(IndexedColors.RED.getIndex());
      }
      case SECTION, HEADING, RESULT, WHOLE -> font.setBold(true);
      case TERM, TERM_SYMBOL, TERM_VALUE -> font.setColor(IndexedColors.GREY_80_PERCENT.getIndex());
      case UNVERIFIED, UNVERIFIED_TEXT, CHECK -> font.setColor(IndexedColors.DARK_RED.getIndex());
      default -> {}
    }
    return font;
  }

  private static IndexedColors fill(Look look) {
    return switch (look) {
      case SECTION -> IndexedColors.PALE_BLUE;
      case HEADING -> IndexedColors.GREY_25_PERCENT;
      case INPUT_NUMBER, INPUT_WORDS, INPUT_CHOICE, INPUT_DAY, INPUT_TIME ->
          IndexedColors.LIGHT_YELLOW;
      case RESULT, WHOLE -> IndexedColors.LIGHT_GREEN;
      case UNVERIFIED, UNVERIFIED_TEXT -> IndexedColors.ROSE;
      case CLOSED -> IndexedColors.GREY_25_PERCENT;
      default -> IndexedColors.AUTOMATIC;
    };
  }

  private static void border(CellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    short grey = IndexedColors.GREY_50_PERCENT.getIndex();
    style.setTopBorderColor(grey);
    style.setBottomBorderColor(grey);
    style.setLeftBorderColor(grey);
    style.setRightBorderColor(grey);
  }
}
