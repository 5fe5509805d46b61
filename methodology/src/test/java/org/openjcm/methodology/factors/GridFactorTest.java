package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.units.Units;

class GridFactorTest {

  private static final MarginWeights WIND_SOLAR = MarginWeights.find("wind-solar").orElseThrow();

  private static Part part(String name, String value, String unit) {
    return new Part(name, new BigDecimal(value), Units.standard().parse(unit).orElseThrow());
  }

  private static Part margin(String value) {
    return part("", value, "tCO2/MWh");
  }

  private static Part factor(String address) {
    return FactorTables.shipped().find(address).flatMap(Factor::part).orElseThrow();
  }

  private static DerivedFactor computed(MarginOutcome outcome) {
    return ((MarginOutcome.Computed) outcome).factor();
  }

  /// Worked example 4: Philippines, Luzon-Visayas 2015-2017.
  @Test
  void thePhilippineFactorFollowsFromItsParts() {
    DerivedFactor combined =
        GridFactor.combinedMargin(margin("0.7122"), margin("0.5979"), WIND_SOLAR);
    assertThat(combined.result().value()).isEqualByComparingTo("0.683625");
    assertThat(combined.result().unit()).hasToString("tCO2/MWh");
    assertThat(combined.steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.result().name()).isEqualTo("EF_CM");
          assertThat(step.formula()).isEqualTo("w_OM * EF_OM + w_BM * EF_BM");
          assertThat(step.exact()).isTrue();
          assertThat(step.inputs())
              .extracting(Part::name)
              .containsExactly("w_OM", "EF_OM", "w_BM", "EF_BM");
        });
    MarginParts parts =
        new MarginParts(Optional.of(margin("0.7122")), Optional.of(margin("0.5979")), WIND_SOLAR);
    assertThat(GridFactor.check(new BigDecimal("0.6836"), parts, 4, RoundingMode.HALF_UP))
        .isInstanceOfSatisfying(
            Consistency.Follows.class,
            follows -> assertThat(follows.rounded()).isEqualTo("0.6836"));
  }

  @Test
  void aPublishedFactorThatDoesNotFollowIsAWarning() {
    MarginParts parts =
        new MarginParts(
            Optional.of(margin("0.7122")),
            Optional.of(margin("0.5979")),
            MarginWeights.find("other-first").orElseThrow());
    assertThat(GridFactor.check(new BigDecimal("0.6836"), parts, 4, RoundingMode.HALF_UP))
        .isInstanceOfSatisfying(
            Consistency.DoesNotFollow.class,
            warning -> {
              assertThat(warning.computed().result().value()).isEqualByComparingTo("0.65505");
              assertThat(warning.rounded()).isEqualTo("0.6551");
              assertThat(warning.difference()).isEqualTo("0.0285");
            });
    assertThat(
            GridFactor.check(
                new BigDecimal("0.6836"),
                new MarginParts(Optional.of(margin("0.7122")), Optional.empty(), WIND_SOLAR),
                4,
                RoundingMode.HALF_UP))
        .isEqualTo(new Consistency.PartsMissing(List.of("EF_BM")));
  }

  @Test
  void theWeightsAreDataAndAddUpToOne() {
    assertThat(MarginWeights.all())
        .extracting(one -> one.name() + " " + one.operating().value() + "/" + one.build().value())
        .containsExactly("wind-solar 0.75/0.25", "other-first 0.5/0.5", "other-later 0.25/0.75");
    assertThat(MarginWeights.find("0.6/0.4").orElseThrow().build().value()).isEqualTo("0.4");
    for (String text : List.of("0.6/0.5", "1.5/-0.5", "-0.5/1.5", "wind", "", "0.75", "NaN/1")) {
      assertThat(MarginWeights.find(text)).as(text).isEmpty();
    }
  }

  @Test
  void theOperatingMarginIsEmissionsPerElectricity() {
    DerivedFactor margin =
        computed(
            GridFactor.operatingMargin(
                List.of(
                    Plant.stated("North", part("", "1200", "GWh"), part("", "910000", "tCO2")),
                    Plant.burning(
                        "South",
                        part("", "800000", "MWh"),
                        part("FC", "300", "Gg"),
                        factor("ipcc-2006-fuels/lignite/ncv"),
                        factor("ipcc-2006-fuels/lignite/ef-co2")))));
    // 300 Gg * 11.9 TJ/Gg * 101000 kg/TJ = 360,570 t; (910,000 + 360,570) / 2,000,000 MWh
    assertThat(margin.result().value()).isEqualByComparingTo("0.635285");
    assertThat(margin.steps())
        .extracting(step -> step.result().name())
        .containsExactly("E[North]", "E[South]", "E", "EG", "EF_OM");
    assertThat(margin.steps().get(1).result().value()).isEqualByComparingTo("360570");
    assertThat(margin.steps().get(1).formula())
        .isEqualTo("FC * ipcc-2006-fuels/lignite/ncv * ipcc-2006-fuels/lignite/ef-co2 in [tCO2]");
    assertThat(margin.steps()).allSatisfy(step -> assertThat(step.exact()).isTrue());
  }

  @Test
  void aQuotientThatDoesNotEndIsRoundedTo34DigitsAndSaysSo() {
    DerivedFactor margin =
        computed(
            GridFactor.buildMargin(
                List.of(Plant.stated("New", part("", "3", "MWh"), part("", "1", "tCO2")))));
    assertThat(margin.result().value())
        .isEqualTo(new BigDecimal("0.3333333333333333333333333333333333"));
    assertThat(margin.steps().getLast().exact()).isFalse();
    assertThat(margin.result().name()).isEqualTo("EF_BM");
  }

  @Test
  void withoutElectricityThereIsNoMargin() {
    assertThat(GridFactor.operatingMargin(List.of())).isEqualTo(new MarginOutcome.NoElectricity());
    assertThat(
            GridFactor.buildMargin(
                List.of(Plant.stated("Idle", part("", "0", "MWh"), part("", "5", "tCO2")))))
        .isEqualTo(new MarginOutcome.NoElectricity());
  }

  @Test
  void captiveElectricityIsMeasuredOrTakenFromTheBestGeneratorSet() {
    // option a: 10 t * 43.0 GJ/t * 0.0741 tCO2/GJ / 40 MWh = 0.796575
    assertThat(
            computed(
                    CaptiveElectricity.measured(
                        part("", "10", "t"),
                        factor("ipcc-2006-fuels/gas-diesel-oil/ncv"),
                        factor("ipcc-2006-fuels/gas-diesel-oil/ef-co2"),
                        part("", "40", "MWh")))
                .result()
                .value())
        .isEqualByComparingTo("0.796575");
    // option b: 3.6 GJ/MWh * 0.0741 tCO2/GJ / 0.49
    DerivedFactor byEfficiency =
        CaptiveElectricity.fromEfficiency(
            factor("ipcc-2006-fuels/gas-diesel-oil/ef-co2"),
            factor("jcm-electricity/diesel-genset/efficiency"));
    assertThat(byEfficiency.result().value().setScale(6, RoundingMode.HALF_UP))
        .isEqualTo("0.544408");
    assertThat(byEfficiency.steps().getLast().formula())
        .isEqualTo("EF_CO2_f / eta_el in [tCO2/MWh]");
    assertThatThrownBy(() -> CaptiveElectricity.fromEfficiency(margin("1"), part("", "1.01", "1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(
            CaptiveElectricity.measured(
                part("", "10", "t"), part("", "43", "GJ/t"), margin("1"), part("", "0", "MWh")))
        .isEqualTo(new MarginOutcome.NoElectricity());
  }

  @Test
  void aMixedGridTakesTheLesserFactorOrTheWeightedMean() {
    assertThat(
            CaptiveElectricity.lesser(margin("0.814"), part("", "533", "gCO2/kWh"))
                .result()
                .value())
        .isEqualByComparingTo("0.533");
    // (0.8 * 30 + 0.5 * 10) / 40 = 0.725
    assertThat(
            computed(
                    CaptiveElectricity.weighted(
                        margin("0.8"),
                        part("", "30", "MWh"),
                        margin("0.5"),
                        part("", "10000", "kWh")))
                .result()
                .value())
        .isEqualByComparingTo("0.725");
    assertThat(
            CaptiveElectricity.weighted(
                margin("0.8"), part("", "0", "MWh"), margin("0.5"), part("", "0", "MWh")))
        .isEqualTo(new MarginOutcome.NoElectricity());
  }

  @Test
  void theOrderOfPlantsAndTheirUnitsDoNotChangeTheMargin() {
    Plant north = Plant.stated("N", part("", "7", "MWh"), part("", "3", "tCO2"));
    Plant northAgain = Plant.stated("N", part("", "7000", "kWh"), part("", "3000", "kgCO2"));
    Plant south = Plant.stated("S", part("", "11", "MWh"), part("", "5", "tCO2"));
    BigDecimal value = computed(GridFactor.operatingMargin(List.of(north, south))).result().value();
    assertThat(computed(GridFactor.operatingMargin(List.of(south, north))).result().value())
        .isEqualTo(value);
    assertThat(computed(GridFactor.operatingMargin(List.of(northAgain, south))).result().value())
        .isEqualTo(value);
  }
}
