package org.openjcm.server.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Use;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;

/// The journal's rules follow the confirmations on record, whoever recorded them.
class RulesAsConfirmedTest {

  @Test
  void whatAnotherProcessConfirmsActsWithinASecondAndNotBeforeItsDay() {
    try (TestDatabase database = TestDatabase.fresh()) {
      Instant now = Instant.parse("2026-11-20T10:00:00Z");
      Clock clock = Clock.fixed(now, ZoneOffset.UTC);
      RulesAsConfirmed rules =
          new RulesAsConfirmed(
              new ConfirmationRecords(database.writer(), database.reader(), clock));
      assertThat(rules.at(now).mayStandOn(Use.OIMP, "retire")).isFalse();
      confirm(database, LocalDate.of(2026, 11, 21));
      assertThat(rules.at(now.plusSeconds(2)).mayStandOn(Use.OIMP, "retire"))
          .as("confirmed from tomorrow")
          .isFalse();
      Instant tomorrow = now.plus(Duration.ofDays(1));
      assertThat(rules.at(tomorrow).mayStandOn(Use.OIMP, "retire")).isTrue();
      assertThat(rules.at(now).mayStandOn(Use.OIMP, "retire"))
          .as("asked for the day before again")
          .isFalse();
    }
  }

  private static void confirm(TestDatabase database, LocalDate from) {
    byte[] file = "%PDF".getBytes(UTF_8);
    database
        .writer()
        .jdbc()
        .sql(
            """
            with d as (
              insert into rulebook.document
                (sha256, file_name, media_type, size, content, received_at, received_by)
              values (encode(sha256(:file), 'hex'), 'a.pdf', 'application/pdf', 4, :file, now(), 1)
              returning sha256),
            p as (
              insert into rulebook.confirmation_proposal
                (fact_row, fact_field, value, value_before, document_title, paragraph, attachment,
                 entered_at, entered_by, entered_by_name)
              select 'rules/registry/use/OIMP', 'retire', 'yes', 'no', 'Notice', '3', d.sha256,
                now(), 1, 'one' from d
              returning proposal)
            select proposal from p
            """)
        .param("file", file)
        .query(Long.class)
        .single();
    database
        .writer()
        .jdbc()
        .sql(
            """
            insert into rulebook.confirmation_decision
              (proposal, entered_by, outcome, effective_from, decided_at, decided_by, decided_by_name)
            select proposal, 1, 'confirmed', ?, now(), 2, 'two' from rulebook.confirmation_proposal
            """)
        .param(from)
        .update();
  }
}
