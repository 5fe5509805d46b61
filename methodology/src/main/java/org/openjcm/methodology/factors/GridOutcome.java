package org.openjcm.methodology.factors;

import java.util.List;
import java.util.Optional;

/// What came of a question to the grid-factor tool.
public sealed interface GridOutcome {

  /// The margins as far as they are given.
  ///
  /// @param operating without steps where its value was given
  /// @param combined empty where a margin is missing
  /// @param consistency empty where no published value was given
  /// @param used the factors of tables that went in, so that their marks can be shown
  record Answered(
      MarginWeights weights,
      Optional<DerivedFactor> operating,
      Optional<DerivedFactor> build,
      Optional<DerivedFactor> combined,
      Optional<Consistency> consistency,
      List<Factor> used)
      implements GridOutcome {
    public Answered {
      used = List.copyOf(used);
    }
  }

  /// At least one field cannot be used.
  record Refused(List<GridQuestion.FieldFault> faults) implements GridOutcome {
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
