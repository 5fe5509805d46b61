package org.openjcm.methodology.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {

  private static Unit unit(String text) {
    return Units.standard().parse(text).orElseThrow();
  }

  @Test
  void sizesAreExactRatios() {
    assertThat(unit("kWh").conversionTo(unit("MWh"))).hasToString("1/1000");
    assertThat(unit("MWh").conversionTo(unit("GJ"))).hasToString("18/5");
    assertThat(unit("GJ").conversionTo(unit("MWh"))).hasToString("5/18");
    assertThat(unit("kg/TJ").conversionTo(unit("t/GJ"))).hasToString("1/1000000");
    assertThat(unit("%").conversionTo(unit("1"))).hasToString("1/100");
  }

  @Test
  void compositionsMultiplyAndCancel() {
    assertThat(unit("MWh").times(unit("tCO2/MWh"))).hasToString("tCO2");
    assertThat(unit("MW").times(unit("h")).isSameAs(unit("MWh"))).isTrue();
    assertThat(unit("kWh").times(unit("tCO2/MWh")).isSameAs(unit("tCO2"))).isFalse();
    assertThat(unit("kWh").times(unit("tCO2/MWh"))).hasToString("kWh*tCO2/MWh");
    assertThat(unit("tCO2e").isSameAs(unit("tCO2"))).isTrue();
  }

  @Test
  void massIsNotEmissionAndAYearHasNoHours() {
    assertThat(unit("t").hasDimensionOf(unit("tCO2"))).isFalse();
    assertThat(unit("y").hasDimensionOf(unit("h"))).isFalse();
    assertThat(unit("MWh").quantity()).isEqualTo("energy");
  }

  @Test
  void whatIsNoUnitIsEmpty() {
    assertThat(Units.standard().parse("kw")).isEmpty();
    assertThat(Units.standard().parse("MWh//h")).isEmpty();
    assertThat(Units.standard().parse("")).isEmpty();
    assertThat(Units.standard().parse("t".repeat(100))).isEmpty();
  }

  @Test
  void everyUnitHasWordsInBothLanguages() {
    assertThat(Units.standard().symbols())
        .hasSizeGreaterThan(20)
        .allSatisfy(symbol -> {
          assertThat(Units.standard().describe(symbol).orElseThrow().en()).isNotBlank();
          assertThat(Units.standard().describe(symbol).orElseThrow().ja()).isNotBlank();
        });
  }
}
