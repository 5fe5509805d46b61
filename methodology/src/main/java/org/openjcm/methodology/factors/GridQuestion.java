package org.openjcm.methodology.factors;

import java.util.Locale;
import org.openjcm.rulebook.notation.Fault;

/// What somebody asks the grid-factor tool, as typed; an empty text is not given.
///
/// @param weights a name of table `cdm-tool-07`, or `0.6/0.4`
public record GridQuestion(
    MarginText operating, MarginText build, String weights, PublishedText published) {

  /// A margin: its value (a number in tCO2/MWh or the address of a factor), or its plants.
  public record MarginText(String value, String plants) {
    public MarginText {
      value = value.strip();
    }

    boolean isGiven() {
      return !value.isEmpty() || !plants.isBlank();
    }
  }

  /// A published combined margin to compare with.
  ///
  /// @param decimals how many the published value states; its own when empty
  /// @param rounding `nearest`, `down` or `up`; nearest when empty
  public record PublishedText(String value, String decimals, String rounding) {
    public PublishedText {
      value = value.strip();
      decimals = decimals.strip();
      rounding = rounding.strip();
    }
  }

  /// Something wrong in one of the fields.
  public record FieldFault(Field field, Fault fault) {}

  /// The fields of a question.
  public enum Field {
    OM,
    OM_PLANTS,
    BM,
    BM_PLANTS,
    WEIGHTS,
    PUBLISHED,
    DECIMALS,
    ROUNDING;

    /// As forms and options name it: `om-plants`.
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public GridQuestion {
    weights = weights.strip();
  }

  /// Whether there is anything to compute.
  public boolean isGiven() {
    return operating.isGiven() || build.isGiven();
  }

  /// Computes what the question allows, or says everything that is wrong with it.
  public GridOutcome answer(FactorTables factors) {
    return new GridDesk(this, factors).answer();
  }
}
