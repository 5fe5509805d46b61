package org.openjcm.server.projectcycle;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.steps.Actor;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;

/// What the signed-in person is in one case: which forms a page shows. The acts themselves ask
/// [org.openjcm.server.access.Permission] again. Japanese: 閲覧者の立場.
///
/// @param entity the third-party entity the person acts for, when it is named for the project
public record Viewer(
    boolean participant,
    Optional<TpeNumber> entity,
    List<Side> secretariat,
    List<Side> coChair,
    List<Side> registry,
    List<Side> officer) {

  static Viewer of(SignedIn who, RegisteredProject project, ProjectsInCycle projects) {
    CountryCode partner = project.reference().partner();
    long organisation = who.organisation().id();
    return new Viewer(
        who.has(Role.PROJECT_PARTICIPANT, partner)
            && projects.takesPart(organisation, project.reference()),
        who.has(Role.THIRD_PARTY_ENTITY, partner)
            ? projects.entity(organisation, project)
            : Optional.empty(),
        sides(who, Role.SECRETARIAT, project),
        project.sides().stream().filter(s -> who.isCoChair(s, partner)).toList(),
        sides(who, Role.REGISTRY_MANAGER, project),
        sides(who, Role.ARTICLE6_OFFICER, project));
  }

  private static List<Side> sides(SignedIn who, Role role, RegisteredProject project) {
    CountryCode partner = project.reference().partner();
    return project.sides().stream().filter(s -> who.has(role, s, partner)).toList();
  }

  /// Whether the case waits for this person.
  boolean isAwaited(PeriodCase.Awaited awaited) {
    return switch (awaited.who()) {
      case PROJECT_PARTICIPANT -> participant;
      case THIRD_PARTY_ENTITY -> entity.isPresent();
      case SECRETARIAT -> awaited.side().filter(secretariat::contains).isPresent();
      case JOINT_COMMITTEE -> awaited.side().filter(coChair::contains).isPresent();
      case REGISTRY_MANAGER -> awaited.side().filter(registry::contains).isPresent();
      case ARTICLE6_OFFICER -> awaited.side().filter(officer::contains).isPresent();
      case METHODOLOGY_PROPONENT, CANDIDATE_ENTITY, PUBLIC -> false;
    };
  }

  /// Whether the person works on this case at all.
  boolean takesPart() {
    return participant
        || entity.isPresent()
        || !secretariat.isEmpty()
        || !coChair.isEmpty()
        || !registry.isEmpty()
        || !officer.isEmpty();
  }

  static Refusal notYours(RegisteredProject project) {
    return new Refusal.NotYours("project " + project.reference());
  }

  static String actorKey(Actor actor) {
    return "projectcycle.actor." + actor;
  }
}
