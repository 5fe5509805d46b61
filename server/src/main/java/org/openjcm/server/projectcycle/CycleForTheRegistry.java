package org.openjcm.server.projectcycle;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.server.registry.GivenAuthorizations;
import org.openjcm.server.registry.NotifiedDecisions;
import org.springframework.stereotype.Component;

/// What the registry's desk receives from the project cycle: decisions once a side was notified,
/// and the authorizations that Parties gave. Japanese: 登録簿への通知.
@Component
class CycleForTheRegistry implements NotifiedDecisions, GivenAuthorizations {

  private final PostgresCases cases;
  private final Decisions decisions;
  private final Authorizations authorizations;

  CycleForTheRegistry(PostgresCases cases, Decisions decisions, Authorizations authorizations) {
    this.cases = cases;
    this.decisions = decisions;
    this.authorizations = authorizations;
  }

  @Override
  public Optional<JointCommitteeDecision> decision(DecisionNumber number) {
    return decisions.caseOf(number).flatMap(cases::find).flatMap(CycleForTheRegistry::notified);
  }

  @Override
  public List<JointCommitteeDecision> decisions() {
    return cases.all().stream()
        .map(CycleForTheRegistry::notified)
        .flatMap(Optional::stream)
        .sorted((a, b) -> b.date().compareTo(a.date()))
        .toList();
  }

  private static Optional<JointCommitteeDecision> notified(PeriodCase now) {
    return now instanceof PeriodCase.Decided decided && !decided.notified().isEmpty()
        ? Optional.of(decided.decision())
        : Optional.empty();
  }

  @Override
  public List<Authorization> authorizations() {
    return authorizations.all();
  }
}
