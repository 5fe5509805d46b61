package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.server.access.RawRequest;
import org.openjcm.server.access.RawRequest.Answer;

/// The unpacked archive as a ministry runs it: `serve --production` in a process of its own, on a
/// PostgreSQL that somebody else runs, behind a proxy that ends TLS on the same machine.
final class ProductionProcess implements AutoCloseable {

  private static final String HOST = "jcm.example.org";

  private final Path folder;
  private final Path data;
  private final int port;
  private final Map<String, String> environment;
  private final Path out;
  private final Process process;

  private ProductionProcess(Path folder, Path data, int port, Map<String, String> database)
      throws IOException {
    this.folder = folder;
    this.data = data;
    this.port = port;
    this.environment = new HashMap<>(database);
    environment.put("JCM_PUBLIC_URL", "https://" + HOST);
    environment.put("JCM_TRUSTED_PROXIES", "127.0.0.1");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    this.out = folder.resolveSibling("production-out.txt");
    this.process =
        builder("serve", "--production", "--listen", "127.0.0.1", "--port", Integer.toString(port))
            .redirectOutput(out.toFile())
            .start();
  }

  static ProductionProcess start(Path folder, Path data, int port, Map<String, String> database)
      throws IOException {
    ProductionProcess started = new ProductionProcess(folder, data, port, database);
    PackedProduct.within(
        Duration.ofMinutes(4),
        () -> !started.process.isAlive() || started.said().contains("ready"));
    assertThat(started.process.isAlive()).as(started.said()).isTrue();
    return started;
  }

  private ProcessBuilder builder(String verb, String... words) {
    List<String> command = new ArrayList<>(List.of(folder.resolve("jcm").toString(), verb));
    command.addAll(List.of("--data", data.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder;
  }

  String said() {
    try {
      return Files.readString(out);
    } catch (IOException notYet) {
      return "";
    }
  }

  /// A request as the proxy passes it on.
  RawRequest request() {
    return RawRequest.to("http://127.0.0.1:" + port)
        .host(HOST)
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-For", "198.51.100.7");
  }

  /// The path of the link that `admin invite` prints.
  String invite(String name) throws IOException, InterruptedException {
    Process inviting = builder("admin", "invite", name).start();
    String printed = new String(inviting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(inviting.waitFor()).as(printed).isZero();
    Matcher link = Pattern.compile("https://jcm\\.example\\.org(/set-up/\\S{43})").matcher(printed);
    assertThat(link.find()).as(printed).isTrue();
    return link.group(1);
  }

  /// Sends a form with the token and the cookie of the page it stands on.
  Answer send(Answer page, String path, String fields) throws IOException {
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).as(page.body()).isTrue();
    String cookie = page.header("Set-Cookie").orElseThrow().split(";", 2)[0];
    return request()
        .header("Cookie", cookie)
        .post(path, fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
  }

  Duration terminate() throws InterruptedException {
    long begun = System.nanoTime();
    process.destroy();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
