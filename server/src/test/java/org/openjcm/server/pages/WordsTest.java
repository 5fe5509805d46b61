package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Tonnes;

class WordsTest {

  private static final Texts TEXTS =
      new Texts(
          Map.of(
              Lang.EN,
              Map.of("x.sum", "{0} of {1} on {2} {", "x.rows", "{0} rows", "x.rows.one", "1 row"),
              Lang.JA,
              Map.of("x.sum", "{2}に{1}のうち{0}", "x.rows", "{0}件")));
  private static final Words EN = new Words(Lang.EN, TEXTS);
  private static final Words JA = new Words(Lang.JA, TEXTS);

  @Test
  void valuesStandWhereEachLanguageWantsThem() {
    var day = LocalDate.of(2024, 10, 31);
    assertThat(EN.text("x.sum", 1234, Tonnes.of(817_247), day))
        .isEqualTo("1,234 of 817,247 tCO2e on 2024-10-31 {");
    assertThat(JA.text("x.sum", 1234, Tonnes.of(817_247), day))
        .isEqualTo("2024年10月31日に817,247 tCO2eのうち1,234");
  }

  @Test
  void oneThingIsNotSeveral() {
    assertThat(EN.count("x.rows", 1)).isEqualTo("1 row");
    assertThat(EN.count("x.rows", 1200)).isEqualTo("1,200 rows");
    assertThat(JA.count("x.rows", 1)).isEqualTo("1件");
  }

  @Test
  void exactNumbersKeepEveryDigit() {
    assertThat(EN.number(new BigDecimal("1234567.89012345678901234567890")))
        .isEqualTo("1,234,567.89012345678901234567890");
    assertThat(EN.number(new BigDecimal("1E+3"))).isEqualTo("1,000");
    assertThat(EN.percent(new BigDecimal("0.19149"))).isEqualTo("19.1%");
  }

  @Test
  void japaneseDatesAreWrittenTheJapaneseWay() {
    assertThat(JA.date(LocalDate.of(2026, 6, 4))).isEqualTo("2026年6月4日");
    assertThat(JA.month(YearMonth.of(2013, 1))).isEqualTo("2013年1月");
    assertThat(JA.eraDate(LocalDate.of(2024, 10, 31))).isEqualTo("令和6年10月31日");
    assertThat(JA.eraDate(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
    assertThat(JA.eraDate(LocalDate.of(2013, 1, 8))).isEqualTo("平成25年1月8日");
    assertThat(EN.eraDate(LocalDate.of(2013, 1, 8))).isEqualTo("2013-01-08");
  }

  @Test
  void aMomentIsGivenInTheReadersTime() {
    var moment = Instant.parse("2026-05-01T15:30:59Z");
    assertThat(EN.moment(moment)).isEqualTo("2026-05-01 15:30 UTC");
    assertThat(JA.moment(moment)).isEqualTo("2026年5月2日 00:30（日本時間）");
  }
}
