package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// Accounts are applied for, checked, and opened or refused with a reason.
class ApplicationPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();

  private static Map<String, String> application(String key) {
    Map<String, String> form = new HashMap<>();
    form.put("key", "apply-test-" + key);
    form.put("applicant", "FOREIGN_CORPORATION");
    form.put("NAME_EN", "<b>Applicant</b> Ltd. (demo)");
    form.put("REPRESENTATIVE", "A. Person");
    form.put("OFFICE", "1 Street");
    form.put("CONTACT", "+00 1");
    form.put("DEPARTMENT_EN", "Credits");
    form.put("DEPARTMENT_ADDRESS_EN", "1 Street");
    form.put("DEPARTMENT_CONTACT", "+00 2");
    return form;
  }

  private static HttpResponse<String> send(
      Visit visit, String book, Map<String, String> form, String scan) {
    return visit.upload(
        "/registry/applications/new/" + book,
        form,
        "scanFile",
        scan.isEmpty() ? "" : "form.pdf",
        scan.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  @Test
  void whatIsMissingIsSaidAndACompleteApplicationOpensAnAccount() {
    Visit applicant = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY);
    Map<String, String> form = application("one");
    form.remove("DEPARTMENT_EN");
    HttpResponse<String> incomplete = send(applicant, "SAMPLE-JP", form, "");
    assertThat(incomplete.statusCode()).isEqualTo(422);
    assertThat(incomplete.body())
        .contains("Missing: Department in charge of credits, in English.")
        .doesNotContain("<b>Applicant");
    form.put("DEPARTMENT_EN", "Credits");
    String path = path(send(applicant, "SAMPLE-JP", form, ""));
    assertThat(path(send(applicant, "SAMPLE-JP", form, ""))).isEqualTo(path);
    assertThat(applicant.get(path).body())
        .contains("Received", "&lt;b&gt;Applicant")
        .doesNotContain("Open the account");
    assertThat(applicant.post(path + "/open", Map.of()).statusCode()).isEqualTo(403);

    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    assertThat(manager.get("/registry/applications").body()).contains(path);
    path(manager.post(path + "/open", Map.of()));
    Matcher account =
        Pattern.compile("/registry/accounts/(SAMPLE-JP-ENT-[0-9]{8}-[0-9])")
            .matcher(applicant.get(path).body());
    assertThat(account.find()).isTrue();
    assertThat(applicant.get("/registry/accounts/" + account.group(1)).statusCode()).isEqualTo(200);
    assertThat(manager.post(path + "/refuse", Map.of("note", "late")).statusCode()).isEqualTo(409);
  }

  @Test
  void aRefusalHasItsReasonAndOthersSeeNothing() {
    Visit applicant = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY);
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    String path = path(send(applicant, "SAMPLE-JP", application("two"), ""));
    assertThat(manager.post(path + "/refuse", Map.of()).statusCode()).isEqualTo(422);
    path(manager.post(path + "/refuse", Map.of("note", "the extract is older than a year")));
    assertThat(applicant.get(path).body()).contains("the extract is older than a year", "Refused");
    for (DemoPerson other : new DemoPerson[] {DemoPerson.REGISTRY_MN, DemoPerson.PARTICIPANT_MN}) {
      assertThat(Visit.as(SERVER, other).get(path).statusCode()).isEqualTo(403);
    }
    String withdrawn = path(send(applicant, "SAMPLE-JP", application("three"), ""));
    assertThat(manager.post(withdrawn + "/withdraw", Map.of()).statusCode()).isEqualTo(403);
    path(applicant.post(withdrawn + "/withdraw", Map.of()));
    assertThat(manager.post(withdrawn + "/open", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void indonesiaWantsTheSignedFormByPostWhichItsManagerEnters() {
    Visit participant = Visit.as(SERVER, DemoPerson.PARTICIPANT_MN);
    Map<String, String> form = application("four");
    form.put("applicant", "PARTICIPANT");
    form.put("PROJECT", "ID001");
    form.put("EVIDENCE", "MoC");
    assertThat(send(participant, "SAMPLE-ID", form, "a scan that does not count").body())
        .contains("The signed form comes by post");
    form.put("applicant", "CORPORATION");
    assertThat(send(participant, "SAMPLE-ID", form, "").body())
        .contains("This side opens no accounts for: Corporation of this side.");
  }
}
