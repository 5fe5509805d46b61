package org.openjcm.workbook.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the cells of one sheet from its XML. Japanese: シートの解析.
final class SheetParser {

  private static final int MOST_CELLS = 2_000_000;
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  private final SheetCells cells;
  private final List<String> words;
  private int count;

  SheetParser(String name, List<String> words) {
    this.cells = SheetCells.named(name);
    this.words = words;
  }

  SheetCells read(XMLStreamReader xml) throws XMLStreamException, Distrust.NotOpened {
    int row = -1;
    int column = -1;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        String number = XlsxReader.attribute(xml, "r");
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
      } else if (xml.getLocalName().equals("c")) {
        String reference = XlsxReader.attribute(xml, "r");
        column = reference.isEmpty() ? column + 1 : column(reference);
        if (row < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS || ++count > MOST_CELLS) {
          throw Distrust.huge();
        }
        cell(xml, row, column);
      }
    }
    return cells;
  }

  private static int column(String reference) {
    int column = 0;
    for (int at = 0; at < reference.length() && column < MOST_COLUMNS; at++) {
      char letter = reference.charAt(at);
      if (letter < 'A' || letter > 'Z') {
        break;
      }
      column = column * 26 + (letter - 'A' + 1);
    }
    return column - 1;
  }

  private void cell(XMLStreamReader xml, int row, int column) throws XMLStreamException {
    String type = XlsxReader.attribute(xml, "t");
    String holder = type.equals("inlineStr") ? "t" : "v";
    StringBuilder text = new StringBuilder();
    boolean some = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(holder)) {
        text.append(xml.getElementText());
        some = true;
      }
    }
    if (some && column >= 0) {
      put(row, column, type, text.toString());
    }
  }

  private void put(int row, int column, String type, String text) {
    SheetCells.Value value =
        switch (type) {
          case "s" -> {
            int at = Integer.parseInt(text.strip());
            yield new SheetCells.Value.Words(words.get(at));
          }
          case "str", "inlineStr", "b", "d" -> new SheetCells.Value.Words(text);
          case "e" -> new SheetCells.Value.Failed(text);
          default -> number(text);
        };
    if (!(value instanceof SheetCells.Value.Words(String of) && of.isBlank())) {
      cells.rows().computeIfAbsent(row, _ -> new TreeMap<>()).put(column, value);
    }
  }

  /// As short as the program would show it: Excel writes 0.3 as 0.29999999999999999.
  private static SheetCells.Value number(String text) {
    double binary = Double.parseDouble(text.strip());
    if (!Double.isFinite(binary)) {
      return new SheetCells.Value.Failed(text);
    }
    BigDecimal shortest = BigDecimal.valueOf(binary).stripTrailingZeros();
    return new SheetCells.Value.Amount(
        shortest.scale() < 0 && shortest.scale() > -20 ? shortest.setScale(0) : shortest);
  }
}
