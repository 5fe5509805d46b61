package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.rulebook.notation.Fault;

class PlantListReaderTest {

  private static final String LIST =
      """
      North; 1200 GWh; 910000 tCO2

      South; 800 GWh; 300 Gg * ipcc-2006-fuels/lignite/ncv * ipcc-2006-fuels/lignite/ef-co2 + 10 tCO2
      """;

  private static PlantListRead read(String text) {
    return PlantListReader.read(text, FactorTables.shipped());
  }

  @Test
  void plantsAreReadWithStatedEmissionsAndWithFuels() {
    PlantListRead.Sound sound = (PlantListRead.Sound) read(LIST);
    assertThat(sound.plants()).extracting(Plant::name).containsExactly("North", "South");
    assertThat(sound.plants().get(1).emissions()).hasSize(2);
    assertThat(
            ((MarginOutcome.Computed) GridFactor.operatingMargin(sound.plants()))
                .factor()
                .result()
                .value())
        .isEqualByComparingTo("0.63529");
    assertThat(((PlantListRead.Sound) read("\n \n")).plants()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "North; 1200 GWh|plant-form|1:1",
        "; 1200 GWh; 1 tCO2|plant-form|1:1",
        "North; 1200; 1 tCO2|plant-value|1:8",
        "North; 1200 GWhh; 1 tCO2|plant-value|1:8",
        "North; -5 GWh; 1 tCO2|plant-value|1:8",
        "North; 1,200 GWh; 1 tCO2|plant-value|1:8",
        "North; 12 t; 1 tCO2|unit-mismatch|1:8",
        "North; 12 MWh; 1 t|unit-mismatch|1:16",
        "North; 12 MWh; 1 Gg * ipcc-2006-fuels/lignite/ncv|unit-mismatch|1:16",
        "North; 12 MWh; 1 Gg * ipcc-2006-fuels/lignit/ncv|plant-value|1:23",
        "North; 12 MWh; jcm-electricity/TH-solar/ef * 12 MWh|plant-value|1:16",
        "North; 12 MWh; 1 tCO2 +|plant-value|1:24",
      })
  void aFaultSaysWhereAndWhy(String text, String kind, String place) {
    PlantListRead read = read(text);
    assertThat(read).isInstanceOf(PlantListRead.Faulty.class);
    Fault first = ((PlantListRead.Faulty) read).faults().getFirst();
    assertThat(first.kind()).isEqualTo(kind);
    assertThat(first.at()).hasToString(place);
    assertThat(first.message().ja()).isNotBlank();
    assertThat(first.remedy().ja()).isNotBlank();
  }

  @Test
  void namesAreUniqueAndListsAreShort() {
    assertThat(((PlantListRead.Faulty) read("A; 1 MWh; 1 tCO2\nA; 1 MWh; 1 tCO2")).faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.at()).hasToString("2:1"));
    StringBuilder many = new StringBuilder();
    for (int at = 0; at < 501; at++) {
      many.append("P").append(at).append("; 1 MWh; 1 tCO2\n");
    }
    assertThat(((PlantListRead.Faulty) read(many.toString())).faults())
        .extracting(Fault::kind)
        .containsExactly("too-many-plants");
  }

  @Test
  void brokenListsAreDiagnosedNeverThrown() {
    SplittableRandom dice = new SplittableRandom(11);
    for (int round = 0; round < 3_000; round++) {
      int at = dice.nextInt(LIST.length());
      int end = Math.min(LIST.length(), at + dice.nextInt(9));
      String junk = ";*+/^9 .\n\u0000あ".substring(dice.nextInt(5), 5 + dice.nextInt(6));
      PlantListRead read = read(LIST.substring(0, at) + junk + LIST.substring(end));
      if (read instanceof PlantListRead.Sound(var plants) && !plants.isEmpty()) {
        assertThat(GridFactor.operatingMargin(plants)).isNotNull();
      }
    }
  }
}
