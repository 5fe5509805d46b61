package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.text.Methodology;

/// The trace of a calculation as a tree that opens from the tonnes down to each number, without
/// JavaScript. A step that several need is shown where it is first needed, and pointed to from the
/// others; where there is too much for a page, the tree of any step begins on a page of its own.
/// Japanese: 計算過程の木.
///
/// @param roots the whole period first, then each part between two cuts, then the constants that
///   were looked up in tables
/// @param rounding the steps from exact to whole tonnes
/// @param steps how many steps the trace has
/// @param shown how many of them the tree holds
/// @param whole whether it begins at the tonnes
public record TraceTree(
    List<Branch> roots, List<TraceStep> rounding, int steps, int shown, boolean whole) {

  /// A page stays light: with more steps than this only the first are shown.
  static final int MOST = 400;

  /// Of one step at most so many inputs are listed.
  static final int MOST_INPUTS = 60;

  /// One line of the tree.
  public sealed interface Branch {}

  /// A step with what went into it.
  ///
  /// @param number by which it is pointed to
  /// @param leftOut inputs that are not listed
  /// @param next the place of the first of them
  public record Opened(int number, TraceStep step, List<Branch> inputs, int leftOut, int next)
      implements Branch {
    public Opened {
      inputs = List.copyOf(inputs);
    }
  }

  /// A step that stands elsewhere in the tree.
  public record Elsewhere(int number, TraceStep step) implements Branch {}

  /// A step whose tree is too much for this page and begins on one of its own.
  public record Further(int number, TraceStep step) implements Branch {}

  /// A value without a step of its own.
  public record Bare(TraceStep.Value value) implements Branch {}

  public TraceTree {
    roots = List.copyOf(roots);
    rounding = List.copyOf(rounding);
  }

  static TraceTree of(Calculation calculation) {
    return of(calculation, TracePoint.TONNES);
  }

  /// The tree from one step on; from the tonnes where there is no such step.
  static TraceTree of(Calculation calculation, TracePoint point) {
    Growing growing = new Growing(calculation);
    return growing.numbers.containsValue(point.step()) ? growing.tree(point) : growing.tree();
  }

  /// Grows the tree from its roots.
  private static final class Growing {

    private final List<TraceStep> steps;
    private final String period;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> opened = new HashSet<>();

    Growing(Calculation calculation) {
      this.steps = calculation.trace().steps();
      this.period = calculation.reductions().period().toString();
      for (int at = 0; at < steps.size(); at++) {
        TraceStep step = steps.get(at);
        if (step.kind() != TraceStep.Kind.ROUNDING && step.kind() != TraceStep.Kind.VINTAGE) {
          numbers.put(step.name() + " " + step.span(), at);
        }
      }
    }

    TraceTree tree() {
      List<Branch> roots = new ArrayList<>();
      List<TraceStep> rounding = new ArrayList<>();
      for (int at = 0; at < steps.size(); at++) {
        TraceStep step = steps.get(at);
        if (step.kind() == TraceStep.Kind.ROUNDING || step.kind() == TraceStep.Kind.VINTAGE) {
          rounding.add(step);
        } else if (step.name().equals(Methodology.EMISSION_REDUCTIONS) && opened.size() < MOST) {
          roots.add(opened(at));
        }
      }
      for (int at = 0; at < steps.size(); at++) {
        TraceStep step = steps.get(at);
        if (step.kind() == TraceStep.Kind.CONSTANT
            && !opened.contains(at)
            && opened.size() < MOST) {
          roots.add(opened(at));
        }
      }
      return new TraceTree(
          roots,
          rounding.subList(0, Math.min(MOST_INPUTS, rounding.size())),
          steps.size(),
          opened.size() + rounding.size(),
          true);
    }

    TraceTree tree(TracePoint point) {
      List<Branch> roots = List.of(opened(point.step(), point.from()));
      return new TraceTree(roots, List.of(), steps.size(), opened.size(), false);
    }

    private Opened opened(int number) {
      return opened(number, 0);
    }

    private Opened opened(int number, int from) {
      opened.add(number);
      TraceStep step = steps.get(number);
      List<Branch> inputs = new ArrayList<>();
      if (step.kind() == TraceStep.Kind.MONITORED && !step.operations().isEmpty()) {
        // The operations name each reading already.
        return new Opened(number, step, List.of(), 0, 0);
      }
      int begin = Math.min(from, step.inputs().size());
      int end = Math.min(begin + MOST_INPUTS, step.inputs().size());
      for (TraceStep.Value value : step.inputs().subList(begin, end)) {
        inputs.add(branch(value, step));
      }
      return new Opened(number, step, inputs, step.inputs().size() - end, end);
    }

    private Branch branch(TraceStep.Value value, TraceStep of) {
      Integer own = numbers.get(value.name() + " " + of.span());
      Integer number = own == null ? numbers.get(value.name() + " " + period) : own;
      if (number == null || steps.get(number).equals(of)) {
        return new Bare(value);
      }
      if (opened.contains(number)) {
        return new Elsewhere(number, steps.get(number));
      }
      return opened.size() < MOST ? opened(number) : new Further(number, steps.get(number));
    }
  }
}
