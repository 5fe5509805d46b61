package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openjcm.server.access.RawRequest;
import org.openjcm.server.database.TestDatabase;

/// The archive of `./jcm package`, unpacked into a folder with a space in its name and run like a
/// stranger would: with a JDK, without Maven, without a network. The steps follow one another on
/// one data folder.
@Tag("package")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackageTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final Path PLACE = Path.of("target", "packed product").toAbsolutePath();
  private static final Path DATA = PLACE.resolve("data of the office");
  private static final int PORT = freePort();

  private static Path unpacked = PLACE;

  @BeforeAll
  static void packAndUnpack() throws IOException, InterruptedException {
    deleteTree(PLACE);
    Files.createDirectories(PLACE);
    ProcessBuilder pack = new ProcessBuilder("bash", HOUSE.resolve("jcm").toString(), "package");
    pack.environment().put("JCM_BUILD", "never");
    pack.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process packing = pack.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String archive =
        new String(packing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(packing.waitFor()).isZero();
    assertThat(new ProcessBuilder("tar", "-xzf", archive, "-C", PLACE.toString()).start().waitFor())
        .isZero();
    try (Stream<Path> folders = Files.list(PLACE)) {
      unpacked = folders.findFirst().orElseThrow();
    }
  }

  @Test
  @Order(1)
  void itStartsOnAnEmptyFolderAndSaysSoInOneLine() throws Exception {
    try (PackedProduct product = PackedProduct.start(unpacked, DATA, PORT)) {
      assertThat(product.standardOutput())
          .isEqualTo("OpenJCM is ready at http://localhost:" + PORT + "\n");
      assertThat(product.standardError()).contains("Loading the public register");
      assertThat(product.status("/healthz")).isEqualTo(200);
      assertThat(product.status("/api/openapi.json")).isEqualTo(200);
      endsSoon(product);
    }
  }

  @Test
  @Order(2)
  void itFindsEverythingAgainOnTheNextStart() throws Exception {
    try (PackedProduct product = PackedProduct.start(unpacked, DATA, PORT)) {
      assertThat(product.standardError()).doesNotContain("Loading the public register");
      assertThat(product.status("/healthz")).isEqualTo(200);
      product.process().destroyForcibly().waitFor();
      assertThat(ProcessHandle.of(product.postmaster()).map(ProcessHandle::isAlive)).contains(true);
    }
  }

  @Test
  @Order(3)
  void itRecoversFromAKilledPredecessorAndFromAKilledDatabase() throws Exception {
    try (PackedProduct product = PackedProduct.start(unpacked, DATA, PORT)) {
      assertThat(product.status("/healthz")).isEqualTo(200);
      long first = product.postmaster();

      ProcessHandle.of(first).orElseThrow().destroyForcibly();

      assertThat(
              PackedProduct.within(Duration.ofSeconds(20), () -> product.status("/healthz") == 503))
          .as("healthz says 503 when the database is gone")
          .isTrue();
      assertThat(
              PackedProduct.within(Duration.ofMinutes(1), () -> product.status("/healthz") == 200))
          .as("the database is started again")
          .isTrue();
      assertThat(product.postmaster()).isNotEqualTo(first);
      assertThat(product.status("/api/openapi.json")).isEqualTo(200);
      endsSoon(product);
      assertThat(
              PackedProduct.within(
                  Duration.ofSeconds(10),
                  () -> !Files.exists(DATA.resolve("database/data/postmaster.pid"))))
          .as("the database stopped with it")
          .isTrue();
    }
  }

  @Test
  @Order(4)
  void theCommandLineWorksWithoutTheServersJars() throws Exception {
    Process help =
        new ProcessBuilder(unpacked.resolve("jcm").toString(), "help")
            .redirectErrorStream(true)
            .start();
    String text = new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(help.waitFor()).isZero();
    assertThat(text).contains("serve", "admin", "package", "test", "Usage: jcm");
    try (Stream<Path> jars = Files.list(unpacked.resolve("lib/cli"))) {
      List<String> names = jars.map(jar -> jar.getFileName().toString()).toList();
      assertThat(names)
          .noneMatch(name -> name.startsWith("spring-"))
          .anyMatch(name -> name.startsWith("cli-"));
    }
  }

  @Test
  @Order(5)
  void itRunsInProductionOnADatabaseOfOthersBehindANamedProxy() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        ProductionProcess product =
            ProductionProcess.start(
                unpacked, PLACE.resolve("production data"), freePort(), database.asExternal())) {
      RawRequest.Answer page = product.request().get("/sign-in?lang=en");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Strict-Transport-Security")).isPresent();
      assertThat(page.header("Content-Security-Policy"))
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
      assertThat(page.header("Set-Cookie"))
          .hasValueSatisfying(
              cookie -> assertThat(cookie).startsWith("__Host-").contains("; Secure"));
      assertThat(page.body()).doesNotContain("(demo)", "Demonstration");
      assertThat(product.request().get("/registry/books?lang=en").body())
          .doesNotContain("SAMPLE-JP");
      assertThat(product.request().get("/projectcycle/projects/MN003?lang=en").status())
          .as("the register is real, so it is there")
          .isEqualTo(200);

      String link = product.invite("first.admin");
      String words = "rivers+carry+more+than+snow";
      product.send(product.request().get(link), link, "password=" + words + "&again=" + words);
      RawRequest.Answer in =
          product.send(
              product.request().get("/sign-in"), "/sign-in", "name=first.admin&password=" + words);
      assertThat(in.status()).isEqualTo(303);
      assertThat(in.headers("Set-Cookie")).anyMatch(cookie -> cookie.contains("; Secure"));
      assertThat(product.request().header("X-Forwarded-Proto", "http").get("/").status())
          .as("what came to the proxy without TLS is sent to the secure address")
          .isEqualTo(308);
      assertThat(product.terminate()).isLessThan(Duration.ofSeconds(10));
    }
  }

  /// The promise is 2 s, measured on a machine of its own and printed here; a machine that runs
  /// other tests beside it gets more time before this test fails.
  private static void endsSoon(PackedProduct product) throws InterruptedException {
    Duration took = product.terminate();
    System.out.printf("SIGTERM to end: %d ms%n", took.toMillis());
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static void deleteTree(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
