package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.RunningServer;

class CalculationPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");

  private final List<String> hidden = new ArrayList<>();
  private final HttpClient visitor =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return visitor.send(
        HttpRequest.newBuilder(URI.create(SERVER.url() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(String lang, String methodology, String project, String csv)
      throws IOException, InterruptedException {
    List<String> fields = new ArrayList<>(token());
    fields.add(field("lang", lang));
    fields.add(field("methodology", methodology));
    fields.add(field("project", project));
    fields.add(field("readings", csv));
    return visitor.send(
        HttpRequest.newBuilder(URI.create(SERVER.url() + "/methodology/calculate"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /// The hidden token of the form, fetched once per visitor.
  private List<String> token() throws IOException, InterruptedException {
    if (hidden.isEmpty()) {
      Matcher found = HIDDEN.matcher(get("/methodology/calculate").body());
      while (found.find()) {
        if (!found.group(1).equals("lang")) {
          hidden.add(field(found.group(1), found.group(2)));
        }
      }
    }
    return hidden;
  }

  private static String field(String name, String value) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Test
  void everyMethodologyThatComputesHasItsTextInBothLanguages() throws Exception {
    for (Methodology methodology : ApprovedMethodologies.shipped().all()) {
      String path = "/methodology/methodologies/" + methodology.reference().fileName();
      HttpResponse<String> english = get(path + "?lang=en");
      HttpResponse<String> japanese = get(path + "?lang=ja");
      assertThat(english.statusCode()).isEqualTo(200);
      assertThat(english.body())
          .contains("ER = ", methodology.textHash().hex(), "Parameters monitored ex post");
      assertThat(japanese.body()).contains("排出削減量", "未確認");
      assertThat(japanese.body()).doesNotContain("Reductions are what remains");
      for (String body : List.of(english.body(), japanese.body())) {
        assertThat(MISSING_TEXT.matcher(body).results()).isEmpty();
      }
      HttpResponse<String> raw = get(path + "/text");
      assertThat(raw.body())
          .isEqualTo(ApprovedMethodologies.shipped().text(methodology.reference()));
      assertThat(raw.headers().firstValue("ETag")).contains("\"" + methodology.textHash() + "\"");
    }
  }

  @Test
  void aConstantFromAFactorTableIsShownWithItsValueAndTheMarkOfTheTable() throws Exception {
    HttpResponse<String> page = get("/methodology/methodologies/TH_AM005_ver03.0?lang=en");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "72600 (ipcc-2006-fuels/gas-diesel-oil/ef-co2-lower)",
            "0.49 (jcm-electricity/diesel-genset/efficiency)")
        .doesNotContain("from ipcc-2006-fuels");
  }

  @Test
  void aTextThatIsNotShippedIsNotFoundKindly() throws Exception {
    HttpResponse<String> none = get("/methodology/methodologies/MN_AM999_ver09.9?lang=en");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("MN_AM999_ver09.9");
  }

  @Test
  void theSampleParkIsComputedOnThePageWithTheResultOfTheEngine() throws Exception {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    HttpResponse<String> form = get("/methodology/calculate?sample=SAMPLE-MN-1&lang=en");
    assertThat(form.body()).contains("SAMPLE-MN-1", "2024-07-01/2025-12-31,PV1,EG");
    for (String lang : List.of("en", "ja")) {
      HttpResponse<String> answer =
          send(lang, "MN_AM003_ver02.0", park.projectText(), park.readingsCsv());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .contains("17,974 tCO2e", park.calculation().hash().hex(), "SAMPLE")
          .contains("RE = sum over i ( EG[i] * EF_RE[i] )");
      assertThat(MISSING_TEXT.matcher(answer.body()).results()).isEmpty();
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndWhatWasEnteredStays() throws Exception {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    HttpResponse<String> answer =
        send(
            "ja",
            "MN_AM003_ver02.0",
            park.projectText(),
            park.readingsCsv().replaceFirst(",MWh,", ",MHw,"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("4行58桁目", "「MHw」は単位ではありません", "meter SAMPLE-PV1");
  }

  @Test
  void brokenFormsAreAnsweredWithoutAServerError() throws Exception {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    SplittableRandom dice = new SplittableRandom(3);
    String csv = park.readingsCsv();
    for (int round = 0; round < 60; round++) {
      int at = dice.nextInt(csv.length());
      String broken =
          csv.substring(0, at) + "<\"'&,|\u0000あ" + csv.substring(Math.min(csv.length(), at + 9));
      String project = round % 2 == 0 ? park.projectText() : park.projectText().substring(at % 700);
      assertThat(send("en", round % 7 == 0 ? "nothing" : "MN_AM003", project, broken).statusCode())
          .isIn(200, 422);
    }
    assertThat(send("en", "MN_AM003", "", "").statusCode()).isEqualTo(422);
    assertThat(send("en", "MN_AM003", "x".repeat(100_001), "").statusCode()).isEqualTo(413);
    assertThat(get("/methodology/calculate?sample=%3Cscript%3E&methodology=%00").statusCode())
        .isIn(200, 400);
  }
}
