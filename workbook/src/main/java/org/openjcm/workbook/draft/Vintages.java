package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.VintageEmissions;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// The whole tonnes of each calendar year, as the engine divided them by largest remainder. They
/// follow from the readings as exported, not from what is entered later; the sheet says so.
/// Japanese: ビンテージ別の削減量.
final class Vintages {

  private Vintages() {}

  static void write(SheetDraft sheet, Given given) {
    List<VintageEmissions> vintages =
        given.calculation().map(Calculation::byVintage).orElse(List.of());
    if (vintages.size() < 2) {
      return;
    }
    for (VintageEmissions one : vintages) {
      sheet.line();
      sheet.words(2, one.vintage().toString(), Look.SYMBOL);
      sheet.words(
          3,
          "of which in this calendar year, as calculated by OpenJCM from the readings as exported"
              + " (not live)\nうち当該暦年分。出力時の値からOpenJCMが算定(再計算されません)",
          Look.TEXT);
      sheet.put(4, new Content.Quantity(BigDecimal.valueOf(one.whole().value())), Look.WHOLE);
      sheet.words(5, "tCO2/p", Look.SYMBOL);
    }
  }
}
