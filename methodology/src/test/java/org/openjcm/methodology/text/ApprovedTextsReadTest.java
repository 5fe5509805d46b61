package org.openjcm.methodology.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovedTextsReadTest {

  static Methodology sound(String text) {
    return switch (MethodologyReader.read(text)) {
      case MethodologyRead.Sound(Methodology methodology) -> methodology;
      case MethodologyRead.Faulty(var faults) ->
          throw new AssertionError(
              faults.stream().map(fault -> fault.sentence("en")).toList().toString());
    };
  }

  static String approved(String path) throws IOException {
    return Files.readString(Path.of("approved").resolve(path).resolve("methodology.md"));
  }

  @Test
  void theSolarMethodologyOfMongoliaIsSoundAndItsFormulasStandInOrder() throws IOException {
    Methodology solar = sound(approved("MN/MN_AM003_ver02.0"));
    assertThat(solar.reference()).hasToString("MN_AM003 ver02.0");
    assertThat(solar.inOrder())
        .extracting(Passage::symbol)
        .containsExactly("EF_RE", "RE", "PE", "ER");
    assertThat(solar.table("EF_RE_by_connection").orElseThrow().rows())
        .extracting(row -> row.constant().value().orElseThrow().toPlainString())
        .containsExactly("0.797", "0.533", "0.533");
    assertThat(solar.unverifiedAsShipped())
        .extracting(key -> key.field())
        .isEqualTo(List.of("gaps", "plausible", "rounding"));
  }

  @Test
  void theRefrigeratorMethodologyOfIndonesiaSaysWhatItDoesNotKnow() throws IOException {
    Methodology cold = sound(approved("ID/ID_AM003_ver01.0"));
    assertThat(cold.unverifiedAsShipped())
        .extracting(key -> key.field())
        .containsExactly("COP_RE_by_use.cold_storage", "EF_elec", "gaps", "plausible", "rounding");
    assertThat(cold.inOrder())
        .extracting(Passage::symbol)
        .containsExactly("COP_PJ", "COP_RE", "RE", "PE", "ER");
  }
}
