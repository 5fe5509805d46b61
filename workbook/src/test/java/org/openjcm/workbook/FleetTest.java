package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.workbook.draft.SheetName;
import org.openjcm.workbook.formula.Guard;

/// 4,834 transformers with twelve months each: one line per transformer in the separate sheets,
/// written as a stream, recalculated by LibreOffice, read back.
class FleetTest {

  private static final Scenario FLEET = Recalculated.FLEET;

  @Test
  void aFleetIsWrittenRecalculatedAndReadBack() {
    byte[] file = Recalculated.written(FLEET, Variant.AS_EXPORTED);
    assertThat(file.length).isLessThan(5 * 1024 * 1024);
    WorkbookRead.Sound read = FLEET.read(file);
    assertThat(CanonicalJson.text(read.data().toJson()))
        .isEqualTo(CanonicalJson.text(FLEET.data().toJson()));
    assertThat(Zoo.facts(read.project().orElseThrow()).equipment()).hasSize(Fleet.TRANSFORMERS);

    byte[] recalculated = Recalculated.file(FLEET, Variant.AS_EXPORTED);
    WorkbookRead.Sound back = FLEET.read(recalculated);
    Calculation calculation = FLEET.calculation();
    assertThat(back.shownTonnes().orElseThrow())
        .isEqualByComparingTo(BigDecimal.valueOf(calculation.reductions().total().value()));
    assertThat(back.data().readings()).hasSameSizeAs(FLEET.data().readings());
    BigDecimal er = Sheets.shown(recalculated, SheetName.REPORT_CALCULATION.tab(), "ER");
    assertThat(Guard.agrees(er, calculation.exact()))
        .as(er + " and " + calculation.exact())
        .isTrue();
  }
}
