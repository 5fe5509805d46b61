package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjcm.registry.samples.Simulation;

/// Random worlds: whatever is asked, in whatever order, and however often, no tonne is lost or
/// doubled.
class SimulationTest {

  @TestFactory
  Stream<DynamicTest> theSumRuleHoldsAfterEveryStep() {
    long fresh = Long.getLong("jcm.seed", System.nanoTime());
    return LongStream.of(1, 2, 3, fresh)
        .mapToObj(seed ->
            DynamicTest.dynamicTest(
                "-Djcm.seed=" + seed,
                () -> {
                  Simulation simulation = new Simulation(seed, StoriesTest.journal());
                  simulation.run(3_000);
                  assertThat(simulation.faults()).isEmpty();
                  // A fresh seed may draw a world of many refusals; both kinds must still have
                  // happened. The fixed ones are known to record more.
                  assertThat(simulation.recorded()).isGreaterThan(seed == fresh ? 100 : 500);
                  assertThat(simulation.refused()).isGreaterThan(100);
                }));
  }
}
