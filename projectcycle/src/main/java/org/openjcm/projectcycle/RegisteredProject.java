package org.openjcm.projectcycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;

/// A project that the Joint Committee registered: only such a project can be monitored and receive
/// credits. Japanese: 登録されたプロジェクト.
///
/// @param methodology the version the project was registered with
/// @param focalPoint the entity that speaks for the participants (窓口)
/// @param verifiers entities named in the Modalities of Communication for verification
public record RegisteredProject(
    ProjectReference reference,
    String title,
    MethodologyReference methodology,
    LocalDate registered,
    String focalPoint,
    Set<TpeNumber> verifiers) {

  public RegisteredProject {
    verifiers = Set.copyOf(verifiers);
    if (title.isBlank() || focalPoint.isBlank()) {
      throw new IllegalArgumentException("a registered project has a title and a focal point");
    }
    if (!methodology.partner().equals(reference.partner())) {
      throw new IllegalArgumentException(
          methodology + " is not approved by the Joint Committee of " + reference);
    }
  }

  /// What opening a monitoring period leads to.
  public sealed interface Outcome {}

  public record Opened(MonitoringPeriod period) implements Outcome {}

  /// Reductions of one day are never credited twice: a project's periods do not overlap.
  public record PeriodOverlaps(MonitoringPeriod asked, MonitoringPeriod earlier)
      implements Outcome {}

  public Outcome open(MonitoringPeriod period, List<MonitoringPeriod> earlier) {
    for (MonitoringPeriod other : earlier) {
      if (period.overlaps(other)) {
        return new PeriodOverlaps(period, other);
      }
    }
    return new Opened(period);
  }

  /// The two governments of this project's Joint Committee: Japan and the partner.
  public List<Side> sides() {
    return List.of(Side.JAPAN, new Side(reference.partner()));
  }
}
