package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.comparison.Comparison;
import org.openjcm.methodology.comparison.Difference;
import org.openjcm.methodology.comparison.Kind;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.server.pages.Frame;

/// A comparison of two methodologies as a page shows it: by kind, what differs first, what is the
/// same folded away. Japanese: 方法論の比較の表示.
///
/// @param differences how many points differ
/// @param same how many points are the same
public record ShownComparison(List<Section> sections, int differences, int same) {

  /// All points of one kind.
  public record Section(String label, String anchor, List<Line> differing, List<Line> same) {}

  /// One point in the words of the page.
  ///
  /// @param repeated whether the line above is about the same thing
  /// @param first as the first text has it; empty when only the second does
  /// @param otherLanguageOnly whether the two differ in the other language alone
  public record Line(
      String name,
      boolean repeated,
      String aspect,
      Side first,
      Side second,
      boolean otherLanguageOnly) {}

  /// What one text says.
  ///
  /// @param math the formula as MathML, already escaped; empty for anything else
  public record Side(boolean there, String text, String math) {}

  private static final Side NOT_THERE = new Side(false, "", "");

  /// Compares two sound texts in the words of the page.
  public static ShownComparison of(Methodology first, Methodology second, Frame frame) {
    Comparison comparison = Comparison.of(first, second);
    Map<String, String> before = formulas(first, frame);
    Map<String, String> after = formulas(second, frame);
    List<Section> sections = new ArrayList<>();
    int differences = 0;
    int same = 0;
    for (var kind : comparison.byKind().entrySet()) {
      List<Line> differing = new ArrayList<>();
      List<Line> alike = new ArrayList<>();
      for (Comparison.Point point : kind.getValue()) {
        boolean isSame = point.difference().isSame();
        List<Line> into = isSame ? alike : differing;
        into.add(line(point, into, frame, before, after));
      }
      differences += differing.size();
      same += alike.size();
      sections.add(
          new Section(
              capital(kind.getKey().label().in(frame.lang().tag())),
              "kind-" + kind.getKey().name().toLowerCase(java.util.Locale.ROOT),
              differing,
              alike));
    }
    return new ShownComparison(List.copyOf(sections), differences, same);
  }

  private static Line line(
      Comparison.Point point,
      List<Line> above,
      Frame frame,
      Map<String, String> before,
      Map<String, String> after) {
    boolean formula = point.kind() == Kind.FORMULAS;
    ComparedWords words = new ComparedWords(frame, point);
    String was = formula ? before.getOrDefault(point.name(), "") : "";
    String is = formula ? after.getOrDefault(point.name(), "") : "";
    Side first =
        switch (point.difference()) {
          case Difference.Same(var value) -> new Side(true, words.value(value), was);
          case Difference.Changed(var value, _) -> new Side(true, words.value(value), was);
          case Difference.OnlyInFirst(var value) -> new Side(true, words.value(value), was);
          case Difference.OnlyInSecond _ -> NOT_THERE;
        };
    Side second =
        switch (point.difference()) {
          case Difference.Same(var value) -> new Side(true, words.value(value), is);
          case Difference.Changed(_, var value) -> new Side(true, words.value(value), is);
          case Difference.OnlyInSecond(var value) -> new Side(true, words.value(value), is);
          case Difference.OnlyInFirst _ -> NOT_THERE;
        };
    return new Line(
        words.name(),
        !above.isEmpty() && above.getLast().name().equals(words.name()),
        point.aspect().label().in(frame.lang().tag()),
        first,
        second,
        !point.difference().isSame() && first.there() && first.text().equals(second.text()));
  }

  private static Map<String, String> formulas(Methodology of, Frame frame) {
    Map<String, String> formulas = new LinkedHashMap<>();
    for (Passage passage : of.inOrder()) {
      formulas.putIfAbsent(passage.symbol(), MathMl.of(passage.statement(), frame.lang().tag()));
    }
    return formulas;
  }

  private static String capital(String label) {
    return Optional.of(label)
        .filter(text -> !text.isEmpty())
        .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
        .orElse(label);
  }
}
