package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.workbook.formula.Guard;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// The whole tonnes of the period. While an input is missing, or is entered where the methodology
/// does not ask for it, there is no number. Japanese: 整数トン.
///
/// @param checks the cells that say what is wrong with the inputs
record WholeTonnes(Given given, CalculationSheet sheet, Run checks) {

  static final String NAME = "ER_whole";
  private static final String WRONG = "inputs to be mended";

  /// The two lines at the top of the sheet.
  static void write(
      SheetDraft sheet,
      Given given,
      Supplier<WholeTonnes> tonnes,
      Map<String, BigDecimal> known,
      Map<String, Address> cells) {
    sheet.line();
    sheet.words(0, "Emission reductions, whole tonnes\n排出削減量(整数トン)", Look.TEXT);
    sheet.words(1, "", Look.SYMBOL);
    cells.put(
        NAME,
        sheet.put(
            2,
            new Content.Live(() -> tonnes.get().formula(), Optional.ofNullable(known.get(NAME))),
            Look.WHOLE));
    sheet.words(3, "tCO2/p", Look.SYMBOL);
    sheet.words(4, NAME, Look.SYMBOL);
    sheet.words(5, "", Look.TEXT);
    sheet.words(6, "", Look.TEXT);
    String rule = given.rule("rounding", "down");
    sheet.words(
        7,
        "rounding: %s; guard scale: %d decimals\n端数処理: %s、丸め前に小数%d桁に丸め"
            .formatted(rule, given.guard().decimals(), rule, given.guard().decimals()),
        Look.TEXT);
    sheet.line();
    sheet.words(0, "Inputs to be mended before there is a result\n結果を出すために修正が必要な入力", Look.TEXT);
    sheet.words(1, "", Look.SYMBOL);
    cells.put(WRONG, sheet.put(2, Content.live(() -> tonnes.get().wrong()), Look.VALUE));
    sheet.words(3, "—", Look.SYMBOL);
    sheet.words(4, "", Look.SYMBOL);
    sheet.words(5, "", Look.TEXT);
    sheet.words(6, "", Look.TEXT);
    sheet.words(7, "see the column Check / 「確認」の列を参照", Look.TEXT);
  }

  private String wrong() {
    return "SUMPRODUCT((LEN(" + checks.seenFrom(checks.first().sheet()) + ")>0)*1)";
  }

  /// Reference emissions down, project emissions up, or the difference once; never below zero.
  private String formula() {
    String er = sheet.cell(Methodology.EMISSION_REDUCTIONS).local();
    String re = sheet.cell(Methodology.REFERENCE_EMISSIONS).local();
    String pe = sheet.cell(Methodology.PROJECT_EMISSIONS).local();
    String tonnes =
        switch (given.rule("rounding", "down")) {
          case "nearest" -> "MAX(0,%s)".formatted(whole(er, RoundingMode.HALF_UP));
          case "conservative" ->
              "IF(ROUND(%s,%d)<0,0,MAX(0,%s-(%s)))"
                  .formatted(
                      er,
                      given.guard().decimals(),
                      whole(re, RoundingMode.FLOOR),
                      whole(pe, RoundingMode.CEILING));
          default -> "MAX(0,%s)".formatted(whole(er, RoundingMode.FLOOR));
        };
    return "IF(%s>0,\"\",%s)".formatted(sheet.cell(WRONG).local(), tonnes);
  }

  private String whole(String cell, RoundingMode mode) {
    return Guard.written(cell, 0, mode, given.guard());
  }
}
