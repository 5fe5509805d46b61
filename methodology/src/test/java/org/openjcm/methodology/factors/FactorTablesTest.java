package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.rulebook.Confidence;

class FactorTablesTest {

  private static final FactorTables SHIPPED = FactorTables.shipped();

  private static Factor factor(String address) {
    return SHIPPED.find(address).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "ipcc-2006-fuels/natural-gas/ncv, 48.0, TJ/Gg, UNVERIFIED",
    "ipcc-2006-fuels/natural-gas/ncv-lower, 46.5, TJ/Gg, UNVERIFIED",
    "ipcc-2006-fuels/gas-diesel-oil/ef-co2, 74100, kgCO2/TJ, VERIFIED",
    "ipcc-2006-fuels/gas-diesel-oil/ncv, 43.0, TJ/Gg, VERIFIED",
    "ipcc-2006-fuels/gas-diesel-oil/ef-co2-lower, 72600, kgCO2/TJ, UNVERIFIED",
    "ipcc-2006-fuels/blast-furnace-gas/ef-co2-upper, 308000, kgCO2/TJ, UNVERIFIED",
    "ipcc-2006-stationary/liquid-fuels/ef-n2o, 0.6, kgN2O/TJ, UNVERIFIED",
    "ipcc-2006-stationary/diesel/ef-ch4, 3, kgCH4/TJ, VERIFIED",
    "gwp/CO2/SAR, 1, 1, VERIFIED",
    "gwp/CH4/AR5, 28, tCO2e/tCH4, VERIFIED",
    "gwp/CH4/AR5-ccf, 34, tCO2e/tCH4, VERIFIED",
    "gwp/CH4-non-fossil/AR6, 27.0, tCO2e/tCH4, UNVERIFIED",
    "gwp/SF6/AR6, 25200, tCO2e/tFgas, VERIFIED",
    "gwp/HFC134a/AR4, 1430, tCO2e/tHFC, VERIFIED",
    "refrigerant-blends/R-404A/HFC143a, 52, %, VERIFIED",
    "refrigerant-blends/R-407C/AR5, 1624.21, tCO2e/tHFC, VERIFIED",
    "ifi-grid-3.2/MN/cm-firm, 1.0020, tCO2/MWh, VERIFIED",
    "ifi-grid-3.2/IN/om, 0.9509, tCO2/MWh, VERIFIED",
    "jcm-electricity/MN-national-grid/ef, 0.797, tCO2/MWh, VERIFIED",
    "jcm-electricity/ID-jamali/ef, 0.814, tCO2/MWh, UNVERIFIED",
    "jcm-electricity/diesel-genset/efficiency, 0.49, 1, UNVERIFIED",
    "cdm-tool-07/wind-solar/w-om, 0.75, 1, VERIFIED",
  })
  void aFactorIsFoundByItsAddress(String address, String value, String unit, Confidence known) {
    Factor factor = factor(address);
    assertThat(factor.value()).contains(new BigDecimal(value));
    assertThat(factor.unit()).hasToString(unit);
    assertThat(factor.confidence()).isEqualTo(known);
  }

  @Test
  void theKeyOfAFactorIsTheRowAndTheColumn() {
    assertThat(factor("ipcc-2006-fuels/natural-gas/ncv").key().text())
        .isEqualTo("factors/ipcc-2006-fuels/natural-gas#ncv");
    assertThat(factor("ifi-grid-3.2/MN/om").key().text()).isEqualTo("factors/ifi-grid-3.2/MN#om");
    assertThat(factor("ifi-grid-3.2/MN/om").description().ja()).isEqualTo("モンゴル: オペレーティングマージン");
    assertThat(factor("ifi-grid-3.2/MN/om").source().orElseThrow().document())
        .startsWith("IFI_Grid_Factors_2021_v3.2.xlsx");
  }

  @Test
  void whatNobodyHasReadIsThereWithoutAValueAndWhatTheSourceLeavesEmptyIsNot() {
    assertThat(factor("jcm-electricity/TH-solar/ef").value()).isEmpty();
    assertThat(factor("jcm-electricity/TH-solar/ef").confidence()).isEqualTo(Confidence.UNKNOWN);
    assertThat(SHIPPED.find("gwp/HFC236cb/SAR")).isEmpty();
    assertThat(SHIPPED.find("gwp/CH4-fossil/AR4")).isEmpty();
    assertThat(SHIPPED.find("gwp/unobtainium/AR5")).isEmpty();
    assertThat(SHIPPED.find("")).isEmpty();
  }

  @Test
  void nothingOfTheReferenceIsLeftOut() {
    Map<String, Integer> sizes =
        SHIPPED.tables().stream()
            .collect(Collectors.toMap(FactorTable::id, one -> one.factors().size()));
    assertThat(sizes)
        .containsOnly(
            Map.entry("cdm-tool-07", 6),
            Map.entry("gwp", 30 * 5 - 11 + 5 + 2),
            Map.entry("ifi-grid-3.2", 31 * 3),
            Map.entry("ipcc-2006-fuels", 41 * 6),
            Map.entry("ipcc-2006-stationary", 8),
            Map.entry("jcm-electricity", 13 + 10 + 3 + 1),
            Map.entry("refrigerant-blends", 10 + 12));
    assertThat(SHIPPED.addresses())
        .doesNotHaveDuplicates()
        .hasSize(sizes.values().stream().mapToInt(Integer::intValue).sum());
    assertThat(SHIPPED.addresses())
        .allSatisfy(address -> {
          assertThat(factor(address).address()).isEqualTo(address);
          assertThat(factor(address).description().en()).isNotBlank();
          assertThat(factor(address).description().ja()).isNotBlank();
        });
  }

  @Test
  void everyLimitEnclosesItsDefault() {
    for (FactorRow row : SHIPPED.table("ipcc-2006-fuels").orElseThrow().rows()) {
      for (String column : List.of("ncv", "ef-co2")) {
        BigDecimal value = row.factor(column).orElseThrow().value().orElseThrow();
        assertThat(value)
            .as(row.id() + " " + column)
            .isBetween(
                row.factor(column + "-lower").orElseThrow().value().orElseThrow(),
                row.factor(column + "-upper").orElseThrow().value().orElseThrow());
      }
    }
  }

  @Test
  void everyDerivedFactorFollowsFromItsParts() {
    List<Derivation> derivations =
        SHIPPED.tables().stream().flatMap(table -> table.derivations().stream()).toList();
    assertThat(derivations).hasSize(12 + 2);
    assertThat(derivations)
        .allSatisfy(one -> assertThat(one.check()).isInstanceOf(Consistency.Follows.class));
    assertThat(SHIPPED.tables()).allSatisfy(table -> assertThat(table.warnings()).isEmpty());
    Consistency.Follows blend =
        (Consistency.Follows)
            SHIPPED
                .table("refrigerant-blends")
                .orElseThrow()
                .derivation(factor("refrigerant-blends/R-404A/AR4"))
                .orElseThrow()
                .check();
    assertThat(blend.computed().result().value()).isEqualByComparingTo("3921.6");
    assertThat(blend.computed().steps())
        .singleElement()
        .satisfies(step -> {
          assertThat(step.exact()).isTrue();
          assertThat(step.formula()).endsWith("in [tCO2e/tHFC]");
        });
  }

  @Test
  void aConfirmedValueThatDoesNotFollowIsAWarningAndAnUnknownPartIsNamed() {
    FactorTable table = SHIPPED.table("jcm-electricity").orElseThrow();
    Derivation margin =
        table.derivation(factor("jcm-electricity/PH-luzon-visayas/cm-wind-solar")).orElseThrow();
    Consistency changed =
        margin.check(one ->
            one.address().endsWith("/bm") ? Optional.of(new BigDecimal("0.6979")) : one.value());
    assertThat(changed)
        .isInstanceOfSatisfying(
            Consistency.DoesNotFollow.class,
            warning -> {
              assertThat(warning.rounded()).isEqualTo("0.7086");
              assertThat(warning.difference()).isEqualByComparingTo("-0.0250");
            });
    assertThat(margin.check(one -> one.address().endsWith("/bm") ? Optional.empty() : one.value()))
        .isEqualTo(new Consistency.PartsMissing(List.of("jcm-electricity/PH-luzon-visayas/bm")));
    Derivation diesel = table.derivation(factor("jcm-electricity/diesel-captive/ef")).orElseThrow();
    assertThat(diesel.confidence()).isEqualTo(Confidence.INFERRED);
    assertThat(
            diesel.check(one ->
                one.address().endsWith("efficiency") ? Optional.of(BigDecimal.ZERO) : one.value()))
        .isEqualTo(
            new Consistency.PartsMissing(List.of("jcm-electricity/diesel-genset/efficiency")));
  }
}
