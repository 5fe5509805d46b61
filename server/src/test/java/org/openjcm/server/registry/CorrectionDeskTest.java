package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import org.openjcm.server.database.TestDatabase;

/// A clerical correction between two managers, and the revision it makes necessary.
class CorrectionDeskTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String DESK = "/registry/desk/SAMPLE-JP/corrections";

  @Test
  void oneManagerProposesAndAnotherConfirms() {
    InstructionPagesTest.aHolderHas("81", 500);
    AccountNumber government = AccountNumber.sample(CountryCode.JAPAN, "GOV", 81);
    AccountNumber holder = AccountNumber.sample(CountryCode.JAPAN, "ENT", 81);
    InstructionPagesTest.record(
        "open-gov-81", new OpenAccount(government, "Government two (demo)"));
    CreditSeries series =
        new CreditSeries(Side.JAPAN, ProjectReference.parse("SAMPLE-LA-81"), Vintage.of(2024));
    Parcel parcel = new Parcel.Serials(series, new SerialBlock(1, 50));
    InstructionPagesTest.record("there-81", new Transfer(holder, government, parcel));
    long wrong =
        InstructionPagesTest.record("back-81", new Transfer(government, holder, parcel)).number();

    Visit first = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    Visit second = Visit.as(SERVER, DemoPerson.REGISTRY_JP_TWO);
    Map<String, String> form =
        Map.of(
            "key",
            "correct-desk-1",
            "book",
            "SAMPLE-JP",
            "entry",
            Long.toString(wrong),
            "reason",
            "<b>wrong</b> account",
            "groundKind",
            "clerical",
            "confirmed",
            "yes");
    assertThat(first.post("/registry/acts/correct", form).statusCode()).isEqualTo(303);
    assertThat(first.post("/registry/acts/correct", form).statusCode()).isEqualTo(303);
    String waiting = second.get(DESK).body();
    assertThat(waiting).contains("&lt;b&gt;wrong&lt;/b&gt; account");
    Matcher path = Pattern.compile(DESK + "/([0-9]+)/confirm").matcher(waiting);
    assertThat(path.find()).isTrue();
    String confirm = DESK + "/" + path.group(1) + "/confirm";
    assertThat(path.find()).as("proposed once").isFalse();
    assertThat(first.get(DESK).body()).doesNotContain("/confirm");
    assertThat(first.post(confirm, Map.of()).statusCode()).isEqualTo(403);
    assertThat(Visit.as(SERVER, DemoPerson.REGISTRY_MN).post(confirm, Map.of()).statusCode())
        .isEqualTo(403);
    assertThat(second.post(confirm, Map.of()).statusCode()).isEqualTo(303);
    assertThat(second.post(confirm, Map.of()).statusCode()).isEqualTo(404);
    assertThat(second.get(DESK).body()).doesNotContain("wrong&lt;/b&gt; account");
  }

  @Test
  void aCorrectedFirstTransferOpensARevisionOfItsYear() {
    Story story =
        Story.read(
                """
                # a first transfer is corrected
                open JP-GOV
                open ACME
                series JP MN003 2025
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 100
                issue JP JC-MN-012
                authorize JP MN-1 v1 by MN MN003 2021-2030 max 100 NDC
                first-transfer JP-GOV → ACME 1..100 under MN-1
                correct JP entry 5 with SECOND
                first-transfer JP-GOV → ACME 1..100 under MN-1
                """)
            .getFirst();
    try (TestDatabase database = TestDatabase.fresh()) {
      try (PostgresJournal journal = PostgresStoriesTest.journal(database)) {
        assertThat(story.tell(journal).faults()).isEmpty();
        CorrectionDesk desk = new CorrectionDesk(database.writer(), journal, Clock.systemUTC());
        assertThat(desk.tasks(Book.of(Side.JAPAN)))
            .singleElement()
            .satisfies(task -> {
              assertThat(task.entry()).isEqualTo(6);
              assertThat(task.corrected()).isEqualTo(5);
              assertThat(task.year()).isEqualTo(2026);
              desk.close(task, "AEF of 2026 revised", "officer");
            });
        assertThat(desk.tasks(Book.of(Side.JAPAN)).getFirst().done()).contains("revised");
      }
      // What was drawn and given back is read anew.
      try (PostgresJournal again = PostgresStoriesTest.journal(database)) {
        assertThat(
                again.record(
                    new Request(
                        Book.of(Side.JAPAN),
                        new IdempotencyKey("again"),
                        "teller",
                        new Correct(7, new CorrectionGround.Clerical("a slip", "second")))))
            .isInstanceOf(Outcome.Recorded.class);
      }
    }
  }
}
