package org.openjcm.server.projectcycle;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.Warning;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page of one case: where it stands, what happened, and the forms for whom it waits for.
/// Japanese: 案件ページ.
@Controller
class PeriodCasePages {

  /// Days of acts are those of this zone until each country's rule set brings its own.
  static final ZoneId CALENDAR = ZoneId.of("Asia/Tokyo");

  private final Pages pages;
  private final PostgresCases cases;
  private final CycleRules rules;
  private final ProjectsInCycle projects;
  private final Calculations calculations;
  private final MonitoringCalculation engine;
  private final DataFiles files;
  private final Decisions decisions;
  private final Clock clock;
  private final SecureRandom random;

  PeriodCasePages(
      Pages pages,
      PostgresCases cases,
      CycleRules rules,
      ProjectsInCycle projects,
      Calculations calculations,
      MonitoringCalculation engine,
      DataFiles files,
      Decisions decisions,
      Clock clock,
      SecureRandom random) {
    this.pages = pages;
    this.cases = cases;
    this.rules = rules;
    this.projects = projects;
    this.calculations = calculations;
    this.engine = engine;
    this.files = files;
    this.decisions = decisions;
    this.clock = clock;
    this.random = random;
  }

  /// What a page shows beside the case itself: something made but not yet submitted, a refusal, a
  /// form as it was typed.
  record Beside(
      Optional<Sha256> upload,
      Optional<Sha256> recomputed,
      Optional<AllocationForm> allocation,
      List<String> faults,
      String refusal,
      String done) {

    static final Beside NOTHING =
        new Beside(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "", "");

    Beside refusing(String why) {
      return new Beside(upload, recomputed, allocation, faults, why, "");
    }

    Beside typing(AllocationForm form) {
      return new Beside(upload, recomputed, Optional.of(form), faults, refusal, done);
    }

    Beside faulty(List<String> found) {
      return new Beside(upload, recomputed, allocation, found, refusal, done);
    }
  }

  @GetMapping("/projectcycle/cases/{project}/{firstDay}")
  ResponseEntity<byte[]> page(
      Frame frame,
      SignedIn who,
      @PathVariable String project,
      @PathVariable String firstDay,
      @RequestParam(defaultValue = "") String upload,
      @RequestParam(defaultValue = "") String recomputed,
      @RequestParam(defaultValue = "") String done) {
    Optional<Cases.Key> key = key(project, firstDay);
    if (key.isEmpty() || cases.find(key.get()).isEmpty()) {
      return none(frame, project, firstDay);
    }
    Beside beside =
        new Beside(
            hash(upload),
            hash(recomputed),
            Optional.empty(),
            List.of(),
            "",
            done.matches("[a-z-]{1,40}") ? done : "");
    return show(HttpStatus.OK, frame, who, key.get(), beside);
  }

  ResponseEntity<byte[]> none(Frame frame, String project, String firstDay) {
    return pages.notFound(
        frame.uncached(),
        frame.t("projectcycle.case.none", project, firstDay),
        frame.t("projectcycle.case.none.remedy"));
  }

  ResponseEntity<byte[]> show(
      HttpStatus status, Frame frame, SignedIn who, Cases.Key key, Beside beside) {
    PeriodCase now = cases.find(key).orElseThrow();
    Viewer viewer = Viewer.of(who, now.header().project(), projects);
    Permission.require(who, viewer.takesPart(), Viewer.notYours(now.header().project()));
    CaseView view = view(frame, key, now, viewer, beside);
    return pages.html(status, "projectcycle/case", titled(frame, key, now), Map.of("view", view));
  }

  private static Frame titled(Frame frame, Cases.Key key, PeriodCase now) {
    return frame
        .under(frame.t("projectcycle.tasks"), "/projectcycle/tasks")
        .titled(frame.t("projectcycle.case.title", key.project(), now.header().period()))
        .sample(key.project().isSample())
        .uncached();
  }

  private CaseView view(Frame frame, Cases.Key key, PeriodCase now, Viewer viewer, Beside beside) {
    Optional<Calculations.Kept> upload =
        beside.upload().flatMap(calculations::find).filter(k -> isOf(key, k));
    CaseView bare =
        new CaseView(
            key,
            now,
            cases.history(key),
            rules.on(today()).of(key.project().partner()),
            viewer,
            today(),
            formKey(),
            upload,
            upload.map(k -> warnings(frame, now, k)).orElse(List.of()),
            beside.faults(),
            beside.recomputed().flatMap(calculations::find).filter(k -> isOf(key, k)),
            Optional.empty(),
            "",
            beside.refusal(),
            beside.done());
    return bare.with(
        beside.allocation().or(() -> bare.report().map(r -> AllocationForm.blank(r.claimed()))),
        now instanceof PeriodCase.AwaitingDecision a && !a.number().isEmpty()
            ? a.number()
            : decisions.next(key.project()));
  }

  private static boolean isOf(Cases.Key key, Calculations.Kept kept) {
    return kept.reductions().project().equals(key.project())
        && kept.reductions().period().first().equals(key.firstDay());
  }

  /// Warnings are no part of the result's hash; running the same again tells them again.
  private List<String> warnings(Frame frame, PeriodCase now, Calculations.Kept kept) {
    return files
        .find(kept.readings())
        .map(bytes -> engine.run(now.header().project(), bytes, kept.asOf()))
        .map(outcome ->
            switch (outcome) {
              case MonitoringCalculation.Done(Calculation calculation) ->
                  calculation.warnings().stream()
                      .map(Warning::message)
                      .map(m -> m.in(frame.lang().tag()))
                      .toList();
              case MonitoringCalculation.Faulty _ -> List.<String>of();
            })
        .orElse(List.of());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CALENDAR);
  }

  /// A form sent twice carries the same key, and is one act.
  String formKey() {
    byte[] sixteen = new byte[16];
    random.nextBytes(sixteen);
    return HexFormat.of().formatHex(sixteen);
  }

  static Optional<Cases.Key> key(String project, String firstDay) {
    try {
      return Optional.of(new Cases.Key(ProjectReference.parse(project), LocalDate.parse(firstDay)));
    } catch (IllegalArgumentException | DateTimeException notAKey) {
      return Optional.empty();
    }
  }

  static Optional<Sha256> hash(String text) {
    return text.matches("[0-9a-f]{64}") ? Optional.of(new Sha256(text)) : Optional.empty();
  }
}
