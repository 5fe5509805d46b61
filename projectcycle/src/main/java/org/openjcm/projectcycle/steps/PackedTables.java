package org.openjcm.projectcycle.steps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Source;

/// Reads the tables of steps and time limits that are packed with the product. A wrong row stops
/// the reading and names file and line.
public final class PackedTables {

  private static final String CLOCKS = "paris-aligned-clocks.csv";
  private static final String STEPS = "paris-aligned-steps.csv";

  private PackedTables() {}

  /// The cycle under Paris-aligned rules, as in Mongolia now.
  public static StepTable parisAligned() {
    List<Clock> clocks = rows(CLOCKS, 8, PackedTables::clock);
    Map<String, Clock> byId = clocks.stream().collect(Collectors.toMap(Clock::id, c -> c));
    return new StepTable("G3", clocks, rows(STEPS, 12, cells -> step(cells, byId)));
  }

  private static Clock clock(List<String> cells) {
    return new Clock(
        cells.get(0),
        cells.get(1),
        number(cells.get(2)),
        number(cells.get(3)),
        Boolean.parseBoolean(cells.get(4)),
        new Source(cells.get(5), cells.get(6), ""),
        Confidence.valueOf(cells.get(7)));
  }

  private static Step step(List<String> cells, Map<String, Clock> clocks) {
    return new Step(
        Track.valueOf(cells.get(0)),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        Actor.valueOf(cells.get(4)),
        WhichSide.valueOf(cells.get(5)),
        cells.get(6).isEmpty() ? Optional.empty() : Optional.of(known(clocks, cells.get(6))),
        cells.get(7).isEmpty() ? List.of() : List.of(cells.get(7).split(" ")),
        Boolean.parseBoolean(cells.get(8)),
        new Source(cells.get(9), cells.get(10), ""),
        Confidence.valueOf(cells.get(11)));
  }

  private static Clock known(Map<String, Clock> clocks, String id) {
    Clock clock = clocks.get(id);
    if (clock == null) {
      throw new IllegalArgumentException("no time limit " + id + " in " + CLOCKS);
    }
    return clock;
  }

  private static OptionalInt number(String cell) {
    return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
  }

  private static <T> List<T> rows(String file, int columns, Function<List<String>, T> row) {
    String[] lines = text(file).lines().toArray(String[]::new);
    List<T> result = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      List<String> cells = List.of(lines[i].split(",", -1));
      try {
        if (cells.size() != columns) {
          throw new IllegalArgumentException(
              "expected " + columns + " cells, found " + cells.size());
        }
        result.add(row.apply(cells));
      } catch (IllegalArgumentException wrong) {
        throw new IllegalStateException(
            file + ", line " + (i + 1) + ": " + wrong.getMessage(), wrong);
      }
    }
    return result;
  }

  private static String text(String file) {
    try (InputStream packed = PackedTables.class.getResourceAsStream(file)) {
      if (packed == null) {
        throw new IllegalStateException(file + " is not packed with the product");
      }
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
