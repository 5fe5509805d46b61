package org.openjcm.server.methodology;

import java.util.Set;
import org.openjcm.methodology.comparison.Aspect;
import org.openjcm.methodology.comparison.Comparison;
import org.openjcm.methodology.comparison.Kind;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.server.pages.Frame;

/// Says one point of a comparison in the language of the page. Japanese: 比較の表示.
///
/// @param frame of the page
/// @param point the point compared
record ComparedWords(Frame frame, Comparison.Point point) {

  private static final Set<Aspect> KEYWORDS =
      Set.of(Aspect.VALUE, Aspect.OVER_TIME, Aspect.ELEMENTS);
  private static final String INTRODUCTION = "(introduction)";

  /// What is compared: a symbol, a field of the front table, a section.
  String name() {
    NotationWords words = new NotationWords(frame);
    String name = point.name();
    if (point.kind() == Kind.FRONT) {
      return words.hasField(name) ? words.field(name) : words.comparedField(name);
    }
    if (point.kind() != Kind.PROSE) {
      return name;
    }
    if (name.equals(INTRODUCTION)) {
      return frame.t("methodology.compare.introduction");
    }
    String repeated = name.replaceFirst("^.*?( \\([0-9]+\\))?$", "$1");
    return words.heading(name.substring(0, name.length() - repeated.length())) + repeated;
  }

  /// What one of the two texts says of it.
  String value(BilingualText said) {
    NotationWords words = new NotationWords(frame);
    String text = said.in(frame.lang().tag());
    if (point.kind() == Kind.FRONT) {
      return words.fieldValue(point.name(), text);
    }
    if (KEYWORDS.contains(point.aspect())) {
      return words.keyword(text);
    }
    if (point.aspect() == Aspect.GAPS && !text.isEmpty()) {
      return ShownCells.gaps(frame, text);
    }
    return point.aspect() == Aspect.SOURCE ? Phrase.source(frame, text) : text;
  }
}
