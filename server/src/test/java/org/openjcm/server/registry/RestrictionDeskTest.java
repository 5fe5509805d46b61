package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.samples.Story;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.RunningServer;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.Visit;
import org.openjcm.server.database.TestDatabase;

/// A registry manager records the order of a court, and releases it by another one.
class RestrictionDeskTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final String ACCOUNT = "SAMPLE-JP-ENT-00000002-0";
  private static final Pattern ENTRY = Pattern.compile("/registry/entries/SAMPLE-JP/([0-9]+)");

  private static Map<String, String> order(String key, String document) {
    Map<String, String> form = new HashMap<>();
    form.put("key", key);
    form.put("authority", "<b>Tokyo District Court</b>");
    form.put("document", document);
    form.put("dated", "2026-11-20");
    form.put("received", "2026-11-20T09:30+09:00");
    form.put("confirmed", "yes");
    return form;
  }

  private static String entry(HttpResponse<String> recorded) {
    assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
    Matcher entry = ENTRY.matcher(recorded.headers().firstValue("Location").orElseThrow());
    assertThat(entry.find()).isTrue();
    return entry.group(1);
  }

  @Test
  void anOrderIsTriedRecordedListedAndReleasedByASecondDocument() {
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    Map<String, String> bind = order("restrict-desk-1", "2026 (ra) 7");
    bind.put("from", ACCOUNT);
    bind.put("ground", "SEIZURE");
    bind.remove("confirmed");
    HttpResponse<String> tried =
        manager.upload(
            "/registry/acts/restrict",
            bind,
            "scanFile",
            "order.pdf",
            "%PDF-1.7 order".getBytes(StandardCharsets.US_ASCII));
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body()).contains("name=\"confirmed\"").doesNotContain("<b>Tokyo");
    Matcher scan = Pattern.compile("name=\"scan\" value=\"([0-9a-f]{64})\"").matcher(tried.body());
    assertThat(scan.find()).isTrue();
    bind.put("scan", scan.group(1));
    bind.put("confirmed", "yes");
    String number = entry(manager.post("/registry/acts/restrict", bind));
    assertThat(entry(manager.post("/registry/acts/restrict", bind))).isEqualTo(number);

    String list = manager.get("/registry/desk/SAMPLE-JP/restrictions").body();
    assertThat(list).contains(ACCOUNT, "2026 (ra) 7", "&lt;b&gt;Tokyo");
    HttpResponse<String> document =
        manager.get("/registry/desk/SAMPLE-JP/documents/" + scan.group(1));
    assertThat(document.body()).isEqualTo("%PDF-1.7 order");
    assertThat(document.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(manager.get("/registry/accounts/" + ACCOUNT).body()).contains("2026 (ra) 7");

    Map<String, String> same = order("release-desk-1", "2026 (ra) 7");
    same.put("book", "SAMPLE-JP");
    same.put("restriction", number);
    assertThat(manager.post("/registry/acts/release", same).body())
        .contains("A release needs a document of its own.");
    Map<String, String> second = order("release-desk-2", "2026 (ra) 8");
    second.put("book", "SAMPLE-JP");
    second.put("restriction", number);
    entry(manager.post("/registry/acts/release", second));
    assertThat(manager.get("/registry/accounts/" + ACCOUNT).body()).doesNotContain("2026 (ra) 7");
  }

  @Test
  void whatIsMissingIsSaidAtItsField() {
    Visit manager = Visit.as(SERVER, DemoPerson.REGISTRY_JP);
    Map<String, String> bind = order("restrict-desk-2", "");
    bind.put("from", ACCOUNT);
    bind.put("ground", "LIKE");
    bind.put("received", "2026-11-19T09:30Z");
    HttpResponse<String> answer = manager.post("/registry/acts/restrict", bind);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Choose a ground.", "Give the number or title of the document.");
    bind.put("document", "x");
    bind.put("ground", "ORDER");
    bind.put("received", "2026-11-18T09:30Z");
    assertThat(manager.post("/registry/acts/restrict", bind).body())
        .contains("cannot have been received before its date");
  }

  @Test
  void onlyTheManagerOfTheSideMay() {
    for (DemoPerson other : new DemoPerson[] {DemoPerson.ACCOUNT_COMPANY, DemoPerson.REGISTRY_MN}) {
      Visit visit = Visit.as(SERVER, other);
      Map<String, String> bind = order("restrict-desk-3", "2026 (ra) 9");
      bind.put("from", ACCOUNT);
      bind.put("ground", "ORDER");
      Map<String, String> release = order("release-desk-3", "2026 (ra) 9");
      release.put("book", "SAMPLE-JP");
      release.put("restriction", "1");
      assertThat(visit.post("/registry/acts/restrict", bind).statusCode()).isEqualTo(403);
      assertThat(visit.post("/registry/acts/release", release).statusCode()).isEqualTo(403);
      assertThat(visit.get("/registry/desk/SAMPLE-JP/restrictions").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void aRestrictionHoldsAfterANewStart() {
    Story first =
        Story.read(
                """
                # bound
                open JP-GOV
                open ACME
                series JP MN003 2025
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 ACME 100
                issue JP JC-MN-012
                bind ACME 11..20 by COURT-1
                bind ACME 40t by COURT-2
                unbind JP entry 5 by COURT-3
                """)
            .getFirst();
    try (TestDatabase database = TestDatabase.fresh()) {
      try (PostgresJournal journal = PostgresStoriesTest.journal(database)) {
        assertThat(first.tell(journal).faults()).isEmpty();
      }
      try (PostgresJournal again = PostgresStoriesTest.journal(database)) {
        CreditSeries series =
            new CreditSeries(Side.JAPAN, ProjectReference.parse("MN003"), Vintage.of(2025));
        Parcel named = new Parcel.Serials(series, new SerialBlock(20, 21));
        Parcel quantity = new Parcel.Quantity(series, Tonnes.of(90));
        assertThat(again.record(move("again-1", named)))
            .isInstanceOfSatisfying(
                Outcome.Refused.class,
                refused -> assertThat(refused.why()).isInstanceOf(Refusal.SerialsBound.class));
        assertThat(again.record(move("again-2", quantity))).isInstanceOf(Outcome.Recorded.class);
      }
    }
  }

  private static Request move(String key, Parcel parcel) {
    return new Request(
        Book.of(Side.JAPAN),
        new IdempotencyKey(key),
        "teller",
        new Transfer(
            AccountNumber.of(CountryCode.JAPAN, "ENT", 1),
            AccountNumber.of(CountryCode.JAPAN, "GOV", 1),
            parcel));
  }
}
