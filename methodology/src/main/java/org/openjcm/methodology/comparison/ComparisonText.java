package org.openjcm.methodology.comparison;

import java.util.List;
import org.openjcm.rulebook.BilingualText;

/// A comparison as text: what changed, below the name of each thing. Japanese: 比較の文面.
public final class ComparisonText {

  private static final int SHORT = 60;

  private final StringBuilder out = new StringBuilder();
  private final String language;

  private ComparisonText(String language) {
    this.language = language;
  }

  /// The differences only; `-` marks what the first text has, `+` what the second has.
  public static String of(Comparison comparison, String language) {
    return new ComparisonText(language).text(comparison);
  }

  private String text(Comparison comparison) {
    line("- " + comparison.first());
    line("+ " + comparison.second());
    comparison.byKind().forEach(this::kind);
    int count = comparison.differences().size();
    line("");
    line(
        words(
            count == 0 ? "no differences" : "differences: " + count,
            count == 0 ? "相違なし" : "相違: " + count + "件"));
    return out.toString();
  }

  private void kind(Kind kind, List<Comparison.Point> points) {
    List<Comparison.Point> changed =
        points.stream().filter(point -> !point.difference().isSame()).toList();
    if (changed.isEmpty()) {
      return;
    }
    line("");
    line("## " + kind.label().in(language));
    String name = "";
    for (Comparison.Point point : changed) {
      if (!point.name().equals(name)) {
        name = point.name();
        line("");
        line(name);
      }
      point(point);
    }
  }

  private void point(Comparison.Point point) {
    String label = point.aspect().label().in(language);
    switch (point.difference()) {
      case Difference.Same _ -> {}
      case Difference.Changed(BilingualText before, BilingualText after) -> {
        String from = before.in(language);
        String to = after.in(language);
        if (from.equals(to)) {
          line("  " + label + words(": differs in the other language", ": もう一方の言語で相違"));
        } else if (fits(from) && fits(to)) {
          line("  " + label + ": " + from + " → " + to);
        } else {
          line("  " + label + ":");
          marked("-", from);
          marked("+", to);
        }
      }
      case Difference.OnlyInFirst(BilingualText value) -> only("-", label, value.in(language));
      case Difference.OnlyInSecond(BilingualText value) -> only("+", label, value.in(language));
    }
  }

  private void only(String sign, String label, String value) {
    marked(sign, label.isEmpty() ? value : label + ": " + value);
  }

  private void marked(String sign, String value) {
    value.lines().forEach(one -> line(one.isBlank() ? "" : "    " + sign + " " + one));
  }

  private static boolean fits(String value) {
    return value.length() <= SHORT && !value.contains("\n");
  }

  private String words(String en, String ja) {
    return language.equals("ja") ? ja : en;
  }

  private void line(String line) {
    out.append(line.stripTrailing()).append('\n');
  }
}
