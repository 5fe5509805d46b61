package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.Passage;

/// A methodology made ready to be computed: its formulas in order, each for every combination of
/// the elements of its left side.
final class Program {

  /// A formula and where its value goes.
  private record Formula(Passage passage, int symbol, Node node) {}

  private final Layout layout;
  private final List<Formula> formulas = new ArrayList<>();
  private final CriteriaCheck criteria;
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
    for (Declaration.FixedExAnte one : methodology.declared(Declaration.FixedExAnte.class)) {
      one.when().ifPresent(when -> given.put(one.symbol(), nodes.question(when)));
    }
    criteria = new CriteriaCheck(methodology, layout, nodes);
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

  /// Asks the column `when` of a fixed or monitored parameter for one combination of its elements
  /// without time; only facts and fixed values of the frame count.
  boolean isGiven(Declaration declared, String elements, Frame facts) {
    Node.Question when = given.get(declared.symbol());
    if (when == null) {
      return true;
    }
    String[] names = elements.split(",", -1);
    int next = 0;
    for (int index : layout.indicesOf(layout.symbol(declared.symbol()))) {
      if (!layout.methodology().indices().get(index).kind().isTime()) {
        facts.at[index] = facts.names.get(index).indexOf(names[next++]);
      }
    }
    return when.holds(facts);
  }

  /// What is known of each eligibility criterion.
  List<CriterionFinding> criteria(Frame frame) {
    return criteria.findings(frame);
  }
}
