package org.openjcm.server.methodology.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.notation.Fault;

/// A text line by line, with what is wrong below the line in which it stands. Japanese: 行番号付き本文.
///
/// @param methodology the text as read; empty while anything is wrong with it
public record NumberedText(List<Line> lines, int faults, Optional<Methodology> methodology) {

  private static final int MOST_LINES = 6_000;

  /// One line.
  public record Line(int number, String text, List<Fault> faults) {
    public Line {
      faults = List.copyOf(faults);
    }
  }

  public NumberedText {
    lines = List.copyOf(lines);
  }

  static NumberedText of(String text) {
    MethodologyRead read = MethodologyReader.read(text);
    List<Fault> faults = read instanceof MethodologyRead.Faulty(var found) ? found : List.of();
    List<Line> lines = new ArrayList<>();
    String[] written = text.split("\n", -1);
    for (int at = 0; at < Math.min(written.length, MOST_LINES); at++) {
      int number = at + 1;
      boolean last = number == Math.min(written.length, MOST_LINES);
      lines.add(
          new Line(
              number,
              written[at],
              faults.stream()
                  .filter(one -> one.at().line() == number || (last && one.at().line() > number))
                  .toList()));
    }
    return new NumberedText(
        lines,
        faults.size(),
        read instanceof MethodologyRead.Sound(var sound) ? Optional.of(sound) : Optional.empty());
  }

  /// The lines in which something is wrong.
  public List<Line> faulty() {
    return lines.stream().filter(line -> !line.faults().isEmpty()).toList();
  }
}
