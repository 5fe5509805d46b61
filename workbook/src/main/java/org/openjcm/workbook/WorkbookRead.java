package org.openjcm.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.workbook.filled.Stated;
import org.openjcm.workbook.layout.WorkbookFault;

/// What came of reading a filled workbook.
public sealed interface WorkbookRead {

  /// Without any fault of form; whether the data fit the project is found when they are calculated.
  ///
  /// @param data as [org.openjcm.methodology.monitoring.MonitoringReader] would give it from CSV;
  ///   the place of a reading is its line and column in the sheet
  /// @param stated what the plan sheets say about the project
  /// @param project the project file that the plan sheets make; empty where they name no project
  /// @param shownTonnes the whole tonnes that the workbook itself shows, if it shows any: compare
  ///   them with the calculation
  record Sound(
      MonitoringData data,
      List<Stated> stated,
      Optional<String> project,
      Optional<BigDecimal> shownTonnes)
      implements WorkbookRead {
    public Sound {
      stated = List.copyOf(stated);
    }
  }

  /// With at least one fault.
  record Faulty(List<WorkbookFault> faults) implements WorkbookRead {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }
}
