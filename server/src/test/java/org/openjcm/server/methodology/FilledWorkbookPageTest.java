package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.Visit;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.WorkbookOutcome;

/// A filled workbook is sent to the calculator: its data are calculated, its tonnes compared, and a
/// file that cannot be used is refused with what to do.
class FilledWorkbookPageTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final SampleMonitoring FREEZERS = SampleMonitoring.QUICK_FREEZERS;

  private static byte[] workbook() {
    return ((WorkbookOutcome.Written)
            MonitoringWorkbook.write(
                FREEZERS.methodology(), FREEZERS.facts(), Optional.of(FREEZERS.data())))
        .file()
        .bytes();
  }

  private static byte[] edited(Consumer<XSSFWorkbook> edit) throws Exception {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook()));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      edit.accept(opened);
      opened.write(out);
      return out.toByteArray();
    }
  }

  private static Cell cell(XSSFWorkbook workbook, String parameter, int column) {
    for (Row row : workbook.getSheet("MRS(input)")) {
      Cell name = row.getCell(2);
      if (name != null && name.toString().equals(parameter)) {
        return row.getCell(column);
      }
    }
    throw new AssertionError("no line " + parameter);
  }

  private static HttpResponse<String> sent(String lang, String name, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("methodology", "MN_AM003_ver02.0");
    fields.put("project", "");
    fields.put("lang", lang);
    return Visit.ofTheStreet(SERVER)
        .upload("/methodology/calculate", fields, "workbookFile", name, file);
  }

  @Test
  void theDataOfAWorkbookAreCalculatedAndItsTonnesCompared() {
    HttpResponse<String> answer = sent("en", "freezers.xlsx", workbook());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains(
            "The workbook shows the same tonnes",
            "freezers.xlsx: 78 tCO2e",
            "ID_AM003 ver01.0",
            "SAMPLE-ID-1",
            "EC_PJ,2025-01-01");
    assertThat(sent("ja", "freezers.xlsx", workbook()).body())
        .contains("ワークブックの表示値は算定結果と一致しています", "冷凍機1");
  }

  @Test
  void anEmptyWorkbookOfTheProjectIsGivenToBeFilledIn() {
    Visit street = Visit.ofTheStreet(SERVER);
    HttpResponse<String> own =
        street.post(
            "/methodology/calculate",
            Map.of(
                "methodology",
                "ID_AM003_ver01.0",
                "project",
                FREEZERS.projectText(),
                "format",
                "blank"));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(own.body()).startsWith("PK");
    assertThat(own.headers().firstValue("Content-Disposition").orElse(""))
        .contains("monitoring-SAMPLE-ID-1-ID_AM003_ver01.0.xlsx");
    Map<String, String> without =
        Map.of("methodology", "MN_AM003_ver02.0", "project", "", "format", "blank");
    assertThat(street.post("/methodology/calculate", without).body()).startsWith("PK");
    Map<String, String> broken =
        Map.of("methodology", "MN_AM003_ver02.0", "project", "# x", "format", "blank");
    assertThat(street.post("/methodology/calculate", broken).statusCode()).isEqualTo(422);
  }

  @Test
  void tonnesThatDoNotFollowFromTheDataAreShownBesideThose() throws Exception {
    byte[] raised =
        edited(opened -> {
          Cell reading = cell(opened, "EC_PJ[R1]", 4);
          reading.setCellValue(reading.getNumericCellValue() / 2);
        });
    HttpResponse<String> answer = sent("en", "raised.xlsx", raised);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("The workbook shows other tonnes", "Shown in raised.xlsx", "Difference")
        .contains("78 tCO2e");
    assertThat(sent("ja", "raised.xlsx", raised).body()).contains("差が残る場合は");
  }

  @Test
  void whatIsWrongIsNamedBySheetAndCell() throws Exception {
    byte[] wrong =
        edited(opened -> {
          cell(opened, "EC_PJ[R1]", 5).setCellValue("kW");
          cell(opened, "EC_PJ[R2]", 4).setCellValue("about 5");
        });
    HttpResponse<String> english = sent("en", "<wrong>.xlsx", wrong);
    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(english.body())
        .contains("&lt;wrong&gt;.xlsx", "kW cannot be converted to", "is not a number")
        .containsPattern("<code>MRS\\(input\\)!F[0-9]+</code>")
        .containsPattern("<code>MRS\\(input\\)!E[0-9]+</code>");
    assertThat(sent("ja", "wrong.xlsx", wrong).body()).contains("数値として読めません");
  }

  @Test
  void aFileThatCannotBeOpenedIsRefusedWithWhatToDo() throws Exception {
    byte[] sound = workbook();
    Map<String, byte[]> hostile = new LinkedHashMap<>();
    hostile.put("旧形式", oldBinary());
    hostile.put("パスワード", encrypted(sound));
    hostile.put("マクロ", zip("xl/vbaProject.bin", new byte[] {1}));
    hostile.put("展開後の大きさが過大", zip("xl/worksheets/sheet1.xml", new byte[30_000_000]));
    hostile.put("途中で切れています", Arrays.copyOf(sound, sound.length / 2));
    hostile.put("Excelブック", "period,equipment".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> one : hostile.entrySet()) {
      HttpResponse<String> answer = sent("ja", "file.xlsx", one.getValue());
      assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(422);
      assertThat(answer.body()).contains(one.getKey(), "file.xlsx");
    }
    HttpResponse<String> large = sent("en", "large.xlsx", new byte[FilledWorkbooks.LARGEST + 1]);
    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("larger than 5 MB");
  }

  @Test
  void aWorkbookOfAnotherMethodologyIsNotForcedIntoThisOne() throws Exception {
    byte[] other =
        edited(opened ->
            opened
                .sheetIterator()
                .forEachRemaining(sheet ->
                    sheet.forEach(row ->
                        row.forEach(cell -> {
                          if (cell.toString().startsWith("Monitoring Spreadsheet: JCM_ID_AM003")) {
                            cell.setCellValue("Monitoring Spreadsheet: JCM_ID_AM999_ver09.0");
                          }
                        }))));
    HttpResponse<String> answer = sent("en", "other.xlsx", other);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("The workbook is of ID_AM999_ver09.0");
  }

  private static byte[] oldBinary() throws Exception {
    try (HSSFWorkbook old = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      old.createSheet("MRS(input)");
      old.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted(byte[] sound) throws Exception {
    try (POIFSFileSystem files = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream in = encryptor.getDataStream(files)) {
        in.write(sound);
      }
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String name, byte[] content) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
