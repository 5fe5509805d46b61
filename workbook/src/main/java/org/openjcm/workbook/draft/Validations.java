package org.openjcm.workbook.draft;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Entry;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// Gathers what may be written where, and states it once for cells that lie together. Japanese:
/// 入力規則の取りまとめ.
final class Validations {

  private static final BilingualText NUMBER =
      words("Write a number in the unit of this line.", "この行の単位で数値を入力してください。");
  private static final BilingualText DAY =
      words("Write a day: 2025-10-01.", "日付を入力してください(2025-10-01)。");
  private static final BilingualText CHOICE = words("Choose from the list.", "一覧から選んでください。");

  private final SheetDraft sheet;
  private final Map<Entry.Kind, List<Address>> cells = new LinkedHashMap<>();

  Validations(SheetDraft sheet) {
    this.sheet = sheet;
  }

  void number(Address cell) {
    add(new Entry.AnyNumber(), cell);
  }

  void day(Address cell) {
    add(new Entry.AnyDay(), cell);
  }

  /// @param allowed letters, such as `BC`
  void options(Address cell, String allowed) {
    add(new Entry.OneOf(List.of(allowed.split(""))), cell);
  }

  void category(Address cell, Declaration.Fact fact) {
    add(new Entry.OneOf(fact.categories().stream().map(Declaration.Category::name).toList()), cell);
  }

  private void add(Entry.Kind kind, Address cell) {
    cells.computeIfAbsent(kind, _ -> new ArrayList<>()).add(cell);
  }

  /// Hands the gathered rules to the sheet.
  void done() {
    cells.forEach((kind, of) -> {
      BilingualText hint =
          switch (kind) {
            case Entry.AnyNumber _ -> NUMBER;
            case Entry.AnyDay _ -> DAY;
            case Entry.OneOf _ -> CHOICE;
          };
      for (Run run : down(of)) {
        sheet.allow(new Entry(run, kind, hint));
      }
    });
    cells.clear();
  }

  /// Cells below each other become one run.
  private static List<Run> down(List<Address> cells) {
    List<Address> ordered =
        cells.stream()
            .sorted(
                java.util.Comparator.comparingInt(Address::column).thenComparingInt(Address::row))
            .toList();
    List<Run> runs = new ArrayList<>();
    for (Address cell : ordered) {
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null
          && last.last().column() == cell.column()
          && last.last().row() + 1 == cell.row()) {
        runs.set(runs.size() - 1, new Run(last.first(), cell));
      } else {
        runs.add(new Run(cell, cell));
      }
    }
    return runs;
  }
}
