package org.openjcm.methodology.calculation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Json;

/// What is known of one eligibility criterion for one project: the machine judges what the facts
/// tell, people judge the rest from evidence. Japanese: 適格性要件の判定.
///
/// @param elements for which it is not met, or could not be judged; empty where the criterion is
///   about the whole project
/// @param reason why the machine could not judge it
public record CriterionFinding(
    Criterion criterion, Finding finding, List<String> elements, Optional<BilingualText> reason) {

  /// The four things that can be said.
  public enum Finding {
    /// The facts and values of the project satisfy it.
    MET,
    /// They do not, for the elements named.
    NOT_MET,
    /// A value it asks about could not be computed.
    NOT_JUDGED,
    /// No formula decides it: whoever judges it looks at evidence.
    BY_EVIDENCE
  }

  public CriterionFinding {
    elements = List.copyOf(elements);
  }

  /// `met`, `not met`, `not judged` or `by evidence`, with what explains it.
  public Json toJson() {
    return Json.object()
        .with("criterion", criterion.number())
        .with("finding", finding.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .with("elements", elements.stream().map(Json::text).toList())
        .with("reason", reason.map(BilingualText::en).orElse(""))
        .done();
  }

  static CriterionFinding byEvidence(Criterion criterion) {
    return new CriterionFinding(criterion, Finding.BY_EVIDENCE, List.of(), Optional.empty());
  }
}
