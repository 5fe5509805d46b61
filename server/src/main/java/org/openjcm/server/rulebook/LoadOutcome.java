package org.openjcm.server.rulebook;

import java.util.List;
import org.openjcm.rulebook.register.CsvFault;

/// What came of loading the shipped register.
public sealed interface LoadOutcome {

  /// Rows were appended under a new edition, in one transaction.
  ///
  /// @param rows how many were appended
  record Loaded(long edition, int rows) implements LoadOutcome {}

  /// These very files were loaded before; nothing was appended.
  record LoadedBefore(long edition) implements LoadOutcome {}

  /// At least one cell cannot be taken; nothing was appended.
  record NotLoaded(List<CsvFault> faults) implements LoadOutcome {
    public NotLoaded {
      faults = List.copyOf(faults);
    }

    /// For the terminal: the first faults, one a line.
    public String text() {
      StringBuilder text =
          new StringBuilder("The public register was not loaded, and nothing of it is kept:");
      faults.stream().limit(20).forEach(fault -> text.append("\n  ").append(fault));
      if (faults.size() > 20) {
        text.append("\n  … and ").append(faults.size() - 20).append(" more");
      }
      return text.toString();
    }
  }
}
