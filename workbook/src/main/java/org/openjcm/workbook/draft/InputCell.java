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
/// @param span the time a value is for; empty for what holds for the project, and while no period
///   is known
/// @param correction the factor of its meter for that time; one where there is none
/// @param share `*275/365`: the part of a value per year that the time of operation takes; else
///   empty
/// @param days the cell that counts its days, for a mean; empty where none does
record InputCell(
    Address at,
    Unit stated,
    Unit declared,
    Optional<Span> span,
    BigDecimal correction,
    String share,
    Optional<Address> days) {

  static InputCell ofProject(Address at, Unit stated, Unit declared) {
    return new InputCell(
        at, stated, declared, Optional.empty(), BigDecimal.ONE, "", Optional.empty());
  }

  static InputCell ofYear(Address at, Unit stated, Unit declared, Span span, String share) {
    return new InputCell(
        at, stated, declared, Optional.of(span), BigDecimal.ONE, share, Optional.empty());
  }

  static InputCell ofReading(
      Address at, Unit stated, Unit declared, Optional<Span> span, BigDecimal correction) {
    return new InputCell(at, stated, declared, span, correction, "", Optional.empty());
  }

  InputCell counting(Address cell) {
    return new InputCell(at, stated, declared, span, correction, share, Optional.of(cell));
  }

  /// `*18/5`: from the unit of the cell to the unit of the formulas, its correction included.
  String factor() {
    String corrected =
        correction.compareTo(BigDecimal.ONE) == 0 ? "" : "*" + correction.toPlainString();
    return corrected + FormulaText.factor(stated.conversionTo(declared)) + share;
  }
}
