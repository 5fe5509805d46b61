package org.openjcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a reviewer would otherwise have to look for by eye in every change.
class HouseStyleTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> MODULES =
      List.of(
          "rulebook",
          "methodology",
          "financing",
          "projectcycle",
          "registry",
          "article6",
          "workbook",
          "cli",
          "server");

  @Test
  void nothingIsKeptInADrawer() {
    Pattern drawer =
        Pattern.compile("common|core|util|utils|helper|misc|shared|base|service|impl|dto|vo");
    Pattern drawerClass =
        Pattern.compile(
            ".*(Util|Utils|Helper|Manager|Handler|Processor|Service|ServiceImpl|Impl|Dto|Vo)");
    TreeSet<String> drawers = new TreeSet<>();
    for (Path file : javaFiles()) {
      Path module = HOUSE.relativize(file);
      for (Path part : module) {
        if (drawer.matcher(part.toString()).matches()) {
          drawers.add(module.toString());
        }
      }
      if (drawerClass.matcher(file.getFileName().toString().replace(".java", "")).matches()) {
        drawers.add(module.toString());
      }
    }
    assertThat(drawers).as("files in, or named as, a drawer without meaning").isEmpty();
  }

  @Test
  void everyUnfinishedThoughtNamesItsIssue() {
    Pattern unfinished = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b(?! \\(#[0-9]+\\))");
    TreeSet<String> found = new TreeSet<>();
    for (Path file : javaFiles()) {
      if (!file.endsWith("HouseStyleTest.java") && unfinished.matcher(read(file)).find()) {
        found.add(HOUSE.relativize(file).toString());
      }
    }
    assertThat(found).as("files with a TODO that names no issue").isEmpty();
  }

  @Test
  void everyRoomHasItsParagraph() {
    for (String room : MODULES) {
      assertThat(HOUSE.resolve(room).resolve("README.md")).isRegularFile();
    }
  }

  @Test
  void everyDecisionIsShortAndNamesTheTestThatKeepsItTrue() {
    try (Stream<Path> decisions = Files.list(HOUSE.resolve("docs/decisions"))) {
      for (Path decision : decisions.filter(d -> d.toString().endsWith(".md")).toList()) {
        String text = read(decision);
        assertThat(text.lines().count()).as(decision + " fits a page").isLessThanOrEqualTo(40);
        assertThat(text.toLowerCase(Locale.ROOT))
            .as(decision + " names its confirmation")
            .contains("confirmation");
        Pattern.compile("`([A-Z][A-Za-z0-9]+Test)`")
            .matcher(text)
            .results()
            .forEach(name ->
                assertThat(testExists(name.group(1)))
                    .as(decision + " names " + name.group(1))
                    .isTrue());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void noFileNamesAPackageRegistryOrAMachinesPath() {
    Pattern host =
        Pattern.compile(
            "https?://(repo1?|registry|mirror|deb|packages)[a-z0-9.-]*\\.(org|com|net)");
    TreeSet<String> found = new TreeSet<>();
    for (Path file : javaFiles()) {
      if (host.matcher(read(file)).find()) {
        found.add(HOUSE.relativize(file).toString());
      }
    }
    assertThat(found).isEmpty();
  }

  private static boolean testExists(String name) {
    return javaFiles().stream().anyMatch(f -> f.getFileName().toString().equals(name + ".java"));
  }

  private static List<Path> javaFiles() {
    return MODULES.stream()
        .map(module -> HOUSE.resolve(module).resolve("src"))
        .filter(Files::isDirectory)
        .flatMap(source -> {
          try (Stream<Path> files = Files.walk(source)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        })
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
