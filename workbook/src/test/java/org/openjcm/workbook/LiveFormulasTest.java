package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.workbook.draft.SheetName;
import org.openjcm.workbook.formula.Guard;

/// LibreOffice recalculates every exported workbook; each value equals the engine's.
class LiveFormulasTest {

  private static final Map<String, Map<String, BigDecimal>> RECALCULATED = new TreeMap<>();
  private static final List<Scenario> SCENARIOS = Scenario.all();

  @BeforeAll
  static void recalculate() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Scenario scenario : SCENARIOS) {
      files.put(scenario.name(), scenario.file());
    }
    LibreOffice.recalculated(files)
        .forEach((name, file) ->
            RECALCULATED.put(name, values(file, SheetName.REPORT_CALCULATION.tab())));
  }

  /// The values of a calculation sheet by parameter.
  private static Map<String, BigDecimal> values(byte[] file, String tab) {
    Map<String, BigDecimal> values = new TreeMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = workbook.getSheet(tab);
      for (Row row : sheet) {
        Cell value = row.getCell(2);
        Cell name = row.getCell(4);
        if (value == null || name == null || value.getCellType() != CellType.FORMULA) {
          continue;
        }
        switch (value.getCachedFormulaResultType()) {
          case NUMERIC ->
              values.putIfAbsent(
                  name.getStringCellValue(), new BigDecimal(value.getNumericCellValue()));
          case ERROR -> {
            // A constant that nobody knows is #N/A on purpose.
            if (!value.getCellFormula().equals("NA()")) {
              throw new AssertionError(
                  tab + "!" + value.getAddress() + " is an error: " + value.getCellFormula());
            }
          }
          default -> {}
        }
      }
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
    return values;
  }

  @Test
  void everyCalculatedCellEqualsTheEnginesValue() {
    List<String> different = new ArrayList<>();
    for (Scenario scenario : SCENARIOS) {
      String period = scenario.data().period().toString();
      Map<String, BigDecimal> cells = RECALCULATED.getOrDefault(scenario.name(), Map.of());
      int compared = 0;
      for (TraceStep step : scenario.calculation().trace().steps()) {
        boolean ofPeriod =
            step.span().equals(period)
                && (step.kind() == TraceStep.Kind.COMPUTED
                    || step.kind() == TraceStep.Kind.MONITORED
                    || step.name().equals("ER_whole"));
        if (!ofPeriod) {
          continue;
        }
        BigDecimal cell = cells.get(step.name());
        compared++;
        if (cell == null || !Guard.agrees(cell, step.value())) {
          different.add(
              "%s: %s is %s in the sheet, %s in the engine"
                  .formatted(scenario.name(), step.name(), cell, step.value().toPlainString()));
        }
      }
      assertThat(compared).as(scenario.name()).isGreaterThan(3);
    }
    assertThat(different).isEmpty();
  }
}
