package org.openjcm.cli.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/// The whole flow in one text. A newcomer opens this test's approved story first.
class JourneyOfATonneTest {

  @Test
  void aTonneTravelsFromTheMeterToTheReportsOfBothParties() {
    Approvals.verify(JourneyOfATonne.tell("en"));
  }

  @Test
  void theSameStoryIsToldInJapanese() {
    Approvals.verify(JourneyOfATonne.tell("ja"));
  }

  @Test
  void theStoryIsMarkedAsASampleAndToldTheSameEveryTime() {
    assertThat(JourneyOfATonne.tell("en"))
        .startsWith("SAMPLE／見本")
        .isEqualTo(JourneyOfATonne.tell("en"));
    assertThat(JourneyOfATonne.tell("ja").lines().count())
        .as("both languages tell every line")
        .isEqualTo(JourneyOfATonne.tell("en").lines().count());
  }
}
