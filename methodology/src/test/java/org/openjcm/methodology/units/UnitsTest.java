package org.openjcm.methodology.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
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
  void aTonOfRefrigerationIsTwelveThousandThermalUnitsPerHour() {
    assertThat(unit("MMBtu").conversionTo(unit("MJ"))).hasToString("52752792631/50000000");
    assertThat(unit("USRt*h").conversionTo(unit("MMBtu"))).hasToString("3/250");
    Ratio kilowatts = unit("USRt").conversionTo(unit("kW"));
    assertThat(
            kilowatts
                .aboveDecimal()
                .divide(kilowatts.belowDecimal(), new MathContext(12, RoundingMode.HALF_EVEN)))
        .isEqualByComparingTo("3.51685284207");
  }

  @Test
  void aWholePowerIsReadAndWritten() {
    for (String text : List.of("kV^2", "m^3/h", "1/y", "1/m^2", "MW^2*ohm/kV^2", "tC/ha")) {
      assertThat(Units.standard().parse(unit(text).toString()).orElseThrow().toString())
          .isEqualTo(unit(text).toString());
    }
    assertThat(unit("kV^2")).hasToString("kV^2");
    assertThat(unit("1/y")).hasToString("1/y");
    assertThat(unit("kV*kV")).hasToString("kV^2");
    assertThat(unit("m^2").isSameAs(unit("m2"))).isTrue();
    assertThat(unit("m^3").isSameAs(unit("kL"))).isTrue();
    assertThat(unit("m3/m").isSameAs(unit("m2"))).isTrue();
    assertThat(unit("ha").conversionTo(unit("m^2"))).hasToString("10000");
    assertThat(unit("m3").conversionTo(unit("L"))).hasToString("1000");
    for (String text : List.of("m^", "^2", "m^0", "m^10", "m^-1", "m^x", "m^2^2")) {
      assertThat(Units.standard().parse(text)).as(text).isEmpty();
    }
  }

  @Test
  void theLossOfALineIsAPower() {
    assertThat(unit("ohm").times(unit("MW^2")).dividedBy(unit("kV^2")).isSameAs(unit("MW")))
        .isTrue();
    assertThat(unit("kV*A").isSameAs(unit("kVA"))).isTrue();
    assertThat(unit("S").times(unit("ohm")).isNumber()).isTrue();
    assertThat(unit("Mvar").isSameAs(unit("MW"))).isTrue();
  }

  @Test
  void onlyAWarmingPotentialTurnsAGasIntoEmissions() {
    for (String gas : List.of("tCH4", "tN2O", "tHFC", "tFgas", "tC")) {
      assertThat(unit(gas).hasDimensionOf(unit("tCO2e"))).as(gas).isFalse();
      assertThat(unit(gas).hasDimensionOf(unit("t"))).as(gas).isFalse();
      assertThat(unit(gas).times(unit("tCO2e/" + gas)).isSameAs(unit("tCO2"))).as(gas).isTrue();
    }
    assertThat(unit("kgCH4/TJ").conversionTo(unit("tCH4/GJ"))).hasToString("1/1000000");
    assertThat(unit("TJ/Gg").isSameAs(unit("GJ/t"))).isTrue();
  }

  @Test
  void quantitiesAreNamedInBothLanguages() {
    assertThat(Units.standard().quantity(unit("tC/ha")).en()).isEqualTo("carbon/area");
    assertThat(Units.standard().quantity(unit("tC/ha")).ja()).isEqualTo("炭素/面積");
    assertThat(Units.standard().quantity(unit("kV^2")).ja()).isEqualTo("電圧^2");
    assertThat(Units.standard().quantity(unit("1/y")).ja()).isEqualTo("1/年数");
    assertThat(Units.standard().quantity(unit("%")).ja()).isEqualTo("無次元数");
    assertThat(Units.standard().symbols())
        .allSatisfy(symbol ->
            assertThat(Units.standard().quantity(unit(symbol)).ja())
                .doesNotContainPattern("[a-z]"));
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

  @Test
  void aUnitIsRaisedToAWholePower() {
    assertThat(unit("kV").toPower(2)).hasToString("kV^2");
    assertThat(unit("kV^2").toPower(3)).hasToString("kV^6");
    assertThat(unit("MWh/y").toPower(-1).isSameAs(unit("y/MWh"))).isTrue();
    assertThat(unit("tCO2/MWh").toPower(0)).hasToString("1");
    assertThat(unit("tCO2/MWh").toPower(0).isNumber()).isTrue();
    assertThat(unit("km").toPower(2).conversionTo(unit("m^2"))).hasToString("1000000");
  }

  @Test
  void aPowerIsOneDigitFromOneToNineAfterAWord() {
    assertThat(unit("m^1")).hasToString("m");
    assertThat(unit("m^9")).hasToString("m^9");
    for (String none : List.of("m^0", "m^:", "m^/", "^2", "m^", "m^10", "m^-1", "2^m", "")) {
      assertThat(Units.standard().parse(none)).as(none).isEmpty();
    }
    String longest = " ".repeat(10) + "m" + "*m".repeat(29) + "*";
    assertThat(Units.standard().parse(longest + "m")).isEmpty();
    assertThat(Units.standard().parse(longest.substring(0, longest.length() - 1)))
        .hasValueSatisfying(unit -> assertThat(unit).hasToString("m^30"));
    assertThat(Units.standard().parse("1*" + "m*".repeat(28) + "m"))
        .hasValueSatisfying(unit -> assertThat(unit).hasToString("m^29"));
  }

  @Test
  void onlyTheNumberOneIsANumber() {
    assertThat(unit("1").isNumber()).isTrue();
    assertThat(unit("MWh/MWh").isNumber()).isTrue();
    assertThat(unit("%").isNumber()).isFalse();
    assertThat(unit("MWh").isNumber()).isFalse();
    assertThat(Units.number().isNumber()).isTrue();
    assertThat(Units.number().times(unit("MWh"))).hasToString("MWh");
    assertThat(unit("1").dividedBy(unit("y"))).hasToString("1/y");
    assertThat(unit("MWh").dividedBy(unit("MWh"))).hasToString("1");
    assertThat(Units.number().quantity()).isEqualTo("number");
  }

  @Test
  void whatCancelsIsGoneAndWhatIsBelowStandsBehindABar() {
    assertThat(unit("MWh*y/MWh")).hasToString("y");
    assertThat(unit("1/y")).hasToString("1/y");
    assertThat(unit("t/ha/y")).hasToString("t/ha/y");
    assertThat(unit("m^2/m^2*km")).hasToString("km");
    assertThat(unit("kV^2").quantity()).isEqualTo("voltage^2");
  }
}
