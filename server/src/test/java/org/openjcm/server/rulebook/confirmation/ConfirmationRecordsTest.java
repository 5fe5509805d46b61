package org.openjcm.server.rulebook.confirmation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.confirmation.ConfirmationsRead;
import org.openjcm.rulebook.confirmation.ConfirmationsText;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.projectcycle.ProjectFacts;
import org.openjcm.server.projectcycle.ProjectSearch;
import org.openjcm.server.projectcycle.RegisteredProjects;
import org.openjcm.server.rulebook.Officers;
import org.openjcm.server.rulebook.RegisterDownload;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;

/// A fact is confirmed by two persons with the document in hand.
class ConfirmationRecordsTest {

  /// The database asks its own clock which day it is, so the day of the tests is today.
  private final Clock clock = Clock.fixed(Clock.systemUTC().instant(), ZoneOffset.UTC);

  private final LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
  private static final FactKey FACT = new FactKey("support/0148#scheme");

  private TestDatabase database;
  private ConfirmationRecords records;
  private ConfirmationDesk desk;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    records = new ConfirmationRecords(database.writer(), database.reader(), clock);
    desk =
        new ConfirmationDesk(
            database.writer(), records, new FactValues(database.reader(), records), clock);
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
    assertThat(desk.decide(proposal, true, "", Officers.SECOND))
        .isEqualTo(new ConfirmationDesk.Recorded(proposal));
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.VERIFIED);
    assertThat(mark(FACT).otherValue("")).contains("equipment");
    assertThat(mark(FACT).otherValue("equipment")).isEmpty();
    assertThat(records.inForce(today.minusDays(1)).records()).as("not before that day").isEmpty();
    assertThat(records.waiting()).isEmpty();
  }

  @Test
  void thePersonWhoEnteredTheValueCannotConfirmIt() {
    long proposal = propose(FACT, "equipment");
    assertThat(desk.decide(proposal, true, "", Officers.FIRST))
        .isEqualTo(new ConfirmationDesk.Refused("rulebook.confirmation.refused.same-person"));
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
    assertThat(desk.decide(proposal, false, " ", Officers.SECOND))
        .isEqualTo(new ConfirmationDesk.Refused("rulebook.confirmation.refused.reason"));
    desk.decide(proposal, false, "the page says otherwise", Officers.SECOND);
    assertThat(records.find(proposal).orElseThrow().standing()).isEqualTo("refused");
    assertThat(desk.decide(proposal, true, "", Officers.SECOND))
        .isEqualTo(new ConfirmationDesk.Refused("rulebook.confirmation.refused.decided"));
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.UNVERIFIED);
  }

  @Test
  void aWithdrawalIsALaterRecordAndTheMarkReturns() {
    long proposal = propose(FACT, "equipment");
    assertThat(desk.withdraw(proposal, "too early", Officers.SECOND))
        .isEqualTo(new ConfirmationDesk.Refused("rulebook.confirmation.refused.not-confirmed"));
    desk.decide(proposal, true, "", Officers.SECOND);
    desk.withdraw(proposal, "the document was a draft", Officers.FIRST);
    assertThat(mark(FACT).shown()).isEqualTo(Confidence.UNVERIFIED);
    assertThat(records.find(proposal).orElseThrow().standing()).isEqualTo("withdrawn");
    assertThat(records.about(FACT)).hasSize(1);
  }

  @Test
  void theFileForTheCommandLineReadsBackAsTheSameSet() {
    desk.decide(propose(FACT, "equipment"), true, "", Officers.SECOND);
    desk.decide(
        propose(new FactKey("project/MN003#title_ja"), "0.8 | \\| odd"), true, "", Officers.SECOND);
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
  void whatIsInForceFromTomorrowChangesNothingToday() {
    load();
    RegisteredProjects projects = new RegisteredProjects(database.reader());
    FactKey fact = new FactKey("project/MN003#expected_tonnes_per_year");
    String before = shown(fact);
    long proposal = propose(fact, "12345", before);
    database
        .writer()
        .jdbc()
        .sql(
            """
            insert into rulebook.confirmation_decision
              (proposal, entered_by, outcome, effective_from, decided_at, decided_by, decided_by_name)
            values (?, 1, 'confirmed', ?, now(), 2, 'the second')
            """)
        .params(proposal, today.plusDays(1))
        .update();
    assertThat(records.inForceToday().records()).isEmpty();
    assertThat(records.inForce(today.plusDays(1)).records()).hasSize(1);
    assertThat(listed(projects).provenance().confirmedFields()).isEmpty();
    assertThat(listed(projects).expectedPerYear().map(t -> Long.toString(t.value())).orElse(""))
        .isEqualTo(before);
  }

  @Test
  void aConfirmedValueStandsInEveryListFromThatDayAndTheRowIsNotChanged() {
    load();
    RegisteredProjects projects = new RegisteredProjects(database.reader());
    FactKey fact = new FactKey("project/MN003#expected_tonnes_per_year");
    String before = shown(fact);
    long proposal = propose(fact, "12345", before);
    assertThat(listed(projects).provenance().confirmedFields()).as("not yet").isEmpty();
    desk.decide(proposal, true, "", Officers.SECOND);
    assertThat(listed(projects).expectedPerYear()).contains(Tonnes.of(12_345));
    assertThat(listed(projects).provenance().of("expected_tonnes_per_year"))
        .isEqualTo(Confidence.VERIFIED);
    assertThat(projects.project(new OfficialProjectReference("MN003")).orElseThrow())
        .as("the page and the list say the same")
        .isEqualTo(listed(projects));
    assertThat(shown(fact)).as("the row itself").isEqualTo(before);
    assertThat(new RegisterDownload(database.reader()).csv(RegisterTables.PROJECTS_TABLE, Map.of()))
        .contains(",12345,")
        .contains(",expected_tonnes_per_year\r\n");
    desk.withdraw(proposal, "a draft", Officers.SECOND);
    assertThat(listed(projects).expectedPerYear().map(t -> Long.toString(t.value())).orElse(""))
        .isEqualTo(before);
    assertThat(listed(projects).provenance().confirmedFields()).isEmpty();
  }

  @Test
  void everyTableOfTheRegisterShowsWhatIsConfirmedAndNothingAboutTheRowCanBe() {
    load();
    for (StoredTable table : RegisterTables.ALL) {
      String key =
          database
              .reader()
              .jdbc()
              .sql("select min(key) from " + table.currentView())
              .query(String.class)
              .single();
      String field = table.file().columns().get(1).name();
      String value =
          database
              .reader()
              .jdbc()
              .sql("select cast(%s as text) from %s where key = ?".formatted(field, table.table()))
              .param(key)
              .query(String.class)
              .single();
      desk.decide(propose(FactKey.of(key, field), value, value), true, "", Officers.SECOND);
      desk.decide(
          propose(FactKey.of(key, "confidence"), "verified", ""), true, "", Officers.SECOND);
      assertThat(
              database
                  .reader()
                  .jdbc()
                  .sql("select confirmed_fields from " + table.currentView() + " where key = ?")
                  .param(key)
                  .query(String.class)
                  .single())
          .as(table.table())
          .isEqualTo(field);
    }
  }

  @Test
  void aConfirmationDoesNotHoldForALaterRowThatSaysSomethingElse() {
    load();
    FactKey fact = new FactKey("project/MN003#status");
    desk.decide(propose(fact, "registered", "registered"), true, "", Officers.SECOND);
    RegisteredProjects projects = new RegisteredProjects(database.reader());
    assertThat(listed(projects).provenance().isConfirmed("status")).isTrue();
    succeed("withdrawn");
    assertThat(listed(projects).status()).isEqualTo("withdrawn");
    assertThat(listed(projects).provenance().isConfirmed("status")).isFalse();
    assertThat(
            new FactMarks(records)
                .today()
                .of(listed(projects).provenance(), "status")
                .confirmation())
        .isEmpty();
    succeed("registered");
    assertThat(listed(projects).provenance().isConfirmed("status")).isTrue();
  }

  @Test
  void aValueThatItsColumnCannotHoldIsFoundBeforeItIsInForce() {
    load();
    FactKey fact = new FactKey("project/MN003#registered_on");
    String before = shown(fact);
    long proposal = propose(fact, "some day", before);
    assertThat(desk.decide(proposal, true, "", Officers.SECOND))
        .isEqualTo(new ConfirmationDesk.Refused("rulebook.confirmation.refused.value"));
    assertThat(listed(new RegisteredProjects(database.reader())).registeredOn()).isPresent();
  }

  @Test
  void ofTwoConfirmationsOfOneDayTheLaterHolds() {
    for (String value : new String[] {"adb", "equipment"}) {
      desk.decide(propose(FACT, value), true, "", Officers.SECOND);
    }
    assertThat(records.inForceToday().records()).hasSize(1);
    assertThat(mark(FACT).otherValue("")).contains("equipment");
  }

  private String shown(FactKey fact) {
    return ((FactValues.Known) new FactValues(database.reader(), records).find(fact)).value();
  }

  private static ProjectFacts listed(RegisteredProjects projects) {
    return projects.find(ProjectSearch.everything().words("MN003")).projects().getFirst();
  }

  private void load() {
    new RegisterLoad(database.writer(), clock).load(RegisterFiles.shipped(), "test", _ -> {});
  }

  /// A later edition in which only the status of MN003 differs.
  private void succeed(String status) {
    database
        .writer()
        .jdbc()
        .sql(
            """
            with e as (
              insert into rulebook.edition
                (kind, title, source, content_sha256, loaded_at, loaded_by, approved_by)
              values ('desk', 'later', 'test', repeat('0', 64), now(), 'one', 'two') returning edition)
            insert into projectcycle.project
              (edition, key, reference, country, title_en, status, status_as_of, confidence)
            select e.edition, r.key, r.reference, r.country, r.title_en, ?, r.status_as_of, r.confidence
            from e, projectcycle.project r where r.key = 'project/MN003' order by r.edition limit 1
            """)
        .param(status)
        .update();
  }

  private FactMarks.Mark mark(FactKey fact) {
    return new FactMarks(records).today().of(fact, Confidence.UNVERIFIED);
  }

  private long propose(FactKey fact, String value) {
    return propose(fact, value, "");
  }

  private long propose(FactKey fact, String value, String before) {
    OfficialFile file =
        ((OfficialFile.Taken) OfficialFile.look("list.pdf", "%PDF-1.7 sample".getBytes(UTF_8)))
            .file();
    return desk.propose(
            new ConfirmationDesk.Entry(fact, value, before, "List of projects", "page 3", file),
            Officers.FIRST)
        .proposal();
  }
}
