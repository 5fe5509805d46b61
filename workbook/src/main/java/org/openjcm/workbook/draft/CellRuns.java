package org.openjcm.workbook.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.openjcm.workbook.layout.Run;

/// Input cells that lie together, so that a formula names them as one range. Japanese: 連続する入力セル.
record CellRuns(List<List<InputCell>> runs) {

  /// @param alike whether two neighbours belong to one range
  static CellRuns of(List<InputCell> cells, BiPredicate<InputCell, InputCell> alike) {
    List<List<InputCell>> runs = new ArrayList<>();
    boolean down = false;
    for (InputCell cell : cells) {
      List<InputCell> run = runs.isEmpty() ? List.of() : runs.getLast();
      boolean goesOn = false;
      if (!run.isEmpty() && alike.test(run.getLast(), cell)) {
        boolean below = isBelow(run.getLast(), cell);
        boolean fits = below || isBeside(run.getLast(), cell);
        goesOn = fits && (run.size() == 1 || below == down);
        down = below;
      }
      if (goesOn) {
        run.add(cell);
      } else {
        runs.add(new ArrayList<>(List.of(cell)));
      }
    }
    return new CellRuns(runs);
  }

  static CellRuns of(List<InputCell> cells) {
    return of(cells, (_, _) -> true);
  }

  private static boolean isBelow(InputCell one, InputCell next) {
    return one.at().column() == next.at().column()
        && one.at().row() + 1 == next.at().row()
        && one.at().sheet().equals(next.at().sheet());
  }

  private static boolean isBeside(InputCell one, InputCell next) {
    return one.at().row() == next.at().row()
        && one.at().column() + 1 == next.at().column()
        && one.at().sheet().equals(next.at().sheet());
  }

  static Run range(List<InputCell> run) {
    return new Run(run.getFirst().at(), run.getLast().at());
  }

  /// `COUNT(E12:E23,E30)`: how many of the cells hold a number.
  String count(String sheet) {
    return runs.stream()
        .map(run -> range(run).seenFrom(sheet))
        .collect(Collectors.joining(",", "COUNT(", ")"));
  }
}
