package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjcm.methodology.calculation.CriterionFinding;
import org.openjcm.methodology.calculation.CriterionFinding.Finding;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.rulebook.Confidence;
import org.openjcm.server.pages.Frame;

/// The eligibility criteria of a methodology as a checklist for one project: met, not met, or to be
/// shown by evidence. Japanese: 適格性要件の確認表.
public record ShownCriteria(List<Count> counts, List<Line> lines) {

  private static final int MOST_NAMED = 20;

  /// How many criteria were found so.
  ///
  /// @param finding message key below `methodology.criteria.`
  /// @param colour class of the tag
  public record Count(String finding, String colour, int count) {}

  /// One criterion.
  ///
  /// @param elements the pieces of equipment for which it is not met
  /// @param math the condition the machine asks, as MathML, already escaped; empty for none
  public record Line(
      String number,
      String wording,
      Confidence confidence,
      String finding,
      String colour,
      String elements,
      String reason,
      String math,
      String judgedBy) {}

  public ShownCriteria {
    counts = List.copyOf(counts);
    lines = List.copyOf(lines);
  }

  public static ShownCriteria of(List<CriterionFinding> findings, Frame frame) {
    List<Count> counts = new ArrayList<>();
    for (Finding one : Finding.values()) {
      int count = (int) findings.stream().filter(each -> each.finding() == one).count();
      if (count > 0) {
        counts.add(new Count(key(one), colour(one), count));
      }
    }
    return new ShownCriteria(counts, findings.stream().map(one -> line(one, frame)).toList());
  }

  private static Line line(CriterionFinding one, Frame frame) {
    String lang = frame.lang().tag();
    List<String> named = one.elements().subList(0, Math.min(MOST_NAMED, one.elements().size()));
    int more = one.elements().size() - named.size();
    return new Line(
        one.criterion().number(),
        one.criterion().wording().in(lang),
        one.criterion().confidence(),
        key(one.finding()),
        colour(one.finding()),
        String.join(", ", named) + (more > 0 ? frame.t("methodology.criteria.more", more) : ""),
        one.reason().map(why -> why.in(lang)).orElse(""),
        one.criterion().check().map(check -> MathMl.of(check, lang)).orElse(""),
        one.criterion().judgedBy().in(lang));
  }

  private static String key(Finding finding) {
    return finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String colour(Finding finding) {
    return switch (finding) {
      case MET -> "green";
      case NOT_MET -> "red";
      case NOT_JUDGED -> "amber";
      case BY_EVIDENCE -> "gray";
    };
  }
}
