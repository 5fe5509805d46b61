package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.rulebook.CanonicalWriter;

/// One step of a calculation: a named value, how it came about, and where the text says so.
///
/// @param name such as `EG[PV1]` or `RE`
/// @param span the days it is for: the whole period, or the part of it in one calendar year
/// @param formula as written, with the equipment filled in; empty for a given value
/// @param inputs the values that went in
/// @param operations what was done to them, innermost first
/// @param line of the text where the formula or the constant stands; 0 when it is no part of the
///   text
/// @param paragraph line of the sentence above the formula; 0 when there is none
/// @param notes facts a reader should know, such as `confirmed: …` or `apportioned by days`
public record TraceStep(
    Kind kind,
    String name,
    String span,
    String formula,
    List<Value> inputs,
    List<Operation> operations,
    BigDecimal value,
    String unit,
    int line,
    int paragraph,
    List<String> notes) {

  /// Where a value comes from.
  public enum Kind {
    /// A constant of the methodology. Japanese: デフォルト値.
    CONSTANT,
    /// A parameter fixed ex ante. Japanese: 事前固定値.
    FIXED,
    /// Readings of a period put together. Japanese: モニタリング値.
    MONITORED,
    /// A formula. Japanese: 計算値.
    COMPUTED,
    /// The exact reductions of the period divided among calendar years. Japanese: ビンテージ配分.
    VINTAGE,
    /// Rounding to whole tonnes. Japanese: 端数処理.
    ROUNDING
  }

  /// A value that went into a step.
  public record Value(String name, BigDecimal value, String unit) {
    void write(CanonicalWriter out) {
      out.beginObject()
          .member("name", name)
          .member("unit", unit)
          .member("value", value)
          .endObject();
    }
  }

  /// One operation inside a step.
  ///
  /// @param rounding `exact`, or how it was rounded
  public record Operation(String text, BigDecimal value, String unit, String rounding) {

    public static final String EXACT = "exact";
    public static final String DIGITS_34 = "34 significant digits, half even";

    /// The step before a rounding, a comparison or a range.
    public static String guard(int decimals) {
      return "guard: to " + decimals + " decimals, half away from zero";
    }

    void write(CanonicalWriter out) {
      out.beginObject()
          .member("rounding", rounding)
          .member("text", text)
          .member("unit", unit)
          .member("value", value)
          .endObject();
    }
  }

  public TraceStep {
    inputs = List.copyOf(inputs);
    operations = List.copyOf(operations);
    notes = List.copyOf(notes);
  }

  void write(CanonicalWriter out) {
    out.beginObject().member("formula", formula).key("inputs").beginArray();
    inputs.forEach(one -> one.write(out.item()));
    out.endArray()
        .member("kind", kind.name())
        .member("line", line)
        .member("name", name)
        .key("notes")
        .beginArray();
    notes.forEach(note -> out.item().text(note));
    out.endArray().key("operations").beginArray();
    operations.forEach(one -> one.write(out.item()));
    out.endArray()
        .member("paragraph", paragraph)
        .member("span", span)
        .member("unit", unit)
        .member("value", value)
        .endObject();
  }
}
