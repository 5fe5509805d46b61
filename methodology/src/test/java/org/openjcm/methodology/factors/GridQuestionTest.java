package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjcm.methodology.factors.GridQuestion.MarginText;
import org.openjcm.methodology.factors.GridQuestion.PublishedText;
import org.openjcm.rulebook.CanonicalJson;

class GridQuestionTest {

  private static GridOutcome ask(
      String om, String bm, String weights, String published, String decimals) {
    return new GridQuestion(
            new MarginText(om, ""),
            new MarginText(bm, ""),
            weights,
            new PublishedText(published, decimals, ""))
        .answer(FactorTables.shipped());
  }

  @Test
  void valuesAndAddressesGiveTheSameMargin() {
    GridOutcome.Answered typed =
        (GridOutcome.Answered) ask("0.7122", " 0.5979 ", "wind-solar", "0.6836", "");
    assertThat(typed.combined().orElseThrow().result().value()).isEqualByComparingTo("0.683625");
    assertThat(typed.consistency()).get().isInstanceOf(Consistency.Follows.class);
    assertThat(typed.used()).isEmpty();
    GridOutcome.Answered named =
        (GridOutcome.Answered)
            ask(
                "jcm-electricity/PH-luzon-visayas/om",
                "jcm-electricity/PH-luzon-visayas/bm",
                "0.75/0.25",
                "0.684",
                "4");
    assertThat(named.combined().orElseThrow().result())
        .isEqualTo(typed.combined().orElseThrow().result());
    assertThat(named.consistency()).get().isInstanceOf(Consistency.DoesNotFollow.class);
    assertThat(named.used()).hasSize(2);
  }

  @Test
  void oneMarginAloneIsComputedAndTheOtherIsMissing() {
    GridOutcome.Answered answered =
        (GridOutcome.Answered)
            new GridQuestion(
                    new MarginText(
                        "",
                        "South; 800 GWh; 300 Gg * ipcc-2006-fuels/lignite/ncv *"
                            + " ipcc-2006-fuels/lignite/ef-co2"),
                    new MarginText("", ""),
                    "other-later",
                    new PublishedText("0.5", "", ""))
                .answer(FactorTables.shipped());
    assertThat(answered.operating().orElseThrow().result().value())
        .isEqualByComparingTo("0.4507125");
    assertThat(answered.combined()).isEmpty();
    assertThat(answered.consistency()).get().isInstanceOf(Consistency.PartsMissing.class);
    assertThat(answered.used())
        .extracting(Factor::address)
        .containsExactly("ipcc-2006-fuels/lignite/ncv", "ipcc-2006-fuels/lignite/ef-co2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "x, 0.5, wind-solar, -, -, om, margin-value",
        "-1, 0.5, wind-solar, -, -, om, margin-value",
        "0.7, ipcc-2006-fuels/lignite/ncv, wind-solar, -, -, bm, margin-value",
        "0.7, jcm-electricity/TH-solar/ef, wind-solar, -, -, bm, margin-value",
        "0.7, 0.5, wind, -, -, weights, weights-form",
        "0.7, 0.5, 0.7/0.4, -, -, weights, weights-form",
        "0.7, 0.5, wind-solar, high, -, published, published-value",
        "0.7, 0.5, wind-solar, 0.6, four, decimals, decimals-form",
        "0.7, 0.5, wind-solar, 0.6, 19, decimals, decimals-form",
      })
  void aFieldThatCannotBeUsedIsNamed(
      String om,
      String bm,
      String weights,
      String published,
      String decimals,
      String field,
      String kind) {
    GridOutcome outcome =
        ask(om, bm, weights, published == null ? "" : published, decimals == null ? "" : decimals);
    assertThat(outcome).isInstanceOf(GridOutcome.Refused.class);
    assertThat(((GridOutcome.Refused) outcome).faults())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.field().text()).isEqualTo(field);
          assertThat(one.fault().kind()).isEqualTo(kind);
          assertThat(one.fault().remedy().ja()).isNotBlank();
        });
  }

  @Test
  void aMarginIsGivenOnceAndItsPlantsGenerate() {
    GridOutcome outcome =
        new GridQuestion(
                new MarginText("0.7", "A; 1 MWh; 1 tCO2"),
                new MarginText("", "A; 0 MWh; 1 tCO2"),
                "wind-solar",
                new PublishedText("", "", "sideways"))
            .answer(FactorTables.shipped());
    assertThat(((GridOutcome.Refused) outcome).faults())
        .extracting(one -> one.field().text() + " " + one.fault().kind())
        .containsExactly(
            "om-plants margin-twice", "bm-plants no-electricity", "rounding rounding-word");
  }

  @Test
  void aTableIsToldAsCsvAndAsJson() {
    FactorTable table = FactorTables.shipped().table("refrigerant-blends").orElseThrow();
    assertThat(FactorTableText.csv(table).lines())
        .hasSize(23)
        .contains(
            "refrigerant-blends/R-407C/AR5,1624.21,tCO2e/tHFC,\"R-407C: 100-year global warming"
                + " potential, Fifth Assessment Report, without climate-carbon feedback\","
                + "R-407C: 地球温暖化係数(第5次評価報告書、気候・炭素フィードバックなし),verified,"
                + "\"openclimatedata/globalwarmingpotentials, citing the tables of the IPCC\","
                + "mass-weighted means of the potentials of the components,"
                + "https://github.com/openclimatedata/globalwarmingpotentials,,,"
                + "factors/refrigerant-blends/R-407C#AR5");
    assertThat(CanonicalJson.text(FactorTableText.json(table)))
        .contains("\"value\":\"1624.21\"", "\"kind\":\"follows\"", table.hash().hex());
    assertThat(
            CanonicalJson.text(
                FactorTableText.json(
                    FactorTables.shipped().table("jcm-electricity").orElseThrow())))
        .contains("\"value\":null");
  }
}
