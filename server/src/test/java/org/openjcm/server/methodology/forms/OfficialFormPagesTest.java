package org.openjcm.server.methodology.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// An officer uploads an official spreadsheet; the calculator fills it in place. The form of this
/// test is built after the published headings: official files are not at hand.
class OfficialFormPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final SampleMonitoring FREEZERS = SampleMonitoring.QUICK_FREEZERS;
  private static final String PATH = "/methodology/forms";
  private static final Pattern TAKE =
      Pattern.compile("href=\"(/methodology/calculate[?]given=[A-Za-z0-9_-]+)&amp;format=form");

  private static byte[] form(String methodology) {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet plan = workbook.createSheet("MPS(input)");
      row(plan, 0, "Monitoring Spreadsheet: JCM_" + methodology);
      row(plan, 1, "Reference Number:");
      row(plan, 3, "Parameters", "Description of data", "Estimated Values", "Units");
      row(plan, 4, "EC_PJ,i,p", "Power consumption of refrigerator i", "", "MWh/p");
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void row(Sheet sheet, int at, String... words) {
    Row row = sheet.createRow(at);
    for (int column = 0; column < words.length; column++) {
      row.createCell(column).setCellValue(words[column]);
    }
  }

  private static HttpResponse<String> add(Visit visit, String lang, byte[] file) {
    return visit.upload(
        PATH,
        Map.of("methodology", "ID_AM003_ver01.0", "lang", lang),
        "file",
        "JCM_ID_AM003_ver01.0.xlsx",
        file);
  }

  @Test
  void aFormIsUploadedByAnOfficerListedAndFilledInPlace() {
    Visit officer = Visit.as(SERVER, DemoPerson.REGISTER_ONE);
    HttpResponse<String> added = add(officer, "en", form("ID_AM003_ver01.0"));
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    assertThat(SERVER.get(PATH + "?lang=ja").body())
        .contains("JCM_ID_AM003_ver01.0.xlsx", "使用中")
        .doesNotContain("type=\"file\"");
    assertThat(officer.get(PATH + "?lang=en").body()).contains("type=\"file\"", "in use");

    Visit street = Visit.ofTheStreet(SERVER);
    String result =
        street
            .post(
                "/methodology/calculate",
                Map.of(
                    "methodology",
                    "ID_AM003_ver01.0",
                    "project",
                    FREEZERS.projectText(),
                    "readings",
                    FREEZERS.readingsCsv(),
                    "lang",
                    "en"))
            .body();
    Matcher take = TAKE.matcher(result);
    assertThat(take.find()).as("the official form is offered").isTrue();
    String page = SERVER.get(take.group(1) + "&format=form&lang=ja").body();
    assertThat(page).contains("手で記入または確認する項目", "PIN_PJ[R1]", "format=form-file");
    HttpResponse<String> file = SERVER.get(take.group(1) + "&format=form-file");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).startsWith("PK");
  }

  @Test
  void onlyOfficersAddFormsAndOnlyFormsOfThatMethodology() {
    Visit participant = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    assertThat(add(participant, "en", form("ID_AM003_ver01.0")).statusCode()).isEqualTo(403);
    Visit officer = Visit.as(SERVER, DemoPerson.REGISTER_ONE);
    HttpResponse<String> other = add(officer, "en", form("ID_AM002_ver02.0"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("MPS(input)!A1", "The template is of ID_AM002_ver02.0");
    HttpResponse<String> none = add(officer, "ja", new byte[] {'P', 'K', 3, 4, 0});
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("途中で切れています");
    assertThat(add(officer, "en", new byte[5 * 1024 * 1024 + 1]).body()).contains("at most 5 MB");
  }
}
