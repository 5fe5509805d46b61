package org.openjcm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of the glossary and the words of the code are the same words.
class GlossaryTest {

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> ROOMS =
      List.of("rulebook", "methodology", "financing", "projectcycle", "registry", "article6");

  @Test
  void everyTypeTheGlossaryNamesStandsInARoom() throws IOException {
    Set<String> types = typesOfTheRooms();
    Set<String> named =
        Pattern.compile("`([A-Z][A-Za-z0-9]+)`")
            .matcher(Files.readString(HOUSE.resolve("GLOSSARY.md")))
            .results()
            .map(name -> name.group(1))
            .filter(name -> !name.endsWith("Test"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isNotEmpty();
    assertThat(types).containsAll(named);
  }

  @Test
  void everyTermHasBothLanguages() throws IOException {
    List<String> rows =
        Files.readAllLines(HOUSE.resolve("GLOSSARY.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| 日本語"))
            .toList();
    assertThat(rows).hasSizeGreaterThan(130);
    for (String row : rows) {
      List<String> cells =
          Pattern.compile("\\|([^|]*)").matcher(row).results().map(GlossaryTest::cell).toList();
      assertThat(cells.get(0)).as("Japanese in: " + row).isNotBlank();
      assertThat(cells.get(1)).as("English in: " + row).isNotBlank();
    }
  }

  private static String cell(MatchResult match) {
    return match.group(1).strip();
  }

  private static Set<String> typesOfTheRooms() throws IOException {
    Set<String> types = new TreeSet<>();
    for (String room : ROOMS) {
      try (Stream<Path> files = Files.walk(HOUSE.resolve(room).resolve("src/main/java"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> types.add(name.replace(".java", "")));
      }
    }
    return types;
  }
}
