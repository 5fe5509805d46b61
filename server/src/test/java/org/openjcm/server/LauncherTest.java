package org.openjcm.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher in a house of its own, with a Maven and a JDK that only write down how they were
/// called.
class LauncherTest {

  private Path place = Path.of("");
  private Path house = place;
  private Path builds = place;

  @BeforeEach
  void build(@TempDir Path empty) throws IOException {
    place = empty.toRealPath();
    house = Files.createDirectories(place.resolve("my house"));
    builds = place.resolve("builds.txt");
    executable(house.resolve("jcm"), Files.readString(Path.of("../jcm")));
    write(house.resolve("pom.xml"), "<project/>");
    write(house.resolve("server/src/main/java/Server.java"), "class Server {}");
    write(house.resolve("server/src/test/java/ServerTest.java"), "class ServerTest {}");
    jdk("jdk-25", "25.0.3");
    jdk("jdk-17", "17.0.9");
    executable(place.resolve("bin/mvn"), "#!/bin/sh\necho built >> '" + builds + "'\n");
  }

  @Test
  void itBuildsOnFirstUseAndAgainOnlyAfterASourceChanged() throws Exception {
    run("jdk-25", "serve");
    run("jdk-25", "serve");
    assertThat(Files.readAllLines(builds)).hasSize(1);

    Instant later = Instant.now().plusSeconds(60);
    Files.setLastModifiedTime(
        house.resolve("server/src/test/java/ServerTest.java"), FileTime.from(later));
    run("jdk-25", "serve");
    assertThat(Files.readAllLines(builds)).as("a test is not part of the product").hasSize(1);

    Files.setLastModifiedTime(
        house.resolve("server/src/main/java/Server.java"), FileTime.from(later));
    run("jdk-25", "serve");
    assertThat(Files.readAllLines(builds)).hasSize(2);
  }

  @Test
  void aDefaultJavaThatIsTooOldIsPassedOver() throws Exception {
    assertThat(run("jdk-17", "serve", "--port", "1")).startsWith("java 25.0.3 ");
  }

  @Test
  void theVerbPicksTheProgramAndItsClassPath() throws Exception {
    String serve = run("jdk-25", "serve", "--data", "a b");
    assertThat(serve)
        .contains("server/target/lib/*", "org.openjcm.server.Server", "[serve] [--data] [a b]");

    String calculate = run("jdk-25", "methodology", "calculate");
    assertThat(calculate)
        .contains("cli/target/lib/*", "org.openjcm.cli.Jcm", "[methodology] [calculate]")
        .doesNotContain("server/target");
  }

  @Test
  void theCommandLineStartsFromACacheThatBelongsToThisJdkAndTheseJars() throws Exception {
    assertThat(run("jdk-25", "methodology", "list")).doesNotContain("-XX:AOTCache");

    Path jar = house.resolve("cli/target/cli-0.1.0.jar");
    write(jar, "jar");
    String first = run("jdk-25", "methodology", "list");
    assertThat(first)
        .as("nothing of the making of the cache is printed")
        .startsWith("java 25.0.3 -XX:AOTCache=" + house.resolve("target/cli-"))
        .contains("[methodology] [list]");
    assertThat(run("jdk-25", "methodology", "list")).as("made once").isEqualTo(first);
    assertThat(run("jdk-25", "serve")).doesNotContain("-XX:AOTCache");

    write(jar, "another jar");
    assertThat(run("jdk-25", "methodology", "list")).contains("-XX:AOTCache=").isNotEqualTo(first);
    try (Stream<Path> caches = Files.list(house.resolve("target"))) {
      assertThat(caches.filter(file -> file.toString().endsWith(".aot"))).hasSize(1);
    }
  }

  @Test
  void aCacheThatCannotBeMadeIsDoneWithout() throws Exception {
    write(house.resolve("cli/target/cli-0.1.0.jar"), "jar");
    executable(
        place.resolve("jdk-25/bin/java"),
        "#!/bin/sh\ncase $1 in -XX:AOTCacheOutput=*) echo no; echo no >&2; exit 1;; esac\necho \"$@\"\n");
    for (int start = 0; start < 2; start++) {
      assertThat(run("jdk-25", "methodology", "list"))
          .startsWith("-Duser.timezone=UTC")
          .endsWith("org.openjcm.cli.Jcm methodology list\n");
    }
  }

  @Test
  void helpNamesEveryVerbOfItsOwnAndAsksTheCommandLineForTheRest() throws Exception {
    assertThat(run("jdk-25", "help"))
        .contains(
            "serve [--port 8080] [--data DIR] [--empty]",
            "--production",
            "admin",
            "test",
            "package")
        .contains("org.openjcm.cli.Jcm", "[--help]");
  }

  @Test
  void itWorksThroughALinkFromAnotherFolder() throws Exception {
    Path link = place.resolve("jcm-link");
    Files.createSymbolicLink(link, Path.of("my house/jcm"));

    assertThat(start(link, place.resolve("bin"), "jdk-25", "serve"))
        .contains("-Djcm.home=" + house.toRealPath());
  }

  private String run(String javaHome, String... words) throws Exception {
    return start(house.resolve("jcm"), house, javaHome, words);
  }

  private String start(Path launcher, Path folder, String javaHome, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("JAVA_HOME", place.resolve(javaHome).toString());
    builder
        .environment()
        .put("PATH", place.resolve("bin") + ":" + place.resolve("jdk-25/bin") + ":/usr/bin:/bin");
    builder.environment().remove("JCM_JAVA_OPTIONS");
    builder.environment().remove("JCM_BUILD");
    builder.environment().remove("JCM_CACHE");
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private void jdk(String name, String version) throws IOException {
    write(place.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    executable(place.resolve(name).resolve("bin/javac"), "#!/bin/sh\n");
    executable(
        place.resolve(name).resolve("bin/java"),
        "#!/bin/sh\ncase $1 in -XX:AOTCacheOutput=*) echo cache > \"${1#*=}\"; echo made; exit;; esac\n"
            + "printf 'java "
            + version
            + " '\n"
            + "for word; do case $word in -*|/*|org.*) printf '%s ' \"$word\";; esac; done\n"
            + "for word; do case $word in org.openjcm.*) on=1;; *) [ -z \"$on\" ] || printf '[%s] ' \"$word\";; esac; done\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private static void executable(Path file, String text) throws IOException {
    write(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
