package org.openjcm.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.workbook.draft.SheetName;
import org.openjcm.workbook.formula.Guard;

/// 4,834 transformers with twelve months each: one line per transformer in the separate sheets,
/// written as a stream, recalculated by LibreOffice, read back.
class FleetTest {

  private static final Scenario FLEET = Fleet.scenario(Fleet.TRANSFORMERS);

  @Test
  void aFleetIsWrittenRecalculatedAndReadBack() {
    byte[] file = FLEET.file();
    WorkbookRead read = WorkbookReader.read(file, FLEET.methodology());
    assertThat(CanonicalJson.text(((WorkbookRead.Sound) read).data().toJson()))
        .isEqualTo(CanonicalJson.text(FLEET.data().toJson()));

    byte[] recalculated =
        LibreOffice.recalculated(Map.of("fleet", file)).getOrDefault("fleet", file);
    WorkbookRead.Sound back =
        (WorkbookRead.Sound) WorkbookReader.read(recalculated, FLEET.methodology());
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
