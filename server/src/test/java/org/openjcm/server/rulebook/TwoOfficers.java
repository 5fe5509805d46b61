package org.openjcm.server.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// Two register officers at the running product who confirm a fact and take it back.
public record TwoOfficers(Visit first, Visit second) {

  private static final byte[] PDF = "%PDF-1.7 sample list".getBytes(UTF_8);

  public static TwoOfficers at(RunningServer server) {
    return new TwoOfficers(
        Visit.as(server, DemoPerson.REGISTER_ONE), Visit.as(server, DemoPerson.REGISTER_TWO));
  }

  /// Entered by one visitor; whatever the product answers.
  public static HttpResponse<String> enter(Visit officer, String fact, String value) {
    return officer.upload(
        "/rulebook/confirmations",
        Map.of("fact", fact, "value", value, "document", "List", "paragraph", "page 3"),
        "file",
        "list.pdf",
        PDF);
  }

  /// Entered by the first and confirmed by the second; the path of its page.
  public String confirm(String fact, String value) {
    HttpResponse<String> entered = enter(first, fact, value);
    assertThat(entered.statusCode()).as(fact).isEqualTo(303);
    String place = place(entered);
    assertThat(second.post(place + "/confirm", Map.of()).statusCode()).isEqualTo(303);
    return place;
  }

  public void withdraw(String place) {
    assertThat(second.post(place + "/withdraw", Map.of("reason", "a test")).statusCode())
        .isEqualTo(303);
  }

  /// The path that an answer leads to, without its parameters.
  public static String place(HttpResponse<String> redirect) {
    return redirect.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
  }
}
