package org.openjcm.server.projectcycle;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.Due;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits for the signed-in person. Japanese: 担当業務.
@Controller
public class TaskPages {

  private final Pages pages;
  private final PostgresCases cases;
  private final CycleRules rules;
  private final ProjectsInCycle projects;
  private final Authorizations authorizations;
  private final PeriodCasePages casePages;

  TaskPages(
      Pages pages,
      PostgresCases cases,
      CycleRules rules,
      ProjectsInCycle projects,
      Authorizations authorizations,
      PeriodCasePages casePages) {
    this.pages = pages;
    this.cases = cases;
    this.rules = rules;
    this.projects = projects;
    this.authorizations = authorizations;
    this.casePages = casePages;
  }

  /// One line of the task list.
  ///
  /// @param key of the message that says what to do
  public record Task(String key, String project, String title, String path, Optional<Due> due) {}

  /// A case on the list of all that the person takes part in.
  public record Seen(String project, PeriodCase.Header header, String state, String path) {}

  @GetMapping({"/tasks", "/projectcycle"})
  ResponseEntity<byte[]> moved(Frame frame) {
    return ResponseEntity.status(HttpStatus.FOUND)
        .location(URI.create(frame.link("/projectcycle/tasks")))
        .build();
  }

  @GetMapping("/projectcycle/tasks")
  ResponseEntity<byte[]> tasks(Frame frame, SignedIn who) {
    List<Task> tasks = new ArrayList<>();
    List<Seen> seen = new ArrayList<>();
    boolean sample = false;
    CycleRules.OnDay today = rules.on(casePages.today());
    for (PeriodCase now : cases.all()) {
      Viewer viewer = Viewer.of(who, now.header().project(), projects);
      if (!viewer.takesPart()) {
        continue;
      }
      Cases.Key key =
          new Cases.Key(now.header().project().reference(), now.header().period().first());
      sample = sample || key.project().isSample();
      seen.add(
          new Seen(
              key.project().text(),
              now.header(),
              "projectcycle.state." + now.state(),
              CaseView.path(key)));
      now.awaited().stream()
          .filter(viewer::isAwaited)
          .map(a -> task(today, now, key, a))
          .distinct()
          .forEach(tasks::add);
      authorize(now, viewer).ifPresent(tasks::add);
    }
    return pages.html(
        "projectcycle/tasks",
        frame.titled(frame.t("projectcycle.tasks")).sample(sample).uncached(),
        Map.of("tasks", tasks, "cases", seen, "today", today.day()));
  }

  private static Task task(
      CycleRules.OnDay today, PeriodCase now, Cases.Key key, PeriodCase.Awaited awaited) {
    String what = now instanceof PeriodCase.Decided ? awaited.who().toString() : now.state();
    return new Task(
        "projectcycle.todo." + what,
        key.project().text(),
        now.header().period().toString(),
        CaseView.path(key),
        Due.of(today.of(key.project().partner()), now, awaited));
  }

  /// An Article 6 officer is asked once a decision covers outcomes that the Party has not
  /// authorized.
  private Optional<Task> authorize(PeriodCase now, Viewer viewer) {
    if (!(now instanceof PeriodCase.Decided decided)) {
      return Optional.empty();
    }
    for (Side side : viewer.officer()) {
      if (!authorizations.covers(side.country(), decided.decision())) {
        String path = "/article6/authorizations/" + now.header().project().reference();
        return Optional.of(
            new Task(
                "projectcycle.todo.authorize",
                now.header().project().reference().text(),
                now.header().period().toString(),
                path,
                Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
