package org.openjcm.server.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.rulebook.Confirmations;

/// A tree of many devices is cut at what a page bears, and every number is reached all the same.
class TraceTreeTest {

  private static final int DEVICES = 500;

  private static Calculation large() {
    SampleMonitoring park = SampleMonitoring.SOLAR_PARK;
    StringBuilder equipment = new StringBuilder();
    StringBuilder facts = new StringBuilder();
    StringBuilder csv =
        new StringBuilder("period,equipment,parameter,from,to,value,unit,option,evidence\n");
    for (int at = 1; at <= DEVICES; at++) {
      equipment.append("| PV").append(at).append(" | i | | | | |\n");
      facts.append("| connection | PV").append(at).append(" | national_grid |\n");
      csv.append("2025-01-01/2025-12-31,PV")
          .append(at)
          .append(",EG,2025-01-01,2025-12-31,100,MWh,C,meter\n");
    }
    String project =
        """
        # Many

        | field | value |
        |---|---|
        | project | SAMPLE-MN-1 |
        | methodology | MN_AM003 ver02.0 |
        | title (en) | Many |
        | title (ja) | 多数 |

        ## Equipment

        | equipment | index | en | ja | from | to |
        |---|---|---|---|---|---|
        %s
        ## Facts

        | fact | equipment | value |
        |---|---|---|
        %s\
        """
            .formatted(equipment, facts);
    CalculationAttempt attempt =
        CalculationAttempt.of(
            park.methodology(),
            new GivenInputs("", project, csv.toString(), LocalDate.of(2026, 11, 1)),
            Confirmations.NONE);
    assertThat(attempt.faults()).isEmpty();
    return attempt.calculation().orElseThrow();
  }

  private static Stream<TraceTree.Branch> all(TraceTree.Branch branch) {
    return branch instanceof TraceTree.Opened opened
        ? Stream.concat(Stream.of(branch), opened.inputs().stream().flatMap(TraceTreeTest::all))
        : Stream.of(branch);
  }

  @Test
  void everyReadingOfFiveHundredDevicesIsReachedFromTheTonnes() {
    Calculation calculation = large();
    Set<String> seen = new HashSet<>();
    Set<TracePoint> asked = new HashSet<>();
    Queue<TracePoint> open = new ArrayDeque<>(List.of(TracePoint.TONNES));
    while (!open.isEmpty()) {
      TracePoint point = open.remove();
      if (!asked.add(point)) {
        continue;
      }
      TraceTree tree = TraceTree.of(calculation, point);
      assertThat(tree.shown()).isLessThanOrEqualTo(TraceTree.MOST + 70);
      tree.roots().stream()
          .flatMap(TraceTreeTest::all)
          .forEach(branch -> {
            switch (branch) {
              case TraceTree.Opened opened -> {
                seen.add(opened.step().name());
                if (opened.leftOut() > 0) {
                  open.add(new TracePoint(opened.number(), opened.next()));
                }
              }
              case TraceTree.Further further -> open.add(new TracePoint(further.number(), 0));
              case TraceTree.Elsewhere _, TraceTree.Bare _ -> {}
            }
          });
    }
    for (int at = 1; at <= DEVICES; at++) {
      assertThat(seen).contains("EG[PV" + at + "]", "EF_RE[PV" + at + "]");
    }
    assertThat(asked).hasSizeGreaterThan(3);
  }

  @Test
  void aStepThatIsNotThereLeadsToTheTonnes() {
    Calculation calculation = SampleMonitoring.SOLAR_PARK.calculation();
    assertThat(TraceTree.of(calculation, new TracePoint(99_999, 3)).whole()).isTrue();
    Optional<TraceStep> first =
        TraceTree.of(calculation).roots().stream()
            .flatMap(TraceTreeTest::all)
            .filter(TraceTree.Opened.class::isInstance)
            .map(branch -> ((TraceTree.Opened) branch).step())
            .findFirst();
    assertThat(first.orElseThrow().name()).isEqualTo("ER");
  }
}
