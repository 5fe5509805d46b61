package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// All 34 digits of powers and exponentials; the expected digits were computed elsewhere, with 80.
class TranscendentalTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1",
    "0.003, 1.003004504503377026012934091348900",
    "1, 2.718281828459045235360287471352662",
    "-1, 0.3678794411714423215955237701614609",
    "200, 7.225973768125749258177477042189306E+86",
    "-200, 1.383896526736737530648681456979085E-87",
  })
  void anExponentialHasThirtyFourRightDigits(BigDecimal x, BigDecimal expected) {
    assertThat(Transcendental.exp(x)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5, 1.414213562373095048801688724209698",
    "10, 0.25, 1.778279410038922801225421195192685",
    "0.5, 1.5, 0.3535533905932737622004221810524245",
    "3, -2.5, 0.06415002990995841827879430894466194",
    "1000000, 0.7, 15848.93192461113485202101373391507",
    "0.000001, 0.7, 0.00006309573444801932494343601366223439",
    "1.5, 0.3, 1.129346935456855451446295795134380",
    "0.75, 0.3, 0.9173147546424016908230620581036975",
    "2, 10, 1024",
    "1, 7.7, 1",
  })
  void aPowerHasThirtyFourRightDigits(BigDecimal base, BigDecimal exponent, BigDecimal expected) {
    assertThat(Transcendental.power(base, exponent)).isEqualByComparingTo(expected);
  }
}
