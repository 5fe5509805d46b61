package org.openjcm.methodology.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.units.Units;

/// The language reference names everything the language has.
class LanguageReferenceTest {

  private static String reference(String file) throws IOException {
    return Files.readString(Path.of("..", "docs", file));
  }

  @Test
  void theReferenceNamesEveryReservedWordAndBothNameEveryUnit() throws IOException {
    String english = reference("methodology-language.md");
    assertThat(Cursor.RESERVED)
        .allSatisfy(word -> assertThat(english).containsPattern("\"" + Pattern.quote(word) + "\""));
    for (String text : new String[] {english, reference("methodology-language.ja.md")}) {
      assertThat(Units.standard().symbols())
          .allSatisfy(unit ->
              assertThat(text)
                  .containsPattern("(?<![A-Za-z])" + Pattern.quote(unit) + "(?![A-Za-z0-9])"));
    }
  }

  /// The kinds that [org.openjcm.methodology.text.LanguageFaultsTest] has met, as approved.
  private static Set<String> kindsOfFaults() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/java/org/openjcm/methodology/text"))) {
      Path approved =
          files
              .filter(file -> file.getFileName().toString().startsWith("LanguageFaultsTest.every"))
              .filter(file -> file.toString().endsWith(".approved.txt"))
              .findFirst()
              .orElseThrow();
      String last = Files.readString(approved).lines().toList().getLast();
      return new TreeSet<>(List.of(last.substring("kinds: ".length()).split(" ", -1)));
    }
  }

  @Test
  void bothReferencesExplainEveryKindOfFault() throws IOException {
    for (String file : List.of("methodology-language.md", "methodology-language.ja.md")) {
      Set<String> explained = new TreeSet<>();
      Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| .*\\S \\|$").matcher(reference(file));
      while (row.find()) {
        if (row.group(1).contains("-") || kindsOfFaults().contains(row.group(1))) {
          explained.add(row.group(1));
        }
      }
      assertThat(explained).as(file).isEqualTo(kindsOfFaults());
    }
  }
}
