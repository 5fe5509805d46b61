package org.openjcm.methodology.text;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Place;

/// A symbol that a methodology declares, in one of the four classes of parameters, or a fact of the
/// project. Japanese: パラメータの宣言.
public sealed interface Declaration {

  String symbol();

  /// The indices it carries, such as `i`; empty for a single value.
  List<String> indices();

  Place at();

  BilingualText description();

  /// A declaration that has a number with a unit.
  sealed interface Quantity extends Declaration {
    Unit unit();
  }

  /// Fixed by the methodology itself. Japanese: デフォルト値.
  record Default(String symbol, Place at, Constant constant) implements Quantity {
    @Override
    public List<String> indices() {
      return List.of();
    }

    @Override
    public Unit unit() {
      return constant.unit();
    }

    @Override
    public BilingualText description() {
      return constant.description();
    }
  }

  /// Fixed for one project before registration. Japanese: 事前に固定するパラメータ.
  ///
  /// @param when the facts under which a project needs it; empty for always
  /// @param source where the project takes it from
  record FixedExAnte(
      String symbol,
      List<String> indices,
      Place at,
      Unit unit,
      Optional<Condition> when,
      BilingualText description,
      BilingualText source)
      implements Quantity {}

  /// Measured in every monitoring period, or once before the project. Japanese: 事後にモニタリングするパラメータ.
  ///
  /// @param options the monitoring options allowed, of `A`, `B`, `C`
  /// @param past whether its readings lie before the project
  /// @param when the facts under which it is given; empty for always
  /// @param gaps `zero`, `refuse`, the symbol of the fixed parameter that stands in for missing
  ///   time, or empty for the rule of the text
  /// @param fromFile whether each reading must name the file it was computed in
  /// @param method how it is measured
  record Monitored(
      String symbol,
      List<String> indices,
      Place at,
      Unit unit,
      String options,
      OverTime overTime,
      boolean past,
      Optional<Condition> when,
      String gaps,
      boolean fromFile,
      BilingualText description,
      BilingualText method,
      BilingualText frequency)
      implements Quantity {}

  /// How readings of parts of a period make the value of the period.
  enum OverTime {
    /// Energy and other amounts: the parts add up.
    SUM,
    /// Factors and rates: the mean, each reading weighted by its time.
    MEAN,
    /// What is stated anew now and then: the last reading.
    LAST
  }

  /// Given by a formula. Japanese: 計算で求めるパラメータ.
  record Computed(
      String symbol, List<String> indices, Place at, Unit unit, BilingualText description)
      implements Quantity {}

  /// A fact of the project that is one of several categories. Japanese: プロジェクトの事実(区分).
  ///
  /// @param perPeriod whether every monitoring period states it, among its readings
  record Fact(
      String symbol,
      List<String> indices,
      Place at,
      boolean perPeriod,
      BilingualText description,
      List<Category> categories)
      implements Declaration {

    public boolean has(String category) {
      return categories.stream().anyMatch(one -> one.name().equals(category));
    }
  }

  /// One of the values a fact can take.
  record Category(String name, BilingualText description) {}
}
