package org.openjcm.rulebook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What somebody probably meant.
class SpellingTest {

  private static final List<String> SYMBOLS = List.of("EF", "EG", "COP_PJ", "COP_RE", "rounding");

  @Test
  void aLetterTooManyTooFewOrAnotherIsFound() {
    assertThat(Spelling.nearest("COP_PJJ", SYMBOLS)).contains("COP_PJ");
    assertThat(Spelling.nearest("roundng", SYMBOLS)).contains("rounding");
    assertThat(Spelling.nearest("rouMding", SYMBOLS)).contains("rounding");
  }

  @Test
  void swappedNeighboursAreOneMistake() {
    assertThat(Spelling.nearest("FE", SYMBOLS)).contains("EF");
    assertThat(Spelling.nearest("GE", SYMBOLS)).contains("EG");
    assertThat(Spelling.nearest("rounidng", SYMBOLS)).contains("rounding");
    assertThat(Spelling.nearest("orudnign", SYMBOLS)).isEmpty();
  }

  @Test
  void bigLettersAndUnderscoresDoNotCount() {
    assertThat(Spelling.nearest("copre", SYMBOLS)).contains("COP_RE");
    assertThat(Spelling.nearest("", SYMBOLS)).isEmpty();
    assertThat(Spelling.nearest("_", SYMBOLS)).isEmpty();
  }

  @Test
  void whatIsFarFromEverythingGetsTheListInstead() {
    assertThat(Spelling.suggestion("electricity", SYMBOLS).en())
        .isEqualTo("There are: EF, EG, COP_PJ, COP_RE, rounding.");
    assertThat(Spelling.suggestion("electricity", List.of("x".repeat(301))).en()).isEmpty();
    assertThat(Spelling.suggestion("electricity", List.of()).en()).isEmpty();
    assertThat(Spelling.suggestion("FE", SYMBOLS).in("ja")).isEqualTo("「EF」ではありませんか。");
  }

  @Test
  void ofTwoEquallyNearWordsTheFirstInTheAlphabetIsMeant() {
    assertThat(Spelling.nearest("EX", List.of("EG", "EF"))).contains("EF");
    assertThat(Spelling.nearest("z".repeat(61), List.of("z".repeat(60)))).isEmpty();
  }
}
