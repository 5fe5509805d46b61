package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.layout.WorkbookFault;

/// A form is filled in place. The form of this test is built after the published headings; official
/// files are not at hand.
class OfficialTemplateTest {

  private static final SampleMonitoring FREEZERS = SampleMonitoring.QUICK_FREEZERS;

  private static Given given() {
    return Given.asShipped(FREEZERS.methodology(), FREEZERS.facts(), Optional.of(FREEZERS.data()));
  }

  private static WorkbookOutcome.Filled filled() {
    return (WorkbookOutcome.Filled)
        MonitoringWorkbook.fill(OfficialForm.of("ID_AM003_ver01.0"), given());
  }

  @Test
  void valuesStandBesideTheSymbolsOfTheFormInItsUnits() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(filled().file().bytes()))) {
      Sheet plan = workbook.getSheet("MPS(input)");
      assertThat(plan.getRow(6).getCell(4).getNumericCellValue()).isEqualTo(210_000);
      assertThat(plan.getRow(7).getCell(4).getNumericCellValue()).isEqualTo(205);
      assertThat(plan.getRow(11).getCell(3).getNumericCellValue()).isEqualTo(70);
      assertThat(plan.getRow(1).getCell(8).getStringCellValue())
          .isEqualTo("Reference Number: SAMPLE-ID-1");
      Sheet report = workbook.getSheet("MRS(input)");
      assertThat(report.getRow(6).getCell(5).getNumericCellValue()).isEqualTo(209.322);
      assertThat(report.getRow(7).getCell(5).getNumericCellValue()).isEqualTo(203.307);
      assertThat(report.getRow(6).getCell(1).getStringCellValue())
          .isEqualTo(FREEZERS.data().period().toString());
      assertThat(workbook.getSheet("MRS(calc_process)").getRow(0).getCell(2).getCellFormula())
          .isEqualTo("SUM('MRS(input)'!F7:F8)");
    }
  }

  @Test
  void whatFoundNoCellAndWhatTheFormAsksForBesidesIsSaid() {
    List<WorkbookFault> notes = filled().notes();
    assertThat(notes.stream().map(one -> one.sentence("en")))
        .anyMatch(one -> one.contains("No line was found for PIN_PJ[R1] = 43 kW"))
        .anyMatch(one -> one.startsWith("MPS(input)!D14: The form asks for COP_X,i"));
    assertThat(notes).allSatisfy(one -> assertThat(one.message().ja()).isNotBlank());
  }

  @Test
  void aTemplateOfAnotherMethodologyAndAFileThatIsNoneAreRefused() {
    assertThat(MonitoringWorkbook.fill(OfficialForm.of("ID_AM002_ver02.0"), given()))
        .isInstanceOfSatisfying(
            WorkbookOutcome.Refused.class,
            refused -> {
              assertThat(refused.fault().kind()).isEqualTo("other-methodology");
              assertThat(refused.fault().sentence("en")).startsWith("MPS(input)!I1: ");
            });
    assertThat(MonitoringWorkbook.fill(new byte[] {1, 2, 3}, given()))
        .isInstanceOf(WorkbookOutcome.Refused.class);
  }
}
