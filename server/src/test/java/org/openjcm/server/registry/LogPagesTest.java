package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.cli.Jcm;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import picocli.CommandLine;

/// The public log of the running product: files, pages, receipts, auditors, witnesses,
/// certificates.
class LogPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String LOG = "/registry/log/SAMPLE-JP/";
  private static final String GOVERNMENT = "SAMPLE-JP-GOV-00000001";

  @BeforeAll
  static void waitForTheFirstCheckpoint() throws InterruptedException {
    for (int tries = 0;
        tries < 100 && SERVER.get(LOG + "checkpoint").statusCode() != 200;
        tries++) {
      Thread.sleep(100);
    }
  }

  private static String jcm(Object... arguments) {
    StringWriter out = new StringWriter();
    String[] words = new String[arguments.length];
    for (int at = 0; at < words.length; at++) {
      words[at] = arguments[at].toString();
    }
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(words);
    return exit + ": " + out;
  }

  @Test
  void theFilesOfTheLogAreServedAsOtherToolsExpectThem() {
    HttpResponse<String> checkpoint = SERVER.get(LOG + "checkpoint");
    assertThat(checkpoint.statusCode()).isEqualTo(200);
    assertThat(checkpoint.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).isEqualToIgnoringCase("text/plain;charset=utf-8"));
    assertThat(checkpoint.headers().firstValue("Cache-Control").orElse("")).contains("max-age=1");
    assertThat(checkpoint.body()).startsWith("localhost/registry/log/SAMPLE-JP\n");
    String size = checkpoint.body().lines().toList().get(1);
    HttpResponse<String> tile = SERVER.get(LOG + "tile/0/000.p/" + size);
    assertThat(tile.statusCode()).isEqualTo(200);
    assertThat(tile.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(tile.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000", "immutable");
    assertThat(SERVER.get(LOG + "tile/entries/000.p/" + size).body()).contains("\"open-account\"");
    assertThat(SERVER.get(LOG + "tile/0/1").statusCode()).isEqualTo(404);
    assertThat(SERVER.get(LOG + "tile/0/x000/000").statusCode()).isEqualTo(404);
    assertThat(SERVER.get("/registry/log/XX/checkpoint").statusCode()).isEqualTo(404);
    assertThat(SERVER.get(LOG + "keys").body()).startsWith("log localhost/registry/log/SAMPLE-JP+");
  }

  @Test
  void theAuditReadsTheRunningServer() throws IOException {
    Path copy = Files.createTempDirectory("copy");
    assertThat(jcm("registry", "audit", SERVER.url() + LOG, "--save", copy)).startsWith("0: ");
    assertThat(jcm("registry", "audit", copy)).startsWith("0: ");
    assertThat(SERVER.get("/api/registry/logs").body())
        .contains("\"origin\":\"localhost/registry/log/SAMPLE-JP\"", "\"signed\":true");
    assertThat(SERVER.get("/healthz").body()).contains("\"status\":\"ready\"");
  }

  @Test
  void thePageExplainsTheLogInBothLanguages() {
    assertThat(SERVER.get("/registry/log?lang=en").body())
        .contains("What is proved", "What is hidden", "jcm registry audit", "SAMPLE-JP");
    assertThat(SERVER.get("/registry/log?lang=ja").body()).contains("証明されること", "公開ログ");
  }

  @Test
  void anEntryIsVerifiedByItsNumber() {
    assertThat(SERVER.get("/registry/verify?q=SAMPLE-JP+1&lang=en").body())
        .contains("Verified", "Entry 1 of book SAMPLE-JP");
    assertThat(SERVER.get("/registry/verify?q=SAMPLE-JP-1&lang=ja").body()).contains("検証済み");
    assertThat(SERVER.get("/registry/verify?q=JP-99999999&lang=en").body())
        .contains("Not verified");
    assertThat(SERVER.get("/registry/verify?q=%3Cscript%3Ealert(1)%3C/script%3E&lang=en").body())
        .contains("Not verified")
        .doesNotContain("<script>alert");
  }

  @Test
  void aReceiptIsForThoseWhomTheEntryConcernsAndIsVerifiedByAnybody() throws IOException {
    String address = "/registry/entries/SAMPLE-JP/1/receipt";
    assertThat(SERVER.get(address).statusCode()).isIn(302, 303, 401);
    assertThat(Visit.as(SERVER, DemoPerson.REGISTRY_MN).get(address).statusCode()).isEqualTo(403);
    HttpResponse<String> receipt = Visit.as(SERVER, DemoPerson.REGISTRY_JP).get(address);
    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(receipt.body()).contains("openjcm-receipt/v1", "Government of Japan (sample)");
    Path file = Files.createTempFile("receipt", ".json");
    Files.writeString(file, receipt.body());
    assertThat(jcm("registry", "verify", file)).startsWith("0: All is right");
    Visit street = Visit.ofTheStreet(SERVER);
    assertThat(
            street
                .upload(
                    "/registry/verify",
                    Map.of("lang", "en"),
                    "file",
                    "receipt.json",
                    receipt.body().getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("Verified", "Government of Japan (sample)");
    assertThat(
            street
                .upload(
                    "/registry/verify",
                    Map.of("lang", "en"),
                    "file",
                    "receipt.json",
                    receipt
                        .body()
                        .replace("Government", "Company")
                        .getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("Not verified", "is not what was sealed");
  }

  @Test
  void anAuditorsKeyIsGivenByTheManagerAloneAndRecorded() throws IOException {
    Map<String, String> named = Map.of("auditor", "Audit House", "document", "Order 7 of 2026");
    String address = LOG + "auditors";
    assertThat(Visit.as(SERVER, DemoPerson.REGISTRY_MN).post(address, named).statusCode())
        .isEqualTo(403);
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    HttpResponse<String> key = manager.post(address, named);
    assertThat(key.statusCode()).isEqualTo(200);
    Path file = Files.createTempFile("auditor", ".json");
    Files.writeString(file, key.body());
    assertThat(jcm("registry", "audit", SERVER.url() + LOG, "--key", file)).startsWith("0: ");
    assertThat(manager.get(LOG + "desk?lang=en").body()).contains("Audit House", "Order 7 of 2026");
    assertThat(manager.post(address, Map.of("auditor", " ")).statusCode()).isEqualTo(422);
  }

  @Test
  void aPartnerGovernmentCosignsAsWitness() throws Exception {
    Path folder = Files.createTempDirectory("witness");
    String logKey = SERVER.get(LOG + "keys").body().split(" ", 3)[1];
    Object[] cosign = {
      "registry",
      "cosign",
      SERVER.url() + "/registry/log/SAMPLE-JP",
      "--key",
      folder.resolve("mn.key"),
      "--name",
      "mn.example/witness",
      "--vkey",
      logKey,
      "--state",
      folder.resolve("jp.checkpoint")
    };
    String refused = jcm(cosign);
    assertThat(refused).startsWith("1: witness mn.example/witness+").contains("answered 403");
    String key = refused.lines().findFirst().orElseThrow().split(" ", -1)[2];
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    assertThat(manager.post(LOG + "witnesses", Map.of("key", key)).statusCode()).isEqualTo(200);
    assertThat(manager.post(LOG + "witnesses", Map.of("key", logKey)).statusCode()).isEqualTo(422);
    assertThat(jcm(cosign)).startsWith("0: ");
    assertThat(SERVER.get(LOG + "checkpoint").body()).contains("— mn.example/witness ");
    assertThat(SERVER.get(LOG + "checkpoint.cosigned").body()).contains("— mn.example/witness ");
    assertThat(jcm("registry", "audit", SERVER.url() + LOG))
        .contains("mn.example/witness cosigned");
    assertThat(
            SERVER
                .http()
                .send(
                    HttpRequest.newBuilder(URI.create(SERVER.url() + LOG + "cosignatures"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("nothing"))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(400);
  }

  /// The picture is written to `target/certificate-….png` to be looked at.
  @Test
  void aCertificateIsAPdfInBothLanguagesWhoseQrCodeVerifiesIt() throws Exception {
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    String account =
        manager
            .get("/registry/accounts?lang=en")
            .body()
            .replaceAll("(?s).*?(" + GOVERNMENT + "-[0-9]).*", "$1");
    for (String lang : new String[] {"en", "ja"}) {
      String address = "/registry/accounts/" + account + "/certificate.pdf?lang=" + lang;
      assertThat(Visit.as(SERVER, DemoPerson.REGISTRY_MN).get(address).statusCode()).isEqualTo(403);
      HttpResponse<byte[]> pdf = bytes(manager, address);
      assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
      try (PDDocument document = Loader.loadPDF(pdf.body())) {
        assertThat(new PDFTextStripper().getText(document))
            .contains(
                lang.equals("en") ? "Certificate of what is recorded in an account" : "口座の記録事項証明書",
                account);
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 110);
        ImageIO.write(picture, "png", new File("target/certificate-" + lang + ".png"));
        String verifying = read(picture);
        assertThat(verifying).startsWith(SERVER.url() + "/registry/verify?q=SAMPLE-JP-");
        assertThat(SERVER.get(verifying.substring(SERVER.url().length())).body())
            .contains(account)
            .contains(lang.equals("en") ? "This certificate was issued here" : "本登録簿で発行されました");
      }
    }
  }

  private static HttpResponse<byte[]> bytes(Visit visit, String address) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SERVER.url() + address))
            .header("Cookie", visit.cookies())
            .build();
    return SERVER.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String read(BufferedImage picture) throws Exception {
    int[] pixels =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(
                new HybridBinarizer(
                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
        .getText();
  }
}
