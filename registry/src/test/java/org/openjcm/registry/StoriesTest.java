package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openjcm.registry.ledger.InMemoryJournal;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.samples.Stories;
import org.openjcm.registry.samples.Story;

/// The stories of the registry, against the journal in memory.
class StoriesTest {

  @TestFactory
  Stream<DynamicTest> everyStoryIsTrue() {
    return Stories.all().stream()
        .map(story ->
            DynamicTest.dynamicTest(
                story.title(), () -> assertThat(story.tell(journal()).faults()).isEmpty()));
  }

  @Test
  void everyRefusalHasItsStory() {
    Set<Class<?>> told = new HashSet<>();
    for (Story story : Stories.all()) {
      story.tell(journal()).refusals().forEach(refusal -> told.add(refusal.getClass()));
    }
    assertThat(List.of(Refusal.class.getPermittedSubclasses()))
        .filteredOn(refusal -> !told.contains(refusal))
        // A thousand fragments are too long a story; see ManyBlocksTest.
        .containsExactly(Refusal.TooManyBlocks.class);
  }

  @Test
  void everyCommandHasItsStory() {
    Set<Class<?>> told = new HashSet<>();
    for (Story story : Stories.all()) {
      story.tell(journal()).entries().forEach(entry -> told.add(entry.command().getClass()));
    }
    assertThat(told).containsAll(Arrays.asList(Command.class.getPermittedSubclasses()));
  }

  static InMemoryJournal journal() {
    AtomicLong tick = new AtomicLong();
    return new InMemoryJournal(
        ShippedRules.rules(),
        () -> Instant.parse("2026-05-01T00:00:00Z").plusMillis(tick.incrementAndGet()),
        () -> new Salt("%032x".formatted(tick.get())));
  }
}
