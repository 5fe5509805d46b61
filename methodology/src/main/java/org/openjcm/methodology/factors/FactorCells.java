package org.openjcm.methodology.factors;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Rows;
import org.openjcm.rulebook.notation.Spelling;

/// Reads what single cells of a factor table may hold.
final class FactorCells {

  static final String UNKNOWN = "unknown";

  private final Faults faults;

  FactorCells(Faults faults) {
    this.faults = faults;
  }

  /// A name of a table, row or column: letters, digits, point and dash.
  Optional<String> name(Cell cell) {
    if (cell.text().matches("[A-Za-z0-9][A-Za-z0-9.-]{0,39}")) {
      return Optional.of(cell.text());
    }
    faults.add(
        "factor-name",
        cell.at(),
        cell.text(),
        words("This is not a name for an address.", "係数の所在に使える名前ではありません。"),
        words(
            "Write letters, digits, points and dashes: gas-diesel-oil.",
            "英数字、点、ハイフンで書いてください(例: gas-diesel-oil)。"));
    return Optional.empty();
  }

  Unit unit(Cell cell) {
    Optional<Unit> unit = Units.standard().parse(cell.text());
    if (unit.isEmpty()) {
      faults.add(
          "unknown-unit",
          cell.at(),
          cell.text(),
          words("\"" + cell.text() + "\" is not a unit.", "「" + cell.text() + "」は単位ではありません。"),
          Spelling.suggestion(cell.text(), Units.standard().symbols()));
    }
    return unit.orElse(Units.number());
  }

  /// A number, or nothing for `unknown`, which only stands beside the confidence unknown.
  Optional<BigDecimal> value(Cell cell, Confidence confidence) {
    boolean isNumber = cell.text().matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    boolean unknown = confidence == Confidence.UNKNOWN;
    if (!isNumber && !(cell.text().equals(UNKNOWN) && unknown)) {
      faults.add(
          "factor-value",
          cell.at(),
          cell.text(),
          words("This is not a number.", "数値として読めません。"),
          words(
              "Write digits with a decimal point, or \"unknown\" with confidence unknown.",
              "小数点付きの数字、または確度unknownとともに「unknown」と書いてください。"));
    } else if (isNumber && unknown) {
      faults.add(
          "unknown-with-value",
          cell.at(),
          cell.text(),
          words("A number stands here, but its row says unknown.", "確度がunknownの行に数値があります。"),
          words("State how surely the number is known.", "数値の確度を書いてください。"));
    }
    return isNumber ? Optional.of(new BigDecimal(cell.text())) : Optional.empty();
  }

  /// Words in both languages; neither may be left out.
  BilingualText bilingual(Rows.Row row) {
    BilingualText both = words(row.text("en"), row.text("ja"));
    if (both.en().isBlank() || both.ja().isBlank()) {
      faults.add(
          "words-missing",
          row.place(),
          both.en() + both.ja(),
          words("This row lacks its words in one language.", "この行には一方の言語の説明がありません。"),
          words("Fill in en and ja.", "enとjaの両方を書いてください。"));
    }
    return both;
  }
}
