package org.openjcm.workbook.xlsx;

import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.jspecify.annotations.Nullable;

/// A workbook written as a stream. Unlike the library's own, it states no value for a formula that
/// nobody has computed: LibreOffice would otherwise show the zero that the library puts there.
final class StreamedWorkbook extends SXSSFWorkbook {

  StreamedWorkbook(int linesInMemory) {
    super(null, linesInMemory, false, true);
  }

  @Override
  protected SheetDataWriter createSheetDataWriter() throws IOException {
    return new Lines(getSharedStringSource());
  }

  private static final class Lines extends SheetDataWriter {

    Lines(SharedStringsTable words) throws IOException {
      super(words);
    }

    @Override
    public void writeCell(int column, @Nullable Cell cell) throws IOException {
      boolean uncomputed =
          cell != null
              && cell.getCellType() == CellType.FORMULA
              && cell.getCachedFormulaResultType() == CellType.NUMERIC
              && cell.getNumericCellValue() == 0;
      if (cell == null || !uncomputed) {
        super.writeCell(column, cell);
        return;
      }
      _out.write(
          "<c r=\"" + cell.getAddress() + "\" s=\"" + cell.getCellStyle().getIndex() + "\"><f>");
      outputEscapedString(cell.getCellFormula());
      _out.write("</f></c>\n");
    }
  }
}
