package org.openjcm.server.projectcycle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.RegisteredProject;
import org.openjcm.projectcycle.period.Cases;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.Looks;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.SignInNeeded;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The way back from a credit: decision, verification, calculation with every value, readings.
/// Everybody may see them; readings of a real project are for those who take part, and each look is
/// recorded. Japanese: 根拠をたどるページ.
@Controller
public class EvidencePages {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Pages pages;
  private final PostgresCases cases;
  private final Calculations calculations;
  private final Decisions decisions;
  private final DataFiles files;
  private final MonitoringCalculation engine;
  private final ProjectsInCycle projects;
  private final Looks looks;

  EvidencePages(
      Pages pages,
      PostgresCases cases,
      Calculations calculations,
      Decisions decisions,
      DataFiles files,
      MonitoringCalculation engine,
      ProjectsInCycle projects,
      Looks looks) {
    this.pages = pages;
    this.cases = cases;
    this.calculations = calculations;
    this.decisions = decisions;
    this.files = files;
    this.engine = engine;
    this.projects = projects;
    this.looks = looks;
  }

  /// One step of a trace, as the page shows it.
  public record Line(
      String kind,
      String name,
      String span,
      String formula,
      List<String> inputs,
      List<String> operations,
      String value,
      String unit,
      int line,
      List<String> notes) {}

  @GetMapping("/projectcycle/decisions/{number}")
  ResponseEntity<byte[]> decision(Frame frame, @PathVariable String number) {
    Optional<PeriodCase.Decided> found =
        number(number)
            .flatMap(decisions::caseOf)
            .flatMap(cases::find)
            .filter(PeriodCase.Decided.class::isInstance)
            .map(PeriodCase.Decided.class::cast);
    if (found.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("projectcycle.decision.none", number),
          frame.t("projectcycle.decision.none.remedy"));
    }
    PeriodCase.Decided decided = found.get();
    return pages.html(
        "projectcycle/decision",
        frame
            .titled(frame.t("projectcycle.decision.title", number))
            .sample(decided.decision().number().isSample())
            .uncached(),
        Map.of("decided", decided));
  }

  static Optional<DecisionNumber> number(String text) {
    try {
      return Optional.of(new DecisionNumber(text));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  @GetMapping("/projectcycle/verifications/{hash}")
  ResponseEntity<byte[]> verification(Frame frame, @PathVariable String hash) {
    Optional<Sha256> asked = PeriodCasePages.hash(hash);
    Optional<Cases.Key> key = asked.flatMap(decisions::caseOf);
    Optional<String> opinion = asked.flatMap(decisions::opinion);
    if (key.isEmpty() || opinion.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("projectcycle.verification.none", hash),
          frame.t("projectcycle.calculation.none.remedy"));
    }
    JsonNode kept = JSON.readTree(opinion.get());
    List<List<String>> findings = new ArrayList<>();
    for (JsonNode one : kept.get("findings")) {
      findings.add(
          List.of(
              one.get("kind").stringValue() + " " + one.get("number").intValue(),
              one.get("text").stringValue(),
              one.get("response").stringValue(),
              one.get("closed").booleanValue() ? "closed" : "open"));
    }
    return pages.html(
        "projectcycle/verification",
        frame
            .titled(frame.t("projectcycle.verification.title", key.get().project()))
            .sample(key.get().project().isSample())
            .uncached(),
        Map.of(
            "entity", kept.get("entity").stringValue(),
            "date", kept.get("date").stringValue(),
            "opinion", kept.get("opinion").stringValue(),
            "statement", kept.get("statement").stringValue(),
            "report", kept.get("report").stringValue(),
            "recomputation", kept.get("recomputation").stringValue(),
            "findings", findings,
            "hash", hash));
  }

  @GetMapping("/projectcycle/calculations/{hash}")
  ResponseEntity<byte[]> calculation(
      Frame frame,
      @PathVariable String hash,
      @RequestParam(defaultValue = "") String again,
      @RequestParam(defaultValue = "") String format) {
    Optional<Calculations.Kept> found = PeriodCasePages.hash(hash).flatMap(calculations::find);
    if (found.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("projectcycle.calculation.none", hash),
          frame.t("projectcycle.calculation.none.remedy"));
    }
    Calculations.Kept kept = found.get();
    if (format.equals("trace") || format.equals("result")) {
      return json(format.equals("trace") ? kept.trace() : kept.result(), hash, format);
    }
    return pages.html(
        "projectcycle/calculation",
        frame
            .titled(frame.t("projectcycle.calculation.title", hash.substring(0, 12) + "…"))
            .sample(kept.reductions().project().isSample())
            .uncached(),
        Map.of(
            "kept",
            kept,
            "lines",
            lines(kept.trace()),
            "again",
            again.isEmpty() ? "" : rerun(frame, kept),
            "path",
            "/projectcycle/calculations/" + hash));
  }

  /// Runs the stored inputs again and says whether the same bytes come out.
  private String rerun(Frame frame, Calculations.Kept kept) {
    RegisteredProject project = projects.find(kept.reductions().project()).orElseThrow();
    byte[] readings = files.find(kept.readings()).orElseThrow();
    return switch (engine.run(project, readings, kept.asOf())) {
      case MonitoringCalculation.Done(var calculation)
          when calculation.hash().equals(kept.hash()) ->
          frame.t("projectcycle.calculation.again.same");
      case MonitoringCalculation.Done(var calculation) ->
          frame.t("projectcycle.calculation.again.other", calculation.hash());
      case MonitoringCalculation.Faulty(var faults) ->
          frame.t("projectcycle.calculation.again.other", faults.getFirst().in(frame.lang().tag()));
    };
  }

  private static ResponseEntity<byte[]> json(String text, String hash, String format) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(hash.substring(0, 12) + "-" + format + ".json")
                .build()
                .toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/projectcycle/readings/{hash}")
  ResponseEntity<byte[]> readings(Frame frame, Optional<SignedIn> who, @PathVariable String hash) {
    Optional<Sha256> asked = PeriodCasePages.hash(hash);
    Optional<RegisteredProject> project =
        asked.flatMap(calculations::projectOf).flatMap(projects::find);
    Optional<byte[]> bytes = asked.flatMap(files::find);
    if (project.isEmpty() || bytes.isEmpty()) {
      return pages.notFound(
          frame,
          frame.t("projectcycle.readings.none", hash),
          frame.t("projectcycle.calculation.none.remedy"));
    }
    if (!project.get().reference().isSample()) {
      SignedIn reader = who.orElseThrow(SignInNeeded::new);
      Permission.require(
          reader,
          Viewer.of(reader, project.get(), projects).takesPart(),
          Viewer.notYours(project.get()));
      looks.record(reader, "monitoring data", hash);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(project.get().reference() + "-" + hash.substring(0, 12) + ".csv")
                .build()
                .toString())
        .body(bytes.get());
  }

  private static List<Line> lines(String trace) {
    List<Line> lines = new ArrayList<>();
    for (JsonNode step : JSON.readTree(trace).get("steps")) {
      List<String> inputs = new ArrayList<>();
      for (JsonNode input : step.get("inputs")) {
        inputs.add(text(input, "name") + " = " + text(input, "value") + " " + text(input, "unit"));
      }
      List<String> operations = new ArrayList<>();
      for (JsonNode done : step.get("operations")) {
        operations.add(
            "%s = %s %s (%s)"
                .formatted(
                    text(done, "text"),
                    text(done, "value"),
                    text(done, "unit"),
                    text(done, "rounding")));
      }
      List<String> notes = new ArrayList<>();
      step.get("notes").forEach(note -> notes.add(note.stringValue()));
      lines.add(
          new Line(
              text(step, "kind"),
              text(step, "name"),
              text(step, "span"),
              text(step, "formula"),
              List.copyOf(inputs),
              List.copyOf(operations),
              text(step, "value"),
              text(step, "unit"),
              step.get("line").intValue(),
              List.copyOf(notes)));
    }
    return List.copyOf(lines);
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
