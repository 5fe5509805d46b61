package org.openjcm.rulebook.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NotationTest {

  private static final String TEXT =
      """
      # Solar

      First line
      of a paragraph.

      | symbol | unit |
      |---|---|
      | EG | MWh |
      | a\\|b |  |

      ```jcm
      RE = EG
      ```
      """;

  @Test
  void everyBlockKnowsItsPlace() {
    Notation read = Notation.read(TEXT);
    assertThat(read.faults()).isEmpty();
    assertThat(read.blocks()).hasSize(4);
    assertThat(read.blocks().get(0)).isEqualTo(new Block.Heading(new Place(1, 1), 1, "Solar"));
    assertThat(((Block.Paragraph) read.blocks().get(1)).text())
        .isEqualTo("First line\nof a paragraph.");
    Block.Table table = (Block.Table) read.blocks().get(2);
    assertThat(table.rows().get(0).get(1)).isEqualTo(new Cell(new Place(8, 8), "MWh"));
    assertThat(table.rows().get(1).get(0).text()).isEqualTo("a|b");
    assertThat(table.rows().get(1).get(1).isBlank()).isTrue();
    assertThat(((Block.Formulas) read.blocks().get(3)).lines())
        .containsExactly(new Line(12, "RE = EG"));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkChangeNothing() {
    assertThat(Notation.read("\uFEFF" + TEXT.replace("\n", "\r\n"))).isEqualTo(Notation.read(TEXT));
  }

  @Test
  void allFaultsOfATextAreReportedAtOnceWithPlaceAndRemedy() {
    Notation read =
        Notation.read(
            """
            ##Parameters
            | a | b |
            | 1 | 2 | 3 |
            <b>bold</b>

            ```python
            x = 1
            """);
    assertThat(read.faults())
        .extracting(Fault::kind)
        .containsExactly(
            "heading-form",
            "table-without-separator",
            "table-row-width",
            "html",
            "fence-not-closed",
            "fence-language");
    assertThat(read.faults())
        .allSatisfy(fault -> {
          assertThat(fault.remedy().en()).isNotBlank();
          assertThat(fault.remedy().ja()).isNotBlank();
          assertThat(fault.message().ja()).isNotBlank();
        });
    assertThat(read.faults().get(2).sentence("en"))
        .isEqualTo(
            "line 3, column 1: This row has 3 cells, its header has 2. Give each column a cell,"
                + " empty if need be; write a bar inside a cell as \\|.");
  }

  @Test
  void sectionsHoldWhatStandsBelowTheirHeading() {
    assertThat(Notation.read("intro\n\n# A\n\none\n\n## B\n\ntwo\n").sections())
        .extracting(section -> section.heading().text() + section.blocks().size())
        .containsExactly("A1", "B1");
  }

  @Test
  void anyTextIsReadWithoutAnException() {
    SplittableRandom dice = new SplittableRandom(20261123);
    String signs = "#|`- \n\r\t<>ab\u0000\ud83d\ude00あ\\:";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int at = dice.nextInt(60); at > 0; at--) {
        text.append(signs.charAt(dice.nextInt(signs.length())));
      }
      Notation read = Notation.read(text.toString());
      assertThat(read.faults()).allMatch(fault -> fault.at().line() >= 1);
    }
  }
}
