package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.BilingualText;

/// Asks the eligibility criteria of a methodology about one project. Japanese: 適格性要件の確認.
final class CriteriaCheck {

  private static final int MOST_NAMED = 20;

  /// How a criterion is asked, and the indices for whose elements it is asked.
  private record Asked(Condition check, Node.Question question) {}

  private final Layout layout;
  private final List<Criterion> criteria;
  private final Map<String, Asked> asked = new HashMap<>();

  CriteriaCheck(Methodology methodology, Layout layout, NodeBuilder nodes) {
    this.layout = layout;
    this.criteria = methodology.criteria();
    for (Criterion criterion : criteria) {
      criterion
          .check()
          .ifPresent(
              check -> asked.put(criterion.number(), new Asked(check, nodes.question(check))));
    }
  }

  /// One finding per criterion, in order of the text.
  List<CriterionFinding> findings(Frame frame) {
    return criteria.stream()
        .map(criterion -> {
          Asked question = asked.get(criterion.number());
          return question == null
              ? CriterionFinding.byEvidence(criterion)
              : finding(criterion, question, frame);
        })
        .toList();
  }

  private CriterionFinding finding(Criterion criterion, Asked question, Frame frame) {
    int[] free = freeIndices(question.check());
    int combinations = 1;
    for (int index : free) {
      combinations *= frame.size[index];
    }
    List<String> failing = new ArrayList<>();
    boolean holds = true;
    for (int combination = 0; combination < combinations; combination++) {
      int rest = combination;
      List<String> elements = new ArrayList<>();
      for (int index : free) {
        frame.at[index] = rest % frame.size[index];
        rest /= frame.size[index];
        elements.add(frame.names.get(index).get(frame.at[index]));
      }
      try {
        if (!question.question().holds(frame)) {
          holds = false;
          if (!elements.isEmpty()) {
            failing.add(String.join(",", elements));
          }
        }
      } catch (Uncomputable uncomputable) {
        if (holds) {
          return new CriterionFinding(
              criterion,
              CriterionFinding.Finding.NOT_JUDGED,
              elements,
              Optional.of(uncomputable.fault().message()));
        }
        break;
      }
    }
    return new CriterionFinding(
        criterion,
        holds ? CriterionFinding.Finding.MET : CriterionFinding.Finding.NOT_MET,
        failing,
        Optional.empty());
  }

  /// What a verifier should look at: everything the machine does not find met.
  static List<Warning> warnings(List<CriterionFinding> findings) {
    List<Warning> warnings = new ArrayList<>();
    for (CriterionFinding one : findings) {
      String number = one.criterion().number();
      BilingualText wording = one.criterion().wording();
      String elements =
          String.join(", ", one.elements().subList(0, Math.min(MOST_NAMED, one.elements().size())));
      String about = elements.isEmpty() ? "" : " (" + elements + ")";
      switch (one.finding()) {
        case MET, BY_EVIDENCE -> {}
        case NOT_JUDGED -> {
          BilingualText why = one.reason().orElseThrow();
          warnings.add(
              new Warning(
                  "criterion-not-judged",
                  number,
                  words(
                      "Eligibility criterion %s could not be judged: %s"
                          .formatted(number, why.en()),
                      "適格性要件%sは判定できませんでした: %s".formatted(number, why.in("ja")))));
        }
        case NOT_MET ->
            warnings.add(
                new Warning(
                    "criterion-not-met",
                    number,
                    words(
                        "Eligibility criterion %s is not met%s: %s"
                            .formatted(number, about, wording.en()),
                        "適格性要件%sを満たしていません%s: %s".formatted(number, about, wording.in("ja")))));
      }
    }
    return warnings;
  }

  private int[] freeIndices(Condition check) {
    return Parts.freeIndices(check).stream()
        .distinct()
        .filter(layout::isIndex)
        .mapToInt(layout::index)
        .toArray();
  }
}
