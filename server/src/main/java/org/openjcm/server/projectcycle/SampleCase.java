package org.openjcm.server.projectcycle;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.server.Mode;
import org.openjcm.server.access.DemoPeople;
import org.openjcm.server.access.DemoPerson;
import org.openjcm.server.access.People;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// In demo mode, the sample project with one open monitoring period, so that people can walk the
/// journey by hand; the registry opens the accounts. In production nothing. Japanese: 見本案件の用意.
@Component
class SampleCase {

  private static final String BY = "demo";

  private final Mode mode;
  private final ProjectsInCycle projects;
  private final PostgresCases cases;
  private final DemoPeople demo;
  private final People people;

  SampleCase(
      Mode mode, ProjectsInCycle projects, PostgresCases cases, DemoPeople demo, People people) {
    this.mode = mode;
    this.projects = projects;
    this.cases = cases;
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
  }

  private void acts(DemoPerson person, String kind, String reference) {
    Optional<Long> organisation = demo.idOf(person).flatMap(people::organisationOf);
    organisation.ifPresent(id -> projects.acts(id, kind, reference));
  }
}
