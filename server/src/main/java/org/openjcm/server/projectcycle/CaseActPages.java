package org.openjcm.server.projectcycle;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.Cycle;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.projectcycle.period.Refusal;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The forms of a case: each is one act, checked for role, side and country, taken once, and
/// answered with the case again. What was typed stays when an act is refused. Japanese: 案件に対する手続.
@Controller
class CaseActPages {

  private final PeriodCasePages page;
  private final PostgresCases cases;
  private final DataFiles files;
  private final Calculations calculations;
  private final MonitoringCalculation engine;
  private final CaseActs acts;
  private final SideIssuance issuance;

  CaseActPages(
      PeriodCasePages page,
      PostgresCases cases,
      DataFiles files,
      Calculations calculations,
      MonitoringCalculation engine,
      CaseActs acts,
      SideIssuance issuance) {
    this.page = page;
    this.cases = cases;
    this.files = files;
    this.calculations = calculations;
    this.engine = engine;
    this.acts = acts;
    this.issuance = issuance;
  }

  /// Checks and calculates readings; submits nothing.
  @PostMapping("/projectcycle/cases/{project}/{firstDay}/upload")
  ResponseEntity<byte[]> upload(
      Frame frame,
      SignedIn who,
      @PathVariable String project,
      @PathVariable String firstDay,
      @RequestParam MultipartFile readings)
      throws IOException {
    Optional<Cases.Key> found = PeriodCasePages.key(project, firstDay);
    if (found.isEmpty() || cases.find(found.get()).isEmpty()) {
      return page.none(frame, project, firstDay);
    }
    Cases.Key key = found.get();
    PeriodCase now = cases.find(key).orElseThrow();
    acts.participant(who, now);
    if (readings.isEmpty()) {
      return faulty(frame, who, key, List.of(frame.t("projectcycle.upload.missing")));
    }
    if (readings.getSize() > DataFiles.LARGEST) {
      return faulty(frame, who, key, List.of(frame.t("projectcycle.upload.toolarge")));
    }
    byte[] bytes = readings.getBytes();
    LocalDate asOf = page.today();
    return switch (engine.run(now.header().project(), bytes, asOf)) {
      case MonitoringCalculation.Faulty(List<BilingualText> faults) ->
          faulty(frame, who, key, faults.stream().map(f -> f.in(frame.lang().tag())).toList());
      case MonitoringCalculation.Done(Calculation calculation) -> {
        Optional<Refusal> other = acts.otherCase(now, calculation.reductions());
        if (other.isPresent()) {
          yield faulty(frame, who, key, List.of(RefusalWords.say(frame, other.get())));
        }
        String name = Optional.ofNullable(readings.getOriginalFilename()).orElse("");
        Sha256 file = files.keep(name, bytes, CaseActs.by(who));
        Sha256 hash = calculations.keep(calculation, file, asOf, CaseActs.by(who));
        yield see(frame, key, "upload=" + hash);
      }
    };
  }

  private ResponseEntity<byte[]> faulty(
      Frame frame, SignedIn who, Cases.Key key, List<String> faults) {
    return page.show(
        HttpStatus.UNPROCESSABLE_CONTENT,
        frame,
        who,
        key,
        PeriodCasePages.Beside.NOTHING.faulty(faults));
  }

  /// The entity's recalculation from the readings as handed in.
  @PostMapping("/projectcycle/cases/{project}/{firstDay}/recompute")
  ResponseEntity<byte[]> recompute(
      Frame frame, SignedIn who, @PathVariable String project, @PathVariable String firstDay) {
    Optional<Cases.Key> found = PeriodCasePages.key(project, firstDay);
    if (found.isEmpty() || cases.find(found.get()).isEmpty()) {
      return page.none(frame, project, firstDay);
    }
    Cases.Key key = found.get();
    PeriodCase now = cases.find(key).orElseThrow();
    acts.entity(who, now);
    Optional<MonitoringReport> report = CaseActs.report(now);
    if (report.isEmpty()) {
      return see(frame, key, "");
    }
    Calculations.Kept claim = calculations.find(report.get().result()).orElseThrow();
    byte[] bytes = files.find(claim.readings()).orElseThrow();
    return switch (engine.run(now.header().project(), bytes, claim.asOf())) {
      case MonitoringCalculation.Faulty(List<BilingualText> faults) ->
          faulty(frame, who, key, faults.stream().map(f -> f.in(frame.lang().tag())).toList());
      case MonitoringCalculation.Done(Calculation calculation) ->
          see(
              frame,
              key,
              "recomputed="
                  + calculations.keep(
                      calculation, claim.readings(), claim.asOf(), CaseActs.by(who)));
    };
  }

  /// Every other form of a case.
  @PostMapping("/projectcycle/cases/{project}/{firstDay}/{event}")
  ResponseEntity<byte[]> act(
      Frame frame,
      SignedIn who,
      @PathVariable String project,
      @PathVariable String firstDay,
      @PathVariable String event,
      @RequestParam Map<String, String> typed) {
    Optional<Cases.Key> found = PeriodCasePages.key(project, firstDay);
    if (found.isEmpty() || cases.find(found.get()).isEmpty()) {
      return page.none(frame, project, firstDay);
    }
    Cases.Key key = found.get();
    PeriodCase now = cases.find(key).orElseThrow();
    PeriodCasePages.Beside beside = beside(now, event, typed);
    if (event.equals("report-issuance")) {
      return issue(frame, who, key, now, typed, beside);
    }
    return switch (acts.read(frame, who, now, event, typed, page.today())) {
      case CaseActs.NoSuchAct() -> page.none(frame, project, firstDay);
      case CaseActs.ShowForm(AllocationForm form) ->
          page.show(HttpStatus.OK, frame, who, key, beside.typing(form));
      case CaseActs.Unreadable(String why, Optional<AllocationForm> form) ->
          page.show(
              HttpStatus.UNPROCESSABLE_CONTENT,
              frame,
              who,
              key,
              form.map(beside::typing).orElse(beside).refusing(why));
      case CaseActs.Ready(Act act) -> take(frame, who, key, act, typed, beside);
    };
  }

  private ResponseEntity<byte[]> take(
      Frame frame,
      SignedIn who,
      Cases.Key key,
      Act act,
      Map<String, String> typed,
      PeriodCasePages.Beside beside) {
    String formKey = typed.getOrDefault("form-key", "");
    if (!formKey.matches("[0-9a-f]{32}")) {
      return page.show(
          HttpStatus.CONFLICT, frame, who, key, beside.refusing(frame.t("projectcycle.form.old")));
    }
    return switch (cases.take(key, formKey, CaseActs.by(who), act)) {
      case Cycle.Taken _ -> see(frame, key, "done=" + act.event());
      case Cycle.NotTaken(Refusal refusal) ->
          page.show(
              HttpStatus.CONFLICT,
              frame,
              who,
              key,
              beside.refusing(RefusalWords.say(frame, refusal)));
    };
  }

  private ResponseEntity<byte[]> issue(
      Frame frame,
      SignedIn who,
      Cases.Key key,
      PeriodCase now,
      Map<String, String> typed,
      PeriodCasePages.Beside beside) {
    return switch (issuance.issue(frame, who, now, typed, page.today())) {
      case SideIssuance.NotIssued(String why) ->
          page.show(HttpStatus.CONFLICT, frame, who, key, beside.refusing(why));
      case SideIssuance.Issued(Act.ReportIssuance act) -> take(frame, who, key, act, typed, beside);
    };
  }

  /// What was typed, kept for the page that says why the act was not taken.
  private static PeriodCasePages.Beside beside(
      PeriodCase now, String event, Map<String, String> typed) {
    PeriodCasePages.Beside kept =
        new PeriodCasePages.Beside(
            PeriodCasePages.hash(typed.getOrDefault("upload", "")),
            PeriodCasePages.hash(typed.getOrDefault("recomputed", "")),
            Optional.empty(),
            List.of(),
            "",
            "");
    Optional<EmissionReductions> claimed = CaseActs.report(now).map(MonitoringReport::claimed);
    boolean allocates = event.equals("request-issuance") || event.equals("propose-quantity");
    return allocates && claimed.isPresent()
        ? kept.typing(AllocationForm.typed(claimed.get(), typed))
        : kept;
  }

  private static ResponseEntity<byte[]> see(Frame frame, Cases.Key key, String query) {
    String path = CaseView.path(key) + (query.isEmpty() ? "" : "?" + query);
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link(path)))
        .build();
  }
}
