package org.openjcm.server.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.samples.Story;
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
import org.openjcm.server.database.TestDatabase;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// What was notified stays open, per side, until its registry issued it, here or elsewhere.
class OpenItemsTest {

  private static final Side MONGOLIA = new Side(CountryCode.of("MN"));

  /// The decision that the story below issues in Japan's book.
  private static final class Decisions implements NotifiedDecisions {
    private final JointCommitteeDecision only =
        new JointCommitteeDecision(
            new DecisionNumber("JC-MN-012"),
            LocalDate.of(2026, 3, 1),
            ProjectReference.parse("MN003"),
            MonitoringPeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
            new AllocationTable(
                List.of(
                    new Allocation(
                        Vintage.of(2025),
                        AccountNumber.of(CountryCode.JAPAN, "GOV", 1),
                        Tonnes.of(800)),
                    new Allocation(
                        Vintage.of(2025),
                        AccountNumber.of(CountryCode.of("MN"), "GOV", 1),
                        Tonnes.of(200)))),
            ProofGrade.A,
            Sha256.of("reductions"),
            Sha256.of("verification"));

    @Override
    public Optional<JointCommitteeDecision> decision(DecisionNumber number) {
      return Optional.of(only).filter(d -> d.number().equals(number));
    }

    @Override
    public List<JointCommitteeDecision> decisions() {
      return List.of(only);
    }
  }

  @Test
  void eachSideIssuesOnItsOwnDayAndASideElsewhereIsReportedWithItsDocument() {
    Story story =
        Story.read(
                """
                # Japan issues
                open JP-GOV
                decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 800, 2025 MN-GOV 200
                issue JP JC-MN-012
                """)
            .getFirst();
    Clock clock = Clock.fixed(Instant.parse("2026-05-10T00:00:00Z"), ZoneOffset.UTC);
    try (TestDatabase database = TestDatabase.fresh();
        PostgresJournal journal = PostgresStoriesTest.journal(database)) {
      OpenItems items =
          new OpenItems(
              new StaticListableBeanFactory(Map.of("decisions", new Decisions()))
                  .getBeanProvider(NotifiedDecisions.class),
              new LedgerBooks(database.reader()),
              database.writer(),
              clock);
      assertThat(items.items()).hasSize(2).allMatch(i -> i.issued().isEmpty());
      assertThat(story.tell(journal).faults()).isEmpty();
      OpenItems.Item open = items.items().getFirst();
      assertThat(open.side()).isEqualTo(MONGOLIA);
      assertThat(open.keptHere()).isFalse();
      assertThat(open.daysOpen()).isEqualTo(70);
      OpenItems.Item done = items.items().getLast();
      assertThat(done.entry()).contains(2L);
      assertThat(done.issued()).contains(LocalDate.of(2026, 5, 1));
      items.report(MONGOLIA, "JC-MN-012", LocalDate.of(2026, 5, 3), "letter 17", "officer");
      items.report(MONGOLIA, "JC-MN-012", LocalDate.of(2026, 5, 4), "letter 18", "officer");
      assertThat(items.items()).allMatch(i -> i.issued().isPresent());
      assertThat(items.items())
          .filteredOn(i -> i.side().equals(MONGOLIA))
          .singleElement()
          .satisfies(i -> {
            assertThat(i.issued()).contains(LocalDate.of(2026, 5, 3));
            assertThat(i.document()).isEqualTo("letter 17");
          });
    }
  }

  @Test
  void onlySecretariatsAndManagersSeeThePage() {
    RunningServer server = RunningServer.shared();
    for (DemoPerson office : List.of(DemoPerson.REGISTRY_JP, DemoPerson.SECRETARIAT_MN)) {
      assertThat(Visit.as(server, office).get("/registry/open-items").statusCode()).isEqualTo(200);
    }
    Visit company = Visit.as(server, DemoPerson.ACCOUNT_COMPANY);
    assertThat(company.get("/registry/open-items").statusCode()).isEqualTo(403);
    assertThat(company.post("/registry/open-items", Map.of("side", "JP")).statusCode())
        .isEqualTo(403);
    assertThat(
            Visit.as(server, DemoPerson.REGISTRY_JP)
                .post("/registry/open-items", Map.of("side", "MN", "decision", "JC-MN-9"))
                .statusCode())
        .isEqualTo(404);
  }
}
