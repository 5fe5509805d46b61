package org.openjcm.workbook.layout;

import java.util.List;
import org.openjcm.rulebook.BilingualText;

/// What may be written into a run of input cells; anything else is refused by the spreadsheet
/// itself. Japanese: 入力規則.
public record Entry(Run cells, Kind kind, BilingualText hint) {

  /// What is allowed.
  public sealed interface Kind {}

  /// Any number.
  public record AnyNumber() implements Kind {}

  public record AnyDay() implements Kind {}

  /// One word of a list.
  public record OneOf(List<String> words) implements Kind {
    public OneOf {
      words = List.copyOf(words);
    }
  }
}
