package org.openjcm.server.methodology;

import java.util.List;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// What a project must measure and nothing else, in words: the burden of a methodology at a glance.
/// Japanese: 計測が必要な項目.
///
/// @param measured in order of the text
/// @param fixed how many values the project states once, before registration
/// @param given how many values the methodology gives itself
public record ToMeasure(List<Measured> measured, int fixed, int given) {

  /// One quantity to measure.
  ///
  /// @param math the symbol as MathML, already escaped
  /// @param when MathML of the facts under which it is given, already escaped; empty for always
  /// @param gaps what happens to time without a reading
  /// @param fromFile whether each reading names the file it was computed in
  /// @param past whether it is measured before the project
  public record Measured(
      String symbol,
      String math,
      String unit,
      String description,
      String method,
      String frequency,
      String options,
      String when,
      String gaps,
      boolean fromFile,
      boolean past) {}

  static ToMeasure of(Methodology methodology, Frame frame, FactMarks.Marks marks) {
    ShownCells cells = new ShownCells(methodology, frame, marks);
    return new ToMeasure(
        methodology.declared(Declaration.Monitored.class).stream()
            .map(one -> measured(one, frame, cells))
            .toList(),
        methodology.declared(Declaration.FixedExAnte.class).size(),
        methodology.constants().size());
  }

  private static Measured measured(Declaration.Monitored one, Frame frame, ShownCells cells) {
    return new Measured(
        one.symbol(),
        MathMl.symbol(one.symbol(), one.indices()),
        one.unit().toString(),
        frame.pick(one.description().en(), one.description().ja()),
        frame.pick(one.method().en(), one.method().ja()),
        frame.pick(one.frequency().en(), one.frequency().ja()),
        cells.options(one.options()),
        one.when().map(when -> MathMl.of(when, frame.lang().tag())).orElse(""),
        cells.gapsInWords(one.gaps()),
        one.fromFile(),
        one.past());
  }
}
