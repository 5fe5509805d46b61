package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.rulebook.notation.Fault;

/// A row that does not parse stops the load, with file, line, column and reason.
class FactorTableReaderTest {

  private static final String SOUND =
      """
      # Sample

      | field | value |
      |---|---|
      | table | sample |
      | edition | 1 |
      | title (en) | Sample |
      | title (ja) | 見本 |

      Prose.
      ja: 本文。

      ## Sources

      | key | document | place | address |
      |---|---|---|---|
      | doc | A document | page 1 | |

      ## Columns

      | column | unit | en | ja |
      |---|---|---|---|
      | a | tCO2/MWh | first | 第一 |
      | b | of the row | second | 第二 |

      ## Values

      | row | en | ja | unit | a | b | source | confidence |
      |---|---|---|---|---|---|---|---|
      | x | ex | エックス | kgCO2/GJ | 0.36 | 100 | doc | verified |
      | y | why | ワイ | kg | | unknown | | unknown |

      ## Derived

      | row | column | formula | decimals | rounding | confidence |
      |---|---|---|---|---|---|
      | x | a | x/b | 2 | nearest | inferred |
      """;

  private static FactorTableRead read(String text) {
    return FactorTableReader.read(text, _ -> Optional.empty());
  }

  @Test
  void aSoundTextIsRead() {
    FactorTable table = ((FactorTableRead.Sound) read(SOUND)).table();
    assertThat(table.factors())
        .extracting(Factor::address)
        .containsExactly("sample/x/a", "sample/x/b", "sample/y/b");
    assertThat(table.derivations().getFirst().check()).isInstanceOf(Consistency.Follows.class);
    assertThat(table.prose()).containsExactly("Prose.\nja: 本文。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "| 0.36 |; | 0,36 |; factor-value; 30:30",
        "| 0.36 |; | unknown |; factor-value; 30:30",
        "| unknown | | unknown |; | 3 | | unknown |; unknown-with-value; 31:25",
        "| kgCO2/GJ |; | kgCO2/Gj |; unknown-unit; 30:19",
        "| 100 | doc |; | 100 | dok |; unknown-source; 30:43",
        "| 100 | doc |; | 100 | |; verified-without-source; 30:45",
        "doc | verified; doc | certain; word-not-allowed; 30:49",
        "| y | why; | x | why; named-twice; 31:3",
        "| ex | エックス; | ex | ; words-missing; 30:3",
        "| y | why; | y/z | why; factor-name; 31:3",
        "| x/b | 2; | x/c | 2; unknown-factor; 37:11",
        "| x/b | 2; | x/b x/b | 2; derivation-form; 37:11",
        "| x/b | 2; | x/b - x/a | 2; derivation-form; 37:11",
        "| x/b | 2; | x/b * x/b | 2; unit-mismatch; 37:11",
        "| 2 | nearest; | 2 | banker; derivation-rounding; 37:17",
        "## Derived; ## Dreived; unknown-section; 33:1",
        "| edition | 1 |; | issue | 1 |; front-field-missing; 1:1",
        "| b | of the row |; | a | of the row |; named-twice; 24:3",
        "| unit | a | b |; | unit | a | c |; column-unknown; 28:30",
      })
  void aFaultSaysWhereAndWhy(String sound, String broken, String kind, String place) {
    assertThat(SOUND).contains(sound);
    FactorTableRead read = read(SOUND.replace(sound, broken));
    assertThat(read).isInstanceOf(FactorTableRead.Faulty.class);
    Fault first =
        ((FactorTableRead.Faulty) read)
            .faults().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(read.toString()));
    assertThat(first.at()).hasToString(place);
    assertThat(first.message().en()).isNotBlank();
    assertThat(first.message().ja()).isNotBlank();
  }

  @Test
  void aFaultStopsTheLoad() {
    assertThatThrownBy(
            () -> new FactorTables(Map.of("sample_1.md", SOUND.replace("| 0.36 |", "| 0,36 |"))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("sample_1.md:30:30: This is not a number. «0,36»");
    assertThatThrownBy(() -> new FactorTables(Map.of("a.md", SOUND, "b.md", SOUND)))
        .hasMessageContaining("there is another table sample");
  }

  @Test
  void brokenTextsAreDiagnosedNeverThrown() {
    SplittableRandom dice = new SplittableRandom(7);
    for (int round = 0; round < 3_000; round++) {
      int at = dice.nextInt(SOUND.length());
      int end = Math.min(SOUND.length(), at + dice.nextInt(12));
      String junk = "|#`/*1a. \n\u0000あ".substring(dice.nextInt(6), 6 + dice.nextInt(6));
      FactorTableRead read = read(SOUND.substring(0, at) + junk + SOUND.substring(end));
      if (read instanceof FactorTableRead.Faulty(var faults)) {
        assertThat(faults).isNotEmpty();
      }
    }
  }
}
