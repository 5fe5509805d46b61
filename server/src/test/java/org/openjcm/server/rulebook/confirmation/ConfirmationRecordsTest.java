package org.openjcm.server.rulebook.confirmation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.confirmation.ConfirmationsRead;
import org.openjcm.rulebook.confirmation.ConfirmationsText;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.rulebook.Officers;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;

/// A fact is confirmed by two persons with the document in hand.
class ConfirmationRecordsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final FactKey FACT = new FactKey("support/0148#scheme");

  private TestDatabase database;
  private ConfirmationRecords records;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    records = new ConfirmationRecords(database.writer(), database.reader(), CLOCK);
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void theMarkChangesOnTheDayTheSecondPersonConfirms() {
    long proposal = propose(FACT, "equipment");
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(records.waiting()).hasSize(1);
    assertThat(records.decide(proposal, true, "", Officers.SECOND))
        .isEqualTo(new ConfirmationRecords.Recorded(proposal));
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.VERIFIED);
    assertThat(mark(FACT).otherValue("")).contains("equipment");
    assertThat(mark(FACT).otherValue("equipment")).isEmpty();
    assertThat(records.inForce(TODAY.minusDays(1)).records()).as("not before that day").isEmpty();
    assertThat(records.waiting()).isEmpty();
  }

  @Test
  void thePersonWhoEnteredTheValueCannotConfirmIt() {
    long proposal = propose(FACT, "equipment");
    assertThat(records.decide(proposal, true, "", Officers.FIRST))
        .isEqualTo(new ConfirmationRecords.Refused("rulebook.confirmation.refused.same-person"));
    assertThatThrownBy(() ->
            database
                .writer()
                .jdbc()
                .sql(
                    """
                    insert into rulebook.confirmation_decision
                      (proposal, entered_by, outcome, effective_from, decided_at, decided_by, decided_by_name)
                    values (?, 1, 'confirmed', current_date, now(), 1, 'the same')
                    """)
                .param(proposal)
                .update())
        .as("nor past the program")
        .rootCause()
        .hasMessageContaining("check constraint");
    assertThat(records.inForceToday().records()).isEmpty();
  }

  @Test
  void aRefusalNeedsAReasonAndAnAnswerIsGivenOnce() {
    long proposal = propose(FACT, "adb");
    assertThat(records.decide(proposal, false, " ", Officers.SECOND))
        .isEqualTo(new ConfirmationRecords.Refused("rulebook.confirmation.refused.reason"));
    records.decide(proposal, false, "the page says otherwise", Officers.SECOND);
    assertThat(records.find(proposal).orElseThrow().standing()).isEqualTo("refused");
    assertThat(records.decide(proposal, true, "", Officers.SECOND))
        .isEqualTo(new ConfirmationRecords.Refused("rulebook.confirmation.refused.decided"));
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.UNVERIFIED);
  }

  @Test
  void aWithdrawalIsALaterRecordAndTheMarkReturns() {
    long proposal = propose(FACT, "equipment");
    assertThat(records.withdraw(proposal, "too early", Officers.SECOND))
        .isEqualTo(new ConfirmationRecords.Refused("rulebook.confirmation.refused.not-confirmed"));
    records.decide(proposal, true, "", Officers.SECOND);
    records.withdraw(proposal, "the document was a draft", Officers.FIRST);
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(records.find(proposal).orElseThrow().standing()).isEqualTo("withdrawn");
    assertThat(records.about(FACT)).hasSize(1);
  }

  @Test
  void theFileForTheCommandLineReadsBackAsTheSameSet() {
    records.decide(propose(FACT, "equipment"), true, "", Officers.SECOND);
    records.decide(
        propose(new FactKey("methodology/MN_AM003_ver02.0#EF_grid"), "0.8 | \\| odd"),
        true,
        "",
        Officers.SECOND);
    String file = ConfirmationsText.of(records.inForceToday(), "in force");
    ConfirmationsRead read = ConfirmationsRead.of(file);
    assertThat(read.faults()).isEmpty();
    assertThat(read.confirmations().hash()).isEqualTo(records.inForceToday().hash());
    assertThat(read.confirmations().records()).hasSize(2);
    assertThat(file)
        .as("no person is named in public")
        .doesNotContain("First")
        .contains("officer-1");
  }

  @Test
  void aDocumentIsKeptOnceUnderItsHashAndTheReaderCannotReadIt() {
    long one = propose(FACT, "equipment");
    long two = propose(new FactKey("support/0149#scheme"), "equipment");
    assertThat(records.find(one).orElseThrow().attachment())
        .isEqualTo(records.find(two).orElseThrow().attachment());
    assertThat(records.content(records.find(one).orElseThrow().attachment().hash()).orElseThrow())
        .isEqualTo("%PDF-1.7 sample".getBytes(UTF_8));
    assertThatThrownBy(() ->
            database
                .reader()
                .jdbc()
                .sql("select content from rulebook.document")
                .query()
                .listOfRows())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void nothingOfItCanBeChangedByTheWriter() {
    for (String table :
        new String[] {
          "document", "confirmation_proposal", "confirmation_decision", "confirmation_withdrawal"
        }) {
      assertThatThrownBy(
              () -> database.writer().jdbc().sql("delete from rulebook." + table).update())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aFileIsKnownByItsFirstBytesAndNotByItsName() {
    assertThat(OfficialFile.look("a.pdf", "<html>".getBytes(UTF_8)))
        .isEqualTo(new OfficialFile.NotTaken("rulebook.confirmation.wrong.file-kind"));
    assertThat(OfficialFile.look("a.pdf", new byte[0]))
        .isEqualTo(new OfficialFile.NotTaken("rulebook.confirmation.wrong.file-missing"));
    assertThat(OfficialFile.look("a.pdf", new byte[OfficialFile.LONGEST + 1]))
        .isEqualTo(new OfficialFile.NotTaken("rulebook.confirmation.wrong.file-long"));
    assertThat(
            ((OfficialFile.Taken)
                    OfficialFile.look("C:\\x\\..\\r\"\n.pdf", "%PDF-1.4".getBytes(UTF_8)))
                .file()
                .name())
        .isEqualTo("r__.pdf");
  }

  @Test
  void aCellOfTheRegisterIsFoundWithItsValueAndARowThatIsNotThereIsNot() {
    new RegisterLoad(database.writer(), CLOCK).load(RegisterFiles.shipped(), "test", _ -> {});
    FactValues values = new FactValues(database.reader());
    FactValues.Cell cell =
        (FactValues.Cell) values.find(new FactKey("project/MN003#registered_on"));
    assertThat(cell.value()).isNotEmpty();
    assertThat(FactValues.wrong(cell, "10 January 2018")).isPresent();
    assertThat(FactValues.wrong(cell, "2018-01-10")).isEmpty();
    assertThat(values.find(new FactKey("project/XX999#registered_on")))
        .isEqualTo(new FactValues.NoSuchRow());
    assertThat(values.find(new FactKey("project/MN003#colour")))
        .isEqualTo(new FactValues.NoSuchRow());
    assertThat(values.find(new FactKey("rules/MN#completeness_check_days")))
        .isEqualTo(new FactValues.Elsewhere());
    assertThat(values.find(new FactKey("methodology/MN_AM003_ver02.0#EF_grid")))
        .isEqualTo(new FactValues.Elsewhere());
  }

  private FactMarks.Mark mark(FactKey fact) {
    return new FactMarks(records).today().of(fact, Confidence.UNVERIFIED);
  }

  private long propose(FactKey fact, String value) {
    OfficialFile file =
        ((OfficialFile.Taken) OfficialFile.look("list.pdf", "%PDF-1.7 sample".getBytes(UTF_8)))
            .file();
    return records
        .propose(
            new ConfirmationRecords.Entry(fact, value, "", "List of projects", "page 3", file),
            Officers.FIRST)
        .proposal();
  }
}
