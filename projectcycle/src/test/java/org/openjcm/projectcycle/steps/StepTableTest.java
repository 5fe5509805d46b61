package org.openjcm.projectcycle.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Source;

class StepTableTest {

  private static final StepTable TABLE = PackedTables.parisAligned();

  @Test
  void theWholeCycleIsOneTable() {
    Approvals.verify(
        Arrays.stream(Track.values())
            .map(t -> t + "\n" + CycleDiagram.lines(TABLE, t))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void theCycleIsDrawnFromItsTable() {
    Approvals.verify(
        Arrays.stream(Track.values())
            .map(t -> "%% " + t + "\n" + CycleDiagram.mermaid(TABLE, t))
            .collect(Collectors.joining("\n")));
  }

  @Test
  void everyStateCanBeReachedFromTheStartOfItsTrack() {
    for (Track track : Track.values()) {
      List<Step> steps = TABLE.of(track);
      assertThat(steps).as(track.name()).isNotEmpty();
      String start = steps.getFirst().from();
      for (Step step : steps) {
        assertThat(
                step.from().equals(start)
                    || steps.stream().anyMatch(s -> s.to().equals(step.from())))
            .as("%s %s is reached by some step", track, step.from())
            .isTrue();
      }
    }
  }

  @Test
  void allTwelveTimeLimitsOfTheRuleNotesAreThere() {
    assertThat(TABLE.clocks().stream().map(Clock::id))
        .containsExactly("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12");
  }

  @Test
  void aLimitThatNobodyKnowsHasNoDueDate() {
    Clock unknown = TABLE.clock("T8").orElseThrow();
    assertThat(unknown.due(LocalDate.of(2026, 4, 1))).isEmpty();
    assertThat(unknown.confidence()).isEqualTo(Confidence.UNKNOWN);
  }

  @Test
  void publicInputsOfFifteenDaysCountTheFirstDay() {
    // Published cases: 2014-02-04 to 2014-02-18, 2024-07-31 to 2024-08-14.
    Clock inputs = TABLE.clock("T2").orElseThrow();
    assertThat(inputs.due(LocalDate.of(2014, 2, 4))).contains(LocalDate.of(2014, 2, 18));
    assertThat(inputs.due(LocalDate.of(2024, 7, 31))).contains(LocalDate.of(2024, 8, 14));
  }

  @Test
  void considerationOfSixtyDaysCanBeExtendedToNinety() {
    Clock consideration = TABLE.clock("T3").orElseThrow();
    assertThat(consideration.due(LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2026, 3, 2));
    assertThat(consideration.extendedDue(LocalDate.of(2026, 1, 1)))
        .contains(LocalDate.of(2026, 4, 1));
  }

  @Test
  void everyTimeLimitHasAStableNameForItsConfirmation() {
    assertThat(TABLE.clocks().stream().map(c -> c.values("G3").getFirst().fact().text()))
        .contains("rules/G3#T1.days", "rules/G3#T12.days")
        .doesNotHaveDuplicates();
  }

  @Test
  void aTableWithOneStepTwiceIsRefused() {
    List<Step> twice = List.of(TABLE.steps().getFirst(), TABLE.steps().getFirst());
    assertThatThrownBy(() -> new StepTable("G3", TABLE.clocks(), twice))
        .hasMessageContaining("stands twice");
  }

  @Test
  void aTimeLimitBelowOneDayIsRefused() {
    assertThatThrownBy(() ->
            new Clock(
                "T1",
                "start",
                OptionalInt.of(0),
                OptionalInt.empty(),
                false,
                new Source("d", "", ""),
                Confidence.UNKNOWN))
        .hasMessageContaining("at least one day");
  }
}
