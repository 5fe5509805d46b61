package org.openjcm.projectcycle.period;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Tells one case act by act, in lines that a reader of the rules understands.
final class CaseStory {

  static final MethodologyReference SOLAR = MethodologyReference.parse("MN_AM003 ver02.0");
  static final RegisteredProject PROJECT = SampleProject.registeredWith(SOLAR);
  static final MonitoringPeriod PERIOD =
      MonitoringPeriod.of(LocalDate.of(2024, 7, 1), LocalDate.of(2025, 6, 30));

  final StringBuilder lines = new StringBuilder();
  final List<Step> walked = new ArrayList<>();
  final Set<Class<?>> refused = new LinkedHashSet<>();
  private final Cycle cycle = new Cycle(PackedTables.parisAligned());
  private PeriodCase now = PeriodCase.opened(PROJECT, PERIOD);
  private int day = 1;

  static CaseStory begin() {
    return new CaseStory();
  }

  /// The next act happens one day later than the one before.
  LocalDate day() {
    return LocalDate.of(2026, 1, 1).plusDays(day);
  }

  PeriodCase now() {
    return now;
  }

  CaseStory then(Act act) {
    day++;
    switch (cycle.take(now, act)) {
      case Cycle.Taken(PeriodCase next, Step step) -> {
        lines.append("%s  %-18s → %s%n".formatted(act.date(), act.event(), next.state()));
        walked.add(step);
        now = next;
      }
      case Cycle.NotTaken(Refusal refusal) -> {
        lines.append("%s  %-18s refused: %s%n".formatted(act.date(), act.event(), refusal));
        refused.add(refusal.getClass());
      }
    }
    return this;
  }

  static EmissionReductions reductions(long first, long second) {
    return reductions(SampleProject.REFERENCE, SOLAR, PERIOD, first, second);
  }

  static EmissionReductions reductions(
      ProjectReference project,
      MethodologyReference methodology,
      MonitoringPeriod period,
      long first,
      long second) {
    Sha256 same = Sha256.of("story");
    return new EmissionReductions(
        project,
        methodology,
        period,
        List.of(
            new VintageReductions(Vintage.of(2024), BigDecimal.valueOf(first), Tonnes.of(first)),
            new VintageReductions(Vintage.of(2025), BigDecimal.valueOf(second), Tonnes.of(second))),
        Tonnes.of(first + second),
        ProofGrade.A,
        List.of(),
        same,
        same,
        same,
        same);
  }

  static MonitoringReport report(EmissionReductions claimed) {
    return new MonitoringReport(Sha256.of("readings"), claimed, Sha256.of("result"));
  }

  static Allocation row(int vintage, AccountNumber account, long tonnes) {
    return new Allocation(Vintage.of(vintage), account, Tonnes.of(tonnes));
  }

  static AllocationTable table(Allocation... rows) {
    return new AllocationTable(List.of(rows));
  }

  /// All of 5,000 t of 2024 and 6,000 t of 2025: 80 % to Japan.
  static AllocationTable everything() {
    return table(
        row(2024, SampleProject.JAPAN_GOVERNMENT, 4_000),
        row(2024, SampleProject.MONGOLIA_GOVERNMENT, 1_000),
        row(2025, SampleProject.JAPAN_GOVERNMENT, 4_800),
        row(2025, SampleProject.MONGOLIA_GOVERNMENT, 1_200));
  }
}
