package org.openjcm.methodology.library;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.methodology.frozen.FrozenTexts;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// What a list says of every shipped text, read from one small table instead of from all the texts;
/// a test writes the table and keeps it true. Japanese: 収録方法論の一覧.
public final class LibraryOverview {

  /// One text.
  ///
  /// @param text `restated`, `partly inferred` or `inferred`
  /// @param template the template whose algebra it shares; empty when it stands alone
  /// @param marks constants and rules that are not verified as shipped
  public record Entry(
      MethodologyReference reference,
      BilingualText title,
      String text,
      String template,
      int marks) {}

  private LibraryOverview() {}

  /// In order of id and version.
  public static List<Entry> entries() {
    return read(FrozenTexts.packed("library/overview.md"));
  }

  static List<Entry> read(String table) {
    List<Entry> entries = new ArrayList<>();
    for (Notation.Section section : Notation.read(table).sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Table rows) {
          rows.rows().forEach(row -> entries.add(entry(row)));
        }
      }
    }
    return entries;
  }

  private static Entry entry(List<Cell> row) {
    return new Entry(
        MethodologyReference.parse(row.get(0).text()),
        words(row.get(1).text(), row.get(2).text()),
        row.get(3).text(),
        row.get(4).text(),
        Integer.parseInt(row.get(5).text()));
  }

  /// The table as it must be for these texts.
  static String written(List<Methodology> texts) {
    StringBuilder table = new StringBuilder("# Shipped texts\n\n");
    table.append("| methodology | en | ja | text | template | not verified |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (Methodology one : texts) {
      table
          .append("| ")
          .append(
              String.join(
                  " | ",
                  one.reference().toString(),
                  one.title().en(),
                  one.title().in("ja"),
                  one.front().getOrDefault("text", ""),
                  one.front().getOrDefault("template", ""),
                  Integer.toString(one.unverifiedAsShipped().size())))
          .append(" |\n");
    }
    return table.toString();
  }
}
