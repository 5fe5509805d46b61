package org.openjcm.server.projectcycle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Journal;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.Side;
import org.openjcm.server.Mode;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In demo mode, the sample project with one open monitoring period, so that people can walk the
/// journey by hand. In production nothing. Japanese: 見本案件の用意.
@Component
class SampleCase {

  private static final Logger LOG = LoggerFactory.getLogger(SampleCase.class);
  private static final String BY = "demo";

  private final Mode mode;
  private final ProjectsInCycle projects;
  private final PostgresCases cases;
  private final Journal journal;
  private final DemoPeople demo;
  private final People people;

  SampleCase(
      Mode mode,
      ProjectsInCycle projects,
      PostgresCases cases,
      Journal journal,
      DemoPeople demo,
      People people) {
    this.mode = mode;
    this.projects = projects;
    this.cases = cases;
    this.journal = journal;
    this.demo = demo;
    this.people = people;
  }

  /// The sample's monitoring period, as its readings have it.
  static MonitoringPeriod period() {
    return SampleMonitoring.SOLAR_PARK.data().period();
  }

  static Cases.Key key() {
    return new Cases.Key(SampleProject.REFERENCE, period().first());
  }

  @EventListener(ApplicationReadyEvent.class)
  void prepare() {
    if (!mode.demo()) {
      return;
    }
    SampleMonitoring sample = SampleMonitoring.SOLAR_PARK;
    projects.register(
        SampleProject.registeredWith(sample.facts().methodology()),
        sample.projectText().getBytes(StandardCharsets.UTF_8));
    acts(DemoPerson.PARTICIPANT_JP, "participant", SampleProject.REFERENCE.text());
    acts(DemoPerson.PARTICIPANT_MN, "participant", SampleProject.REFERENCE.text());
    acts(DemoPerson.TPE, "entity", SampleProject.VERIFIER.text());
    LocalDate last = period().last();
    cases.open(key(), last, BY);
    Book japan = Book.sample(Side.JAPAN);
    Book mongolia = Book.sample(Side.of("MN"));
    open(japan, SampleProject.JAPAN_GOVERNMENT, "Government of Japan (sample)");
    open(japan, SampleProject.JAPAN_PARTICIPANT, "Sample Solar Japan (fictional)");
    open(japan, SampleProject.JAPAN_COMPANY, "Sample Trading (fictional)");
    open(japan, japan.retirementAccount(), "Government of Japan (sample)");
    open(japan, japan.cancellationAccount(), "Government of Japan (sample)");
    open(mongolia, SampleProject.MONGOLIA_GOVERNMENT, "Government of Mongolia (sample)");
    open(mongolia, SampleProject.MONGOLIA_PARTICIPANT, "Sample Solar Mongolia (fictional)");
    open(mongolia, mongolia.retirementAccount(), "Government of Mongolia (sample)");
    open(mongolia, mongolia.cancellationAccount(), "Government of Mongolia (sample)");
  }

  private void acts(DemoPerson person, String kind, String reference) {
    Optional<Long> organisation = demo.idOf(person).flatMap(people::organisationOf);
    organisation.ifPresent(id -> projects.acts(id, kind, reference));
  }

  private void open(Book book, AccountNumber account, String holder) {
    if (journal.account(account).isPresent()) {
      return;
    }
    Request request =
        new Request(
            book, new IdempotencyKey("case-" + account), BY, new OpenAccount(account, holder));
    if (journal.record(request) instanceof Outcome.Refused(Refusal why)) {
      LOG.warn("the sample account {} was not opened: {}", account, why);
    }
  }
}
