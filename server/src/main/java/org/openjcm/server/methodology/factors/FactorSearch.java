package org.openjcm.server.methodology.factors;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.factors.Factor;
import org.openjcm.methodology.factors.FactorRow;
import org.openjcm.methodology.factors.FactorTable;
import org.openjcm.server.pages.Address;
import org.openjcm.server.pages.Frame;

/// Which rows of a factor table a page shows, and in which order.
///
/// @param words parts of names or notes, in either language
/// @param sort `name`, a column, or empty for the order of the source
public record FactorSearch(String words, String sort, boolean down) {

  private static final int LONGEST = 200;
  private static final String NAME = "name";

  /// What the address asks for; a column that the table does not have asks for nothing.
  static FactorSearch of(Address address, FactorTable table) {
    String asked = address.value("sort");
    boolean known =
        asked.equals(NAME) || table.columns().stream().anyMatch(one -> one.id().equals(asked));
    String words = address.value("q").strip();
    return new FactorSearch(
        words.length() > LONGEST ? words.substring(0, LONGEST) : words,
        known ? asked : "",
        known && address.value("order").equals("down"));
  }

  /// The rows found; those without a value in the column that sorts come last.
  List<FactorRow> rows(FactorTable table, Frame frame) {
    List<FactorRow> found = table.rows().stream().filter(this::matches).toList();
    if (sort.isEmpty()) {
      return found;
    }
    if (sort.equals(NAME)) {
      return found.stream()
          .sorted(directed(Comparator.comparing((FactorRow row) -> name(row, frame))))
          .toList();
    }
    List<FactorRow> sorted = new ArrayList<>();
    found.stream()
        .filter(row -> value(row).isPresent())
        .sorted(directed(Comparator.comparing((FactorRow row) -> value(row).orElseThrow())))
        .forEach(sorted::add);
    found.stream().filter(row -> value(row).isEmpty()).forEach(sorted::add);
    return sorted;
  }

  private static String name(FactorRow row, Frame frame) {
    return row.words().in(frame.lang().tag());
  }

  private <T> Comparator<T> directed(Comparator<T> order) {
    return down ? order.reversed() : order;
  }

  private Optional<BigDecimal> value(FactorRow row) {
    return row.factor(sort).flatMap(Factor::value);
  }

  private boolean matches(FactorRow row) {
    String all =
        String.join(
            " ", row.id(), row.words().en(), row.words().ja(), row.note().en(), row.note().ja());
    return words.isEmpty() || all.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  /// `ascending` or `descending` for the column that sorts.
  public Optional<String> direction(String column) {
    return sort.equals(column) ? Optional.of(down ? "descending" : "ascending") : Optional.empty();
  }

  /// This page sorted by a column; the other way when it is sorted by it already.
  public String link(Frame frame, String column) {
    return frame.with(Map.of("sort", column, "order", sort.equals(column) && !down ? "down" : ""));
  }
}
