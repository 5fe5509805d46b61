package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;

/// Four eyes over HTTP: rights, settings, proposal, approval, and who is turned away.
class InstructionPagesTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final Book BOOK = Book.sample(Side.JAPAN);
  private static final AccountNumber ACCOUNT = AccountNumber.sample(CountryCode.JAPAN, "ENT", 71);
  private static final AccountNumber OTHER = AccountNumber.sample(CountryCode.JAPAN, "ENT", 72);
  private static final String PAGE = "/registry/accounts/" + ACCOUNT + "/representatives";

  @BeforeAll
  static void aHolderHasTonnes() {
    aHolderHas("71", 1000);
    record("open-72", new OpenAccount(OTHER, "Test holder two (demo)"));
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    Matcher holder =
        Pattern.compile("value=\"([0-9]+)\">Sample Trading \\(demo\\)")
            .matcher(manager.get(PAGE).body());
    assertThat(holder.find()).isTrue();
    seeOther(manager.post(PAGE + "/appoint", Map.of("organisation", holder.group(1))));
    seeOther(
        manager.post(
            PAGE + "/setting",
            Map.of("fourEyes", "yes", "reason", "<i>request</i> of the holder")));
    assertThat(manager.get(PAGE).body())
        .contains(
            "&lt;i&gt;request&lt;/i&gt; of the holder", "Account representative of a company");
  }

  /// Opens account ENT `number` and issues tonnes of project SAMPLE-LA-`number` into it.
  static void aHolderHas(String number, long tonnes) {
    AccountNumber account =
        AccountNumber.sample(CountryCode.JAPAN, "ENT", Integer.parseInt(number));
    record("open-" + number, new OpenAccount(account, "Test holder (demo)"));
    AllocationTable table =
        new AllocationTable(List.of(new Allocation(Vintage.of(2024), account, Tonnes.of(tonnes))));
    record(
        "issue-" + number,
        new Issue(
            new JointCommitteeDecision(
                new DecisionNumber("SAMPLE-JC-LA-" + number),
                LocalDate.of(2025, 6, 1),
                ProjectReference.parse("SAMPLE-LA-" + number),
                MonitoringPeriod.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                table,
                ProofGrade.C,
                Sha256.of("reductions"),
                Sha256.of("verification")),
            table.total()));
  }

  static JournalEntry record(String key, Command command) {
    Outcome outcome =
        SERVER
            .context()
            .getBean(PostgresJournal.class)
            .record(new Request(BOOK, new IdempotencyKey("pages-" + key), "test", command));
    assertThat(outcome).isInstanceOf(Outcome.Recorded.class);
    return ((Outcome.Recorded) outcome).entry();
  }

  private static String seeOther(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("\\?.*", "");
  }

  private static Map<String, String> transfer(String key, int first, int last) {
    return Map.of(
        "key",
        "instruct-" + key,
        "from",
        ACCOUNT.text(),
        "to",
        OTHER.text(),
        "serials",
        "SAMPLE-JCM-JP-LA-71-2024-" + first + "-" + last,
        "confirmed",
        "yes");
  }

  private static String propose(Visit company, String key, int first, int last) {
    String path = seeOther(company.post("/registry/acts/transfer", transfer(key, first, last)));
    assertThat(path).startsWith("/registry/instructions/");
    return path;
  }

  @Test
  void oneProposesAnotherApprovesAndTheEntryIsRecorded() {
    Visit company = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY);
    Visit second = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY_TWO);
    String path = propose(company, "first-one", 1, 100);
    assertThat(propose(company, "first-one", 1, 100)).isEqualTo(path);
    assertThat(company.get(path).body())
        .contains("Proposed", "Withdraw the instruction")
        .doesNotContain("Approve and execute");
    HttpResponse<String> own = company.post(path + "/approve", Map.of());
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("another person must decide");
    assertThat(second.get("/registry/instructions").body()).contains(path);
    assertThat(second.get(path).body()).contains("Approve and execute");
    seeOther(second.post(path + "/approve", Map.of("note", "<script>alert(1)</script>")));
    String done = company.get(path).body();
    assertThat(done).contains("Executed", "/registry/entries/SAMPLE-JP/");
    assertThat(done).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    assertThat(second.post(path + "/decline", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void whoeverIsNotConcernedIsTurnedAway() {
    Visit company = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY);
    String path = propose(company, "second-one", 201, 210);
    for (DemoPerson other :
        List.of(DemoPerson.REGISTRY_MN, DemoPerson.PARTICIPANT_JP, DemoPerson.ADMINISTRATOR)) {
      Visit visit = Visit.as(SERVER, other);
      assertThat(visit.get(path).statusCode()).as(other.name()).isEqualTo(403);
      assertThat(visit.post(path + "/approve", Map.of()).statusCode()).isEqualTo(403);
      assertThat(visit.post(path + "/withdraw", Map.of()).statusCode()).isEqualTo(403);
      assertThat(visit.get(PAGE).statusCode()).isEqualTo(403);
      assertThat(visit.post(PAGE + "/setting", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }
    // The manager sees it, but does not decide for the holder.
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    assertThat(manager.get(path).statusCode()).isEqualTo(200);
    assertThat(manager.post(path + "/approve", Map.of()).statusCode()).isEqualTo(403);
    seeOther(company.post(path + "/withdraw", Map.of()));
    assertThat(company.get(path).body()).contains("Withdrawn");
  }

  @Test
  void aSetOfRightsIsGivenToOnePerson() {
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    Matcher person =
        Pattern.compile(
                "name=\"person\" value=\"([0-9]+)\">\\s*<fieldset class=\"stack\">\\s*"
                    + "<legend>Account representative, second person")
            .matcher(manager.get(PAGE).body());
    assertThat(person.find()).isTrue();
    seeOther(manager.post(PAGE + "/rights", Map.of("person", person.group(1), "VIEW", "yes")));
    Visit second = Visit.as(SERVER, DemoPerson.ACCOUNT_COMPANY_TWO);
    assertThat(second.get("/registry/accounts/" + ACCOUNT).statusCode()).isEqualTo(200);
    assertThat(second.post("/registry/acts/transfer", transfer("third-one", 301, 302)).statusCode())
        .isEqualTo(403);
    seeOther(
        manager.post(
            PAGE + "/rights",
            Map.of("person", person.group(1), "VIEW", "yes", "PROPOSE", "yes", "APPROVE", "yes")));
    assertThat(manager.post(PAGE + "/rights", Map.of("person", "1")).statusCode()).isEqualTo(422);
    assertThat(manager.post(PAGE + "/setting", Map.of("reason", " ")).statusCode()).isEqualTo(422);
    assertThat(manager.post(PAGE + "/trusted", Map.of("account", "nonsense")).statusCode())
        .isEqualTo(422);
  }

  @Test
  void aFileOfManyTransfersIsPreviewedAndRecordedWholly() {
    aHolderHas("91", 300);
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    AccountNumber government = AccountNumber.sample(CountryCode.JAPAN, "GOV", 91);
    AccountNumber holder = AccountNumber.sample(CountryCode.JAPAN, "ENT", 91);
    record("open-gov-91", new OpenAccount(government, "Government three (demo)"));
    record(
        "move-91",
        new Transfer(
            holder,
            government,
            new Parcel.Quantity(
                new CreditSeries(
                    Side.JAPAN, ProjectReference.parse("SAMPLE-LA-91"), Vintage.of(2024)),
                Tonnes.of(300))));
    String rows =
        """
        to,serials,tonnes
        %s,SAMPLE-JCM-JP-LA-91-2024-1-100,
        %s,SAMPLE-JCM-JP-LA-91-2024-1-1,50
        """
            .formatted(holder, OTHER);
    Map<String, String> form =
        new HashMap<>(Map.of("key", "bulk-upload-1", "from", government.text()));
    HttpResponse<String> wrong =
        manager.upload(
            "/registry/acts/transfer-many",
            form,
            "rowsFile",
            "rows.csv",
            (rows + "nonsense,1\n").getBytes(StandardCharsets.UTF_8));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Line 4: the first column is not an account number.");
    HttpResponse<String> tried =
        manager.upload(
            "/registry/acts/transfer-many",
            form,
            "rowsFile",
            "rows.csv",
            rows.getBytes(StandardCharsets.UTF_8));
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body()).contains("LA-91-2024-101-150", "name=\"confirmed\"");
    form.put("rows", rows);
    form.put("confirmed", "yes");
    assertThat(seeOther(manager.post("/registry/acts/transfer-many", form)))
        .startsWith("/registry/entries/SAMPLE-JP/");
    form.put("key", "bulk-upload-2");
    HttpResponse<String> again = manager.post("/registry/acts/transfer-many", form);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Row 1:", "No row was recorded.");
  }
}
