package org.openjcm.methodology.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CanonicalJson;

/// What is hashed as the facts of a project, in whatever order its file gave them.
class ProjectFactsTest {

  private static final String FRONT =
      """
      # Two pumps

      | field | value |
      |---|---|
      | project | SAMPLE-MN-9 |
      | methodology | MN_PM902 ver01.0 |

      ## Equipment

      | equipment | index | from | to | site |
      |---|---|---|---|---|
      """;

  private static final String METERS =
      """

      ## Meters

      | meter | equipment | parameter | serial | certificate | calibrated | valid until |
      |---|---|---|---|---|---|---|
      | M1 | P1 | EC | 4711 | cert | | |
      """;

  private static final String CORRECTIONS =
      """

      ## Corrections

      | meter | from | to | factor | reason |
      |---|---|---|---|---|
      | M1 | 2025-02-01 | 2025-02-28 | 0.99 | calibration |
      """;

  private static ProjectFacts facts(String rows) {
    return ((ProjectRead.Sound) ProjectReader.read(FRONT + rows)).facts();
  }

  private static String json(String rows) {
    return CanonicalJson.text(facts(rows).toJson());
  }

  @Test
  void onlyWhatWasStatedIsWritten() {
    assertThat(json("| P1 | i | | | |\n"))
        .isEqualTo(
            "{\"equipment\":[{\"first\":\"\",\"id\":\"P1\",\"index\":\"i\",\"last\":\"\"}],"
                + "\"estimates\":[],\"facts\":[],\"fixed\":[],"
                + "\"methodology\":\"MN_PM902 ver01.0\",\"project\":\"SAMPLE-MN-9\"}");
    assertThat(json("| P1 | i | 2025-01-01 | 2025-12-31 | north |\n"))
        .contains(
            "{\"first\":\"2025-01-01\",\"id\":\"P1\",\"index\":\"i\",\"last\":\"2025-12-31\",\"site\":\"north\"}");
  }

  @Test
  void metersAndCorrectionsStandThereWhereTheProjectListsThem() {
    String pump = "| P1 | i | | | |\n";
    assertThat(json(pump)).doesNotContain("meters", "corrections");
    assertThat(json(pump + METERS)).contains("\"meters\":[{").doesNotContain("corrections");
    assertThat(json(pump + METERS + CORRECTIONS))
        .contains("\"meters\":[{", "\"corrections\":[{", "0.99");
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    assertThat(json("| P2 | i | | | |\n| P1 | i | | | |\n"))
        .isEqualTo(json("| P1 | i | | | |\n| P2 | i | | | |\n"));
  }

  @Test
  void aPieceIsFoundByItsIdAndItsIndex() {
    ProjectFacts facts = facts("| P1 | i | | | |\n| B1 | b | | | |\n");
    assertThat(facts.equipment("P1"))
        .hasValueSatisfying(one -> assertThat(one.index()).isEqualTo("i"));
    assertThat(facts.equipment("P3")).isEmpty();
    assertThat(facts.of("b")).extracting(Equipment::id).containsExactly("B1");
    assertThat(facts.with(List.of()).equipment()).isEmpty();
    assertThat(facts.with(List.of()).project()).isEqualTo(facts.project());
  }
}
