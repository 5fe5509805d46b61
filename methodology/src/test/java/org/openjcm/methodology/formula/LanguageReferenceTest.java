package org.openjcm.methodology.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Line;
import org.openjcm.rulebook.notation.Place;

/// The language reference names everything the language has, and its examples can be read.
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

  @Test
  void everyExampleOfAFormulaCanBeRead() throws IOException {
    for (String file : new String[] {"methodology-language.md", "methodology-language.ja.md"}) {
      String[] parts = reference(file).split("(?m)^```$", -1);
      int read = 0;
      for (int at = 1; at < parts.length; at += 2) {
        String block = parts[at].strip();
        if (block.startsWith("COP_PJ[i]")) {
          Faults faults = new Faults();
          var statements =
              FormulaReader.read(
                  new Block.Formulas(
                      Place.START, block.lines().map(line -> new Line(1, line)).toList()),
                  faults,
                  new java.util.HashSet<>());
          assertThat(faults.inOrder()).isEmpty();
          read += statements.size();
        }
      }
      assertThat(read).as("examples in " + file).isEqualTo(11);
    }
  }
}
