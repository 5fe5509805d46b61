package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.workbook.layout.WorkbookFault;

/// A filled workbook: moved rows are found, wrong units and symbols are named by sheet and cell.
class WorkbookReaderTest {

  private static final Scenario CHILLERS = Zoo.scenario("every-expression");
  private static final byte[] FILE = CHILLERS.file();

  private static WorkbookRead read(Consumer<Sheet> edit) {
    byte[] edited = Sheets.edited(FILE, workbook -> edit.accept(workbook.getSheet("MRS(input)")));
    return WorkbookReader.read(edited, CHILLERS.methodology());
  }

  private static List<WorkbookFault> faults(Consumer<Sheet> edit) {
    return switch (read(edit)) {
      case WorkbookRead.Faulty(List<WorkbookFault> faults) -> faults;
      case WorkbookRead.Sound _ -> throw new AssertionError("nothing was found wrong");
    };
  }

  private static MonitoringData sound(WorkbookRead read) {
    return switch (read) {
      case WorkbookRead.Sound sound -> sound.data();
      case WorkbookRead.Faulty(List<WorkbookFault> faults) ->
          throw new AssertionError(faults.stream().map(one -> one.sentence("en")).toList());
    };
  }

  private static Cell cell(Sheet sheet, String parameter, int column) {
    for (Row row : sheet) {
      Cell name = row.getCell(2);
      if (name != null && name.toString().equals(parameter) && row.getCell(12) != null) {
        return row.getCell(column);
      }
    }
    throw new AssertionError("no line " + parameter);
  }

  @Test
  void theFileReadsBackAsItWasWritten() {
    assertThat(
            CanonicalJson.text(sound(WorkbookReader.read(FILE, CHILLERS.methodology())).toJson()))
        .isEqualTo(CanonicalJson.text(CHILLERS.data().toJson()));
  }

  @Test
  void movedRowsAndABlankLineChangeNothing() {
    MonitoringData moved =
        sound(
            read(sheet -> {
              int value = cell(sheet, "EC[B]", 4).getRowIndex();
              sheet.shiftRows(value, sheet.getLastRowNum(), 3);
              sheet.shiftRows(0, sheet.getLastRowNum(), 2);
            }));
    assertThat(CanonicalJson.text(moved.toJson()))
        .isEqualTo(CanonicalJson.text(CHILLERS.data().toJson()));
  }

  @Test
  void movedColumnsAreFoundByTheirHeadings() {
    MonitoringData moved = sound(read(sheet -> sheet.shiftColumns(4, 14, 2)));
    assertThat(moved.readings()).hasSameSizeAs(CHILLERS.data().readings());
  }

  @Test
  void aUnitOfAnotherKindIsNamedBySheetAndCell() {
    List<WorkbookFault> faults = faults(sheet -> cell(sheet, "EC[A]", 5).setCellValue("kW"));
    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().kind()).as(faults.toString()).isEqualTo("unit-differs");
    assertThat(faults.getFirst().sentence("en"))
        .matches("MRS\\(input\\)!F[0-9]+: kW cannot be converted to MWh\\..*");
    assertThat(faults.getFirst().sentence("ja")).contains("換算できません");
  }

  @Test
  void whatIsNoUnitNoNumberNoSymbolAndNoOptionIsSaidAtOnce() {
    List<WorkbookFault> faults =
        faults(sheet -> {
          cell(sheet, "EC[A]", 5).setCellValue("MWhh");
          cell(sheet, "EC[B]", 4).setCellValue("about 5");
          cell(sheet, "EC[C]", 2).setCellValue("ECC[C]");
          cell(sheet, "LEAK", 6).setCellValue("D");
          cell(sheet, "T_in[B]", 11).setCellValue("2025-02-30");
          cell(sheet, "route", 4).setCellValue("guessed");
        });
    assertThat(faults.stream().map(WorkbookFault::kind))
        .containsExactlyInAnyOrder(
            "unknown-unit",
            "number-form",
            "unknown-symbol",
            "option-form",
            "day-form",
            "unknown-category");
    assertThat(faults).allSatisfy(one -> assertThat(one.cell()).matches("[A-Z]+[0-9]+"));
    assertThat(faults)
        .allSatisfy(one -> {
          assertThat(one.message().ja()).isNotBlank();
          assertThat(one.remedy().ja()).isNotBlank();
        });
  }

  @Test
  void aPeriodBeforeAndAfterParisIsRefusedWithItsCell() {
    List<WorkbookFault> faults =
        faults(sheet -> {
          for (Row row : sheet) {
            if (row.getCell(0) != null
                && row.getCell(0).toString().startsWith("Monitoring period (first day")) {
              row.getCell(2).setCellValue(java.time.LocalDate.of(2020, 6, 1));
            }
          }
        });
    assertThat(faults.getFirst().kind()).isEqualTo("period-form");
    assertThat(faults.getFirst().sentence("en")).contains("MRS(input)!").contains("2020-12-31");
  }

  @Test
  void aMissingSheetAndAMissingTableAreSaid() {
    byte[] other =
        Sheets.edited(
            FILE, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("MRS(input)")));
    assertThat(WorkbookReader.read(other, CHILLERS.methodology()))
        .isInstanceOfSatisfying(
            WorkbookRead.Faulty.class,
            faulty -> assertThat(faulty.faults().getFirst().kind()).isEqualTo("sheet-missing"));
    assertThat(
            faults(
                    sheet -> {
                      for (Row row : sheet) {
                        for (Cell cell : row) {
                          if (cell.toString().startsWith("Monitored Values")) {
                            cell.setCellValue("Values");
                          }
                        }
                      }
                    })
                .getFirst()
                .kind())
        .isEqualTo("table-missing");
  }

  @Test
  void thePlanIsReadTooAndTheTonnesTheSheetShows() {
    WorkbookRead.Sound read =
        (WorkbookRead.Sound)
            WorkbookReader.read(
                ((WorkbookOutcome.Written)
                        MonitoringWorkbook.write(
                            CHILLERS.methodology(),
                            CHILLERS.facts(),
                            java.util.Optional.of(CHILLERS.data())))
                    .file()
                    .bytes(),
                CHILLERS.methodology());
    assertThat(
            read.stated().stream().map(one -> one.name() + " = " + one.text() + " " + one.unit()))
        .contains("CAP[B] = 0.3 MW", "PIN[B] = 155000 W", "use[A] = freezer —", "EC[A] = 1000 MWh");
    assertThat(read.shownTonnes().orElseThrow())
        .isEqualByComparingTo(
            java.math.BigDecimal.valueOf(CHILLERS.calculation().reductions().total().value()));
  }

  @Test
  void aBlankWorkbookIsFilledInAndRead() {
    Scenario solar = Scenario.all().getFirst();
    byte[] blank =
        ((WorkbookOutcome.Written)
                MonitoringWorkbook.write(
                    solar.methodology(), solar.facts(), java.util.Optional.empty()))
            .file()
            .bytes();
    byte[] filled = Sheets.edited(blank, WorkbookReaderTest::fillIn);
    MonitoringData data = sound(WorkbookReader.read(filled, solar.methodology()));
    assertThat(data.period().toString()).isEqualTo("2025-01-01/2025-12-31");
    assertThat(data.readings()).hasSize(2);
    assertThat(solar.with(data).calculation().reductions().total().value()).isPositive();
  }

  private static void fillIn(XSSFWorkbook workbook) {
    Sheet sheet = workbook.getSheet("MRS(input)");
    for (Row row : sheet) {
      if (row.getCell(0) != null
          && row.getCell(0).toString().startsWith("Monitoring period (first day")) {
        row.getCell(2).setCellValue(java.time.LocalDate.of(2025, 1, 1));
        row.getCell(3).setCellValue(java.time.LocalDate.of(2025, 12, 31));
      }
    }
    cell(sheet, "EG[PV1]", 4).setCellValue(9000.5);
    cell(sheet, "EG[PV2]", 4).setCellValue(6000);
  }
}
