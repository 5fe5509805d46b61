package org.openjcm.financing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FiscalYearTest {

  @Test
  void fiscalYear2018RunsFromAprilToMarch() {
    FiscalYear year = FiscalYear.parse("2018");
    assertThat(year.firstDay()).isEqualTo(LocalDate.of(2018, 4, 1));
    assertThat(year.lastDay()).isEqualTo(LocalDate.of(2019, 3, 31));
    assertThat(year).isLessThan(new FiscalYear(2019));
  }

  @Test
  void aYearThatIsNoneIsRefusedWithItsForm() {
    assertThatThrownBy(() -> FiscalYear.parse("R6")).hasMessageContaining("\"R6\"");
    assertThatThrownBy(() -> FiscalYear.parse("2012")).hasMessageContaining("2013");
  }
}
