package org.openjcm.server.financing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusApiTest {

  private static final String STATUS = "/api/financing/status";
  private static final RunningServer SERVER = RunningServer.shared();

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(SERVER.get(path).body());
  }

  private static JsonNode row(JsonNode table, String iso) {
    for (JsonNode row : table.path("rows")) {
      if (row.path("iso").asString().equals(iso)) {
        return row;
      }
    }
    throw new AssertionError("no row " + iso);
  }

  @Test
  void thePublishedTableIsTheSeedCellByCell() {
    HttpResponse<String> answer = SERVER.get(STATUS + ".csv?source=published");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.body().lines())
        .hasSize(31)
        .startsWith(
            "country,iso,signed,registered,issuing,equipment,fgas,adb,unido,newtech,redd,total",
            "Mongolia,MN,2013-01,5,4,7,,2,,1,,10")
        .endsWith("Total,,,72,31,235,4,8,1,2,2,252");
    Approvals.verify(answer.body());
  }

  @Test
  void thePublishedTableIsWhatComesWithoutBeingAskedFor() {
    assertThat(SERVER.get(STATUS + ".csv").body())
        .isEqualTo(SERVER.get(STATUS + ".csv?source=published&edition=2024-10").body());
  }

  @Test
  void theRegisterIsCountedForAnyDay() {
    assertThat(SERVER.get(STATUS + ".csv?source=register&asOf=2013-01-31").body().lines())
        .containsExactly(
            "country,iso,signed,registered,issuing,equipment,fgas,adb,unido,newtech,redd,total",
            "Mongolia,MN,2013-01,,,,,,,,,",
            "Total,,,,,,,,,,,");
    Approvals.verify(SERVER.get(STATUS + ".csv?source=register&asOf=2024-10-31").body());
  }

  @Test
  void factsAndInferredRegistrationsTogetherAreThePublished72() {
    JsonNode totals = json(STATUS + "?source=register&asOf=2024-10-31").path("totals");
    JsonNode registered = totals.path("registered");
    assertThat(registered.path("count").asInt()).isEqualTo(35);
    assertThat(registered.path("beside").path("inferred").asInt()).isEqualTo(37);
    assertThat(registered.path("beside").path("outside").asInt()).isEqualTo(11);
  }

  @Test
  void registrationsAfterTheDayAreNotInIt() {
    JsonNode before = json(STATUS + "?source=register&asOf=2025-10-29").path("totals");
    JsonNode after = json(STATUS + "?source=register&asOf=2025-10-30").path("totals");
    assertThat(after.path("registered").path("count").asInt())
        .isEqualTo(before.path("registered").path("count").asInt() + 1);
  }

  @Test
  void maldivesShowsItsRemarkAndItsPlacedCells() {
    JsonNode table = json(STATUS + ".json");
    assertThat(table.path("checksNotHeld")).hasSize(1);
    assertThat(table.path("checksNotHeld").get(0).path("facts").asString())
        .isEqualTo("[country=MV, registered=2, equipment=1]");
    assertThat(row(table, "MV").path("cells").path("adb").path("count").asInt()).isEqualTo(3);
    assertThat(row(table, "PW").path("cells").path("adb").path("placed").asBoolean()).isTrue();
    assertThat(row(table, "ET").path("cells")).isEmpty();
  }

  @Test
  void theWorkbookHoldsNumbersAsNumbersAndHeadingsInBothLanguages()
      throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        SERVER
            .http()
            .send(
                HttpRequest.newBuilder(URI.create(SERVER.url() + STATUS + ".xlsx")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
      var sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(5).getStringCellValue())
          .isEqualTo("設備補助\nEquipment subsidy");
      assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(5);
      assertThat(sheet.getRow(1).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getRow(30).getCell(11).getNumericCellValue()).isEqualTo(252);
      assertThat(book.getSheetName(1)).isEqualTo("この表について／About");
    }
  }

  @Test
  void aParameterThatIsNoneOrDoesNotFitIsRefusedWithPlaceAndRemedy() {
    HttpResponse<String> answer = SERVER.get(STATUS + ".csv?source=register&asOf=31.10.2024");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.path("parameter").asString()).isEqualTo("asOf");
    assertThat(problem.path("remedy").asString()).contains("yyyy-mm-dd");
    assertThat(SERVER.get(STATUS + ".csv?asOf=2024-10-31").statusCode()).isEqualTo(400);
    assertThat(SERVER.get(STATUS + ".csv?source=register&edition=2024-10").statusCode())
        .isEqualTo(400);
    assertThat(SERVER.get(STATUS + ".csv?edition=2019-01").statusCode()).isEqualTo(400);
    assertThat(SERVER.get(STATUS + ".csv?source=rumour&lang=ja").body()).contains("次のいずれか");
  }
}
