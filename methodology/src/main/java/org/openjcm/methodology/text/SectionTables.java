package org.openjcm.methodology.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;

/// The rows of all tables of a section that is read by machine.
final class SectionTables {

  private SectionTables() {}

  static List<Rows.Row> rows(
      Notation.Section section, Set<String> required, Set<String> optional, Faults faults) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.Table table) {
        rows.addAll(Rows.of(table, required, optional, faults));
      }
    }
    return rows;
  }
}
