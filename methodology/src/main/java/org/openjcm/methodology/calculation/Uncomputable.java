package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;

/// Thrown inside this package when a formula meets a value it cannot use; it becomes a refusal.
final class Uncomputable extends RuntimeException {

  static final String DIVISION_BY_ZERO = "division-by-zero";

  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  Uncomputable(Fault fault) {
    super(fault.kind(), null, false, false);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  /// A constant that nobody knows yet.
  static Fault unknown(ResolvedConstant constant) {
    FactKey key = constant.shipped().key();
    String name = constant.shipped().name();
    return new Fault(
        "constant-unknown",
        constant.shipped().at(),
        name,
        words(
            "The value of "
                + name
                + " is not known ("
                + constant.shipped().description().en()
                + ").",
            name + "(" + constant.shipped().description().in("ja") + ")の値は不明です。"),
        words(
            "Have it confirmed from the official document: fact key " + key + ".",
            "正式文書により確認を受けてください(事実の鍵: " + key + ")。"));
  }

  static Uncomputable outOfReach(Place at, String formula) {
    return new Uncomputable(
        new Fault(
            "power-out-of-reach",
            at,
            formula,
            words(
                "This power cannot be computed: its base is not positive, or its exponent is beyond"
                    + " 200.",
                "この累乗は計算できません。底が正でないか、指数が200を超えています。"),
            words("Look at the values and their units.", "値と単位を確かめてください。")));
  }

  static Uncomputable noFact(String name) {
    return new Uncomputable(
        new Fault(
            "fact-missing",
            Place.START,
            name,
            words("Nothing states " + name + ".", name + "が示されていません。"),
            words(
                "State it among the readings: its category as value, and no unit.",
                "モニタリングデータに、区分を値とし単位を空欄にした行を加えてください。")));
  }
}
