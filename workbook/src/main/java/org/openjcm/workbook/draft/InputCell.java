package org.openjcm.workbook.draft;

import java.math.BigDecimal;
import java.util.Optional;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.formula.FormulaText;
import org.openjcm.workbook.layout.Address;

/// Where one value is entered. Japanese: 入力セル.
///
/// @param stated the unit in which it is entered
/// @param declared the unit in which the formulas use it
/// @param span the time a reading is for; empty for what holds for the project
/// @param correction the factor of its meter for that time; one where there is none
/// @param days the cell that counts its days, for a mean; empty where none does
/// @param isGiven whether a value was given for it
record InputCell(
    Address at,
    Unit stated,
    Unit declared,
    Optional<Span> span,
    BigDecimal correction,
    Optional<Address> days,
    boolean isGiven) {

  static InputCell ofProject(Address at, Unit stated, Unit declared) {
    return new InputCell(
        at, stated, declared, Optional.empty(), BigDecimal.ONE, Optional.empty(), true);
  }

  /// `*18/5`: from the unit of the cell to the unit of the formulas, its correction included.
  String factor() {
    String corrected =
        correction.compareTo(BigDecimal.ONE) == 0 ? "" : "*" + correction.toPlainString();
    return corrected + FormulaText.factor(stated.conversionTo(declared));
  }
}
