package org.openjcm.server.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// Two officers at the register desk and with the confirmations, in the running product.
class RegisterOfficerPagesTest {

  private static final byte[] PDF = "%PDF-1.7 sample list".getBytes(UTF_8);

  private static Visit first;
  private static Visit second;

  @BeforeAll
  static void signIn() {
    first = Visit.as(RunningServer.shared(), DemoPerson.REGISTER_ONE);
    second = Visit.as(RunningServer.shared(), DemoPerson.REGISTER_TWO);
  }

  @Test
  void aFactIsConfirmedByTwoOfficersAndEverybodyCanDownloadIt() {
    String form = ok(first.get("/rulebook/confirmations/new?fact=support/0149%23scheme&lang=ja"));
    assertThat(form).contains("事実を確認する", "support/0149#scheme");
    HttpResponse<String> wrong =
        first.upload("/rulebook/confirmations", fact("sure thing"), "file", "list.pdf", PDF);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("not one of equipment, fgas, adb");
    HttpResponse<String> entered =
        first.upload("/rulebook/confirmations", fact("equipment"), "file", "list.pdf", PDF);
    assertThat(entered.statusCode()).isEqualTo(303);
    String place = path(entered);
    assertThat(ok(first.get(place))).contains("another officer");
    assertThat(first.post(bare(place) + "/confirm", Map.of()).statusCode()).isEqualTo(409);
    assertThat(ok(second.get(place))).contains("Confirm only what you have read yourself");
    assertThat(second.get(bare(place) + "/document").body()).isEqualTo(new String(PDF, UTF_8));
    assertThat(second.post(bare(place) + "/confirm", Map.of()).statusCode()).isEqualTo(303);
    HttpResponse<String> file = RunningServer.shared().get("/rulebook/confirmations/in-force.md");
    assertThat(file.body())
        .contains("| support/0149#scheme | equipment | List of projects | page 3 |");
    assertThat(RunningServer.shared().get("/rulebook/confirmations").body())
        .contains("support/0149#scheme")
        .doesNotContain("Waiting for a second person");
    assertThat(second.post(bare(place) + "/withdraw", Map.of("reason", "a test")).statusCode())
        .isEqualTo(303);
    assertThat(RunningServer.shared().get("/rulebook/confirmations/in-force.md").body())
        .doesNotContain("support/0149#scheme");
    assertThat(ok(first.get("/rulebook/confirmations?lang=ja"))).contains("取消し");
  }

  @Test
  void theProjectPageShowsTheMarkAndLeadsTheOfficerToConfirmIt() {
    String asOfficer = ok(first.get("/projectcycle/projects/PH006"));
    assertThat(asOfficer).contains("/rulebook/confirmations/new?fact=project/PH006%23technology");
    assertThat(RunningServer.shared().get("/projectcycle/projects/PH006").body())
        .doesNotContain("/rulebook/confirmations/new");
    HttpResponse<String> entered =
        first.upload(
            "/rulebook/confirmations",
            Map.of(
                "fact", "project/PH006#technology",
                "value", "hydro",
                "document", "Project list",
                "paragraph", "row PH006"),
            "file",
            "list.pdf",
            PDF);
    String place = bare(path(entered));
    assertThat(ok(first.get("/projectcycle/projects/PH006"))).doesNotContain("confirmed 20");
    second.post(place + "/confirm", Map.of());
    assertThat(ok(first.get("/projectcycle/projects/PH006")))
        .contains("confirmed 20")
        .doesNotContain("fact=project/PH006%23technology");
    second.post(place + "/withdraw", Map.of("reason", "a test"));
  }

  /// One mechanism: the list, the page, the API, the file and the table of status change together.
  @Test
  void everyRoomSaysWhatWasConfirmedAndForgetsItWhenItIsWithdrawn() {
    String project = "/api/projectcycle/projects/PH006";
    String status = "/api/financing/status.csv?source=register&asOf=2026-06-30";
    String before = body("/api/projectcycle/projects.csv");
    String statusBefore = body(status);
    String scheme = confirm("support/0149#scheme", "equipment");
    String year = confirm("support/0149#fiscal_year", "2016");
    String expected = confirm("project/PH006#expected_tonnes_per_year", "4321");
    assertThat(body(project))
        .contains("4321")
        .contains("\"confirmedFields\":[\"expected_tonnes_per_year\"]");
    assertThat(body("/api/projectcycle/projects.csv"))
        .contains(",4321,")
        .contains(",expected_tonnes_per_year\r\n");
    assertThat(body("/projectcycle/projects?q=PH006&lang=en"))
        .contains("4,321")
        .contains("1 fact confirmed");
    assertThat(body("/financing/support-projects?lang=ja&size=500&page=1&q="))
        .as("the list of support projects")
        .doesNotContain("[rulebook.");
    assertThat(body("/api/financing/support-projects?size=1000"))
        .contains("\"confirmedFields\":[\"fiscal_year\",\"scheme\"]");
    assertThat(body("/api/rulebook/confirmations"))
        .contains("project/PH006#expected_tonnes_per_year", "support/0149#scheme");
    assertThat(body(status))
        .as("a probable project whose scheme and year are confirmed is counted as a fact")
        .isNotEqualTo(statusBefore);
    for (String place : new String[] {scheme, year, expected}) {
      assertThat(second.post(place + "/withdraw", Map.of("reason", "a test")).statusCode())
          .isEqualTo(303);
    }
    assertThat(body("/api/projectcycle/projects.csv")).isEqualTo(before);
    assertThat(body(status)).isEqualTo(statusBefore);
  }

  private static String body(String path) {
    HttpResponse<String> answer = RunningServer.shared().get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static String confirm(String fact, String value) {
    return new TwoOfficers(first, second).confirm(fact, value);
  }

  @Test
  void aListIsBroughtComparedAndRefused() {
    String list = "Reference Number,Project Status\nBD001,Project registered\n";
    assertThat(ok(first.get("/rulebook/register-desk?lang=ja"))).contains("公表情報の更新窓口");
    HttpResponse<String> uploaded =
        first.upload(
            "/rulebook/register-desk/uploads",
            Map.of("table", "projects"),
            "file",
            "list.csv",
            list.getBytes(UTF_8));
    assertThat(uploaded.statusCode()).isEqualTo(303);
    String columns = path(uploaded);
    assertThat(ok(first.get(columns))).contains("Reference Number", "value=\"reference\" selected");
    Map<String, String> form =
        Map.of(
            "column-0", "reference",
            "column-1", "status",
            "source", "https://www.jcm.go.jp/list.csv",
            "listDay", "2026-11-20",
            "missing", "keep");
    assertThat(first.post(bare(columns), Map.of("column-0", "reference")).statusCode())
        .as("source and day are missing")
        .isEqualTo(422);
    HttpResponse<String> submitted = first.post(bare(columns), form);
    assertThat(submitted.statusCode()).isEqualTo(303);
    String draft = path(submitted);
    String preview = ok(second.get(draft));
    assertThat(preview).contains("project/BD001", "<del>validation</del>", "<ins>registered</ins>");
    assertThat(ok(second.get(bare(draft) + "?kind=missing&page=2&lang=ja"))).contains("project/");
    Matcher seen = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"").matcher(preview);
    assertThat(seen.find()).isTrue();
    assertThat(first.post(bare(draft) + "/approve", Map.of("seen", seen.group(1))).statusCode())
        .isEqualTo(409);
    assertThat(second.post(bare(draft) + "/approve", Map.of("seen", "0")).statusCode())
        .isEqualTo(409);
    assertThat(second.post(bare(draft) + "/refuse", Map.of("reason", "a test")).statusCode())
        .isEqualTo(303);
    assertThat(ok(first.get(draft))).contains("refused").contains("a test");
  }

  @Test
  void aBadListIsAnsweredWithItsFaultsAndNotKept() {
    HttpResponse<String> cut =
        first.upload(
            "/rulebook/register-desk/uploads",
            Map.of("table", "projects"),
            "file",
            "list.csv",
            "a,b\n1,\"cut".getBytes(UTF_8));
    assertThat(cut.statusCode()).isEqualTo(422);
    assertThat(cut.body()).contains("a quote is opened and never closed");
    HttpResponse<String> japanese =
        first.upload(
            "/rulebook/register-desk/uploads?lang=ja",
            Map.of("table", "projects"),
            "file",
            "list.csv",
            "a,b\n1,\"cut".getBytes(UTF_8));
    assertThat(japanese.body()).contains("引用符が閉じられていません").doesNotContain("a quote is opened");
    assertThat(
            first
                .upload(
                    "/rulebook/register-desk/uploads", Map.of("table", "people"), "file", "x", PDF)
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void nobodyElseComesIn() {
    Visit ministry = Visit.as(RunningServer.shared(), DemoPerson.MINISTRY);
    for (String path :
        new String[] {
          "/rulebook/register-desk", "/rulebook/confirmations/new", "/rulebook/confirmations/1"
        }) {
      assertThat(ministry.get(path).statusCode()).as(path).isEqualTo(403);
      assertThat(RunningServer.shared().get(path).statusCode()).as(path).isEqualTo(303);
    }
  }

  @Test
  void nonsenseIsAnsweredKindly() {
    assertThat(first.get("/rulebook/register-desk/drafts/999999").statusCode()).isEqualTo(404);
    assertThat(first.get("/rulebook/register-desk/uploads/999999").statusCode()).isEqualTo(404);
    assertThat(first.get("/rulebook/confirmations/999999").statusCode()).isEqualTo(404);
    assertThat(first.get("/rulebook/confirmations/abc").statusCode()).isEqualTo(404);
    assertThat(
            RunningServer.shared()
                .get("/rulebook/confirmations/in-force.md?asOf=soon")
                .statusCode())
        .isEqualTo(400);
    assertThat(first.post("/rulebook/confirmations", Map.of("fact", "x")).statusCode())
        .isEqualTo(422);
  }

  private static Map<String, String> fact(String value) {
    return Map.of(
        "fact", "support/0149#scheme",
        "value", value,
        "document", "List of projects",
        "paragraph", "page 3");
  }

  private static String ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    assertThat(answer.body()).as("every message is there").doesNotContain("[rulebook.");
    return answer.body();
  }

  private static String path(HttpResponse<String> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow();
  }

  private static String bare(String path) {
    return path.replaceAll("\\?.*", "");
  }
}
