package org.openjcm.workbook.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/// What one cell holds. Japanese: セルの内容.
public sealed interface Content {

  /// Nothing yet: somebody will write here.
  record Blank() implements Content {}

  record Words(String text) implements Content {}

  record Quantity(BigDecimal value) implements Content {}

  record Day(LocalDate day) implements Content {}

  record Moment(LocalDateTime time) implements Content {}

  /// A live formula.
  ///
  /// @param text without the leading equals sign; asked when every cell has its place
  /// @param known the value the engine found, shown until a program recalculates the file
  record Live(Supplier<String> text, Optional<BigDecimal> known) implements Content {}

  Content BLANK = new Blank();

  static Content words(String text) {
    return text.isEmpty() ? BLANK : new Words(text);
  }

  static Content live(Supplier<String> text) {
    return new Live(text, Optional.empty());
  }

  static Content quantity(Optional<BigDecimal> value) {
    return value.<Content>map(Quantity::new).orElse(BLANK);
  }
}
