package org.openjcm.methodology.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.methodology.text.Texts;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Sha256;

class CoverageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final MethodologyReference KNOWN = MethodologyReference.parse("MN_AM901 ver01.0");
  private static final MethodologyReference OPEN = MethodologyReference.parse("MN_AM902 ver01.0");
  private static final MethodologyReference SISTER = MethodologyReference.parse("MN_AM903 ver01.0");
  private static final MethodologyReference NONE = MethodologyReference.parse("MN_AM904 ver01.0");
  private static final FactKey FACTOR = FactKey.of("methodology/MN_AM902_ver01.0", "EF");

  private final Map<MethodologyReference, Methodology> texts = new HashMap<>();

  CoverageTest() {
    text(KNOWN, "restated", "1.1", "gec | verified");
    text(OPEN, "restated", "unknown", " | unknown");
    text(SISTER, "inferred", "1.1", "gec | verified");
  }

  private void text(MethodologyReference reference, String class_, String value, String source) {
    String text =
        Texts.STUDY
            .replace("MN_PM901 ver01.0", reference.toString())
            .replace("| text | restated |", "| text | " + class_ + " |")
            .replace(
                "| EF | tCO2/MWh | 1.1 | factor | 係数 | gec | verified |",
                "| EF | tCO2/MWh | " + value + " | factor | 係数 | " + source + " |");
    if (MethodologyReader.read(text) instanceof MethodologyRead.Sound(Methodology methodology)) {
      texts.put(reference, methodology);
    } else {
      throw new AssertionError(text);
    }
  }

  private Coverage coverage(Confirmations confirmed, MethodologyReference... used) {
    return Coverage.of(
        List.of(new ListedProject(new OfficialProjectReference("MN901"), List.of(used))),
        reference -> Optional.ofNullable(texts.get(reference)),
        confirmed,
        DAY);
  }

  private Standing standing(MethodologyReference... used) {
    return coverage(Confirmations.NONE, used).projects().getFirst().standing();
  }

  @Test
  void aProjectCountsByTheWeakestOfItsMethodologies() {
    assertThat(standing(KNOWN)).isEqualTo(Standing.OFFICIAL);
    assertThat(standing(KNOWN, OPEN)).isEqualTo(Standing.CONSTANTS_OPEN);
    assertThat(standing(OPEN, SISTER)).isEqualTo(Standing.INFERRED);
    assertThat(standing(SISTER, KNOWN, NONE)).isEqualTo(Standing.NO_TEXT);
    assertThat(standing()).isEqualTo(Standing.NO_TEXT);
  }

  @Test
  void aTextOfAnotherVersionIsNotTheTextOfThisOne() {
    assertThat(standing(MethodologyReference.parse("MN_AM901 ver02.0")))
        .isEqualTo(Standing.NO_TEXT);
  }

  @Test
  void theMissingConstantsAreNamedUntilAnOfficerHasConfirmedThem() {
    CoveredMethodology open =
        coverage(Confirmations.NONE, OPEN).projects().getFirst().methodologies().getFirst();
    assertThat(open.missing()).extracting(Constant::key).containsExactly(FACTOR);
    assertThat(open.unverified()).isEmpty();

    Confirmation confirmation =
        new Confirmation(
            FACTOR, "1.1", "Official text", "Section I", Sha256.of("file"), "A", "B", DAY);
    Confirmations confirmed = Confirmations.of(List.of(confirmation));
    assertThat(coverage(confirmed, OPEN).count(Standing.OFFICIAL)).isEqualTo(1);

    Coverage dayBefore =
        Coverage.of(
            List.of(new ListedProject(new OfficialProjectReference("MN901"), List.of(OPEN))),
            reference -> Optional.ofNullable(texts.get(reference)),
            confirmed,
            DAY.minusDays(1));
    assertThat(dayBefore.count(Standing.CONSTANTS_OPEN)).isEqualTo(1);
  }

  @Test
  void aConfirmedConstantDoesNotMakeAnInferredFormulaOfficial() {
    assertThat(coverage(Confirmations.NONE, SISTER).methodologies().getFirst().open()).isEmpty();
    assertThat(standing(SISTER)).isEqualTo(Standing.INFERRED);
  }

  @Test
  void theListedProjectsAreAllCountedOnce() throws IOException {
    List<ListedProject> listed =
        ListedProject.read(register("projects.csv"), register("project-methodologies.csv"));
    Coverage coverage =
        Coverage.of(listed, ApprovedMethodologies.shipped()::of, Confirmations.NONE, LocalDate.MIN);
    int counted = 0;
    for (Standing standing : Standing.values()) {
      counted += coverage.count(standing);
    }
    assertThat(counted).isEqualTo(coverage.projects().size()).isEqualTo(147);
    assertThat(listed.stream().mapToInt(one -> one.methodologies().size()).sum()).isEqualTo(157);
    assertThat(CanonicalJson.text(coverage.toJson())).contains("\"projects\":147");
  }

  @Test
  void aRegisterWhoseFilesDoNotBelongTogetherIsRefusedWithTheReason() {
    assertThatThrownBy(() ->
            ListedProject.read(
                "key\nproject/MN901\n",
                "project,methodology\nproject/MN902,methodology/MN_AM901_ver01.0\n"))
        .hasMessageContaining("project/MN902")
        .hasMessageContaining("both files of one register");
    assertThatThrownBy(() -> ListedProject.read("name\nx\n", "project,methodology\n"))
        .hasMessageContaining("projects.csv lacks one of the columns key");
  }

  private static String register(String file) throws IOException {
    return Files.readString(Path.of("..", "public-register", file));
  }
}
