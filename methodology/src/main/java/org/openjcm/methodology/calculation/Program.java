package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.text.Criterion;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;
import org.openjcm.rulebook.notation.Fault;

/// A methodology made ready to be computed: its formulas in order, each for every combination of
/// the elements of its left side.
final class Program {

  /// A formula and where its value goes.
  private record Formula(Passage passage, int symbol, Node node) {}

  /// A criterion the machine judges, and the indices for whose elements it is asked.
  private record Judged(Criterion criterion, Condition check, Node.Question question) {}

  private final Layout layout;
  private final List<Formula> formulas = new ArrayList<>();
  private final List<Judged> criteria = new ArrayList<>();
  private final Map<String, Node.Question> given = new HashMap<>();

  Program(Methodology methodology, NodeUnits units) {
    layout = new Layout(methodology);
    NodeBuilder nodes = new NodeBuilder(layout, units);
    for (Passage passage : methodology.inOrder()) {
      formulas.add(
          new Formula(
              passage, layout.symbol(passage.symbol()), nodes.node(passage.statement().formula())));
    }
    for (Declaration.Monitored one : methodology.declared(Declaration.Monitored.class)) {
      one.when().ifPresent(when -> given.put(one.symbol(), nodes.question(when)));
    }
    for (Criterion criterion : methodology.criteria()) {
      criterion
          .check()
          .ifPresent(check -> criteria.add(new Judged(criterion, check, nodes.question(check))));
    }
  }

  Layout layout() {
    return layout;
  }

  /// Computes every formula into the frame.
  void run(Frame frame) {
    for (Formula formula : formulas) {
      int combinations = frame.combinations(formula.symbol());
      for (int combination = 0; combination < combinations; combination++) {
        frame.standAt(formula.symbol(), combination);
        Recorder recorder = frame.recorder;
        if (recorder != null) {
          recorder.begin();
        }
        BigDecimal value = formula.node().value(frame);
        frame.values[formula.symbol()][combination] = value;
        if (recorder != null) {
          recorder.end(frame, formula.passage(), value);
        }
      }
    }
  }

  /// Whether a monitored parameter is given for one combination of its elements.
  boolean isGiven(Declaration.Monitored declared, Frame frame) {
    Node.Question when = given.get(declared.symbol());
    return when == null || when.holds(frame);
  }

  /// A criterion that does not hold, and the elements for which it does not.
  ///
  /// @param notJudged why the machine could not judge it, if so
  record NotMet(Criterion criterion, List<String> elements, Optional<Fault> notJudged) {}

  /// The criteria that the machine can judge and that the project does not meet.
  List<NotMet> criteriaNotMet(Frame frame) {
    List<NotMet> notMet = new ArrayList<>();
    for (Judged judged : criteria) {
      int[] free = freeIndices(judged.check());
      int combinations = 1;
      for (int index : free) {
        combinations *= frame.size[index];
      }
      List<String> failing = new ArrayList<>();
      for (int combination = 0; combination < combinations; combination++) {
        int rest = combination;
        List<String> elements = new ArrayList<>();
        for (int index : free) {
          frame.at[index] = rest % frame.size[index];
          rest /= frame.size[index];
          elements.add(frame.names.get(index).get(frame.at[index]));
        }
        try {
          if (!judged.question().holds(frame)) {
            failing.add(String.join(",", elements));
          }
        } catch (Uncomputable notJudged) {
          notMet.add(new NotMet(judged.criterion(), elements, Optional.of(notJudged.fault())));
          break;
        }
      }
      if (!failing.isEmpty()) {
        notMet.add(new NotMet(judged.criterion(), failing, Optional.empty()));
      }
    }
    return notMet;
  }

  private int[] freeIndices(Condition check) {
    return Parts.freeIndices(check).stream()
        .distinct()
        .filter(layout::isIndex)
        .mapToInt(layout::index)
        .toArray();
  }
}
