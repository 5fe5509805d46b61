package org.openjcm.server.projectcycle;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The way back from a credit as data: decision, verification, calculation; what [EvidencePages]
/// shows to everybody, and no more. Japanese: 根拠をたどるAPI.
@RestController
@RequestMapping("/api/projectcycle")
class EvidenceApi {

  /// A decision of a Joint Committee.
  ///
  /// @param calculation hash of the result on which it rests
  /// @param verification hash of the opinion on which it rests
  /// @param sides how far each side is
  record Decision(
      String number,
      boolean sample,
      LocalDate date,
      String project,
      LocalDate periodFrom,
      LocalDate periodTo,
      String proofGrade,
      String calculation,
      String verification,
      long totalTco2e,
      List<Allocated> allocation,
      List<SideIssued> sides) {}

  /// One row of the allocation table.
  record Allocated(int vintage, String side, String account, long tco2e) {}

  /// What one side did after the decision; null = not yet.
  record SideIssued(
      String side,
      Optional<LocalDate> notifiedOn,
      Optional<LocalDate> issuedOn,
      Optional<Long> issuedTco2e,
      Optional<Long> entry) {}

  /// An opinion of a third-party entity.
  ///
  /// @param report hash of the calculation that was reported
  /// @param recomputation hash of the entity's own calculation
  record VerificationOpinion(
      String hash,
      boolean sample,
      String project,
      String entity,
      LocalDate date,
      String opinion,
      String statement,
      String report,
      String recomputation,
      List<FindingTold> findings) {}

  /// One finding and its answer.
  record FindingTold(String kind, int number, String text, String response, boolean closed) {}

  /// A calculation; its result and its trace are at the addresses below it, in the bytes that were
  /// hashed.
  ///
  /// @param readings hash of the monitoring data
  /// @param asOf day for which the confirmations in force were taken
  /// @param unverified facts used that nobody has confirmed
  record CalculationKept(
      String hash,
      boolean sample,
      String project,
      String methodology,
      LocalDate periodFrom,
      LocalDate periodTo,
      LocalDate asOf,
      long reductionsTco2e,
      List<OfVintage> vintages,
      String proofGrade,
      List<String> unverified,
      String readings,
      String methodologyText,
      String inputs,
      String confirmations,
      String trace) {}

  /// The reductions of one calendar year.
  ///
  /// @param exactTco2e before rounding, with all its digits
  record OfVintage(int vintage, String exactTco2e, long tco2e) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DECISIONS = "/api/projectcycle/decisions";

  private final PostgresCases cases;
  private final Decisions decisions;
  private final Calculations calculations;

  EvidenceApi(PostgresCases cases, Decisions decisions, Calculations calculations) {
    this.cases = cases;
    this.decisions = decisions;
    this.calculations = calculations;
  }

  @GetMapping(path = "/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<Decision>> decisions(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<Decision> items =
        cases.all().stream()
            .filter(PeriodCase.Decided.class::isInstance)
            .map(PeriodCase.Decided.class::cast)
            .map(EvidenceApi::decided)
            .toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/decisions/{decision}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Decision> decision(@PathVariable String decision) {
    return EvidencePages.number(decision)
        .flatMap(decisions::caseOf)
        .flatMap(cases::find)
        .filter(PeriodCase.Decided.class::isInstance)
        .map(found -> Answers.one(decided((PeriodCase.Decided) found)))
        .orElseThrow(() -> new NotThere("decision", decision, DECISIONS));
  }

  @GetMapping(path = "/verifications/{hash}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<VerificationOpinion> verification(@PathVariable String hash) {
    Optional<Sha256> asked = PeriodCasePages.hash(hash);
    return asked
        .flatMap(decisions::caseOf)
        .flatMap(key ->
            asked
                .flatMap(decisions::opinion)
                .map(kept ->
                    Answers.one(
                        opinion(hash, key.project().text(), key.project().isSample(), kept))))
        .orElseThrow(() -> new NotThere("verification", hash, DECISIONS));
  }

  @GetMapping(path = "/calculations/{hash}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<CalculationKept> calculation(@PathVariable String hash) {
    return Answers.one(told(kept(hash)));
  }

  @GetMapping(path = "/calculations/{hash}/result", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> calculationResult(@PathVariable String hash) {
    return bytes(hash, "result", kept(hash).result());
  }

  @GetMapping(path = "/calculations/{hash}/trace", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> calculationTrace(@PathVariable String hash) {
    return bytes(hash, "trace", kept(hash).trace());
  }

  private Calculations.Kept kept(String hash) {
    return PeriodCasePages.hash(hash)
        .flatMap(calculations::find)
        .orElseThrow(() -> new NotThere("calculation", hash, DECISIONS));
  }

  private static ResponseEntity<byte[]> bytes(String hash, String what, String text) {
    return Answers.file(
        hash.substring(0, 12) + "-" + what + ".json",
        MediaType.APPLICATION_JSON,
        text.getBytes(StandardCharsets.UTF_8));
  }

  private static Decision decided(PeriodCase.Decided decided) {
    JointCommitteeDecision made = decided.decision();
    return new Decision(
        made.number().text(),
        made.number().isSample(),
        made.date(),
        made.project().text(),
        made.period().first(),
        made.period().last(),
        made.proofGrade().name(),
        made.reductions().hex(),
        made.verification().hex(),
        made.allocation().total().value(),
        made.allocation().rows().stream()
            .map(row ->
                new Allocated(
                    row.vintage().year(),
                    row.side().country().alpha2(),
                    row.account().text(),
                    row.tonnes().value()))
            .toList(),
        made.allocation().sides().stream().map(side -> issued(decided, side)).toList());
  }

  private static SideIssued issued(PeriodCase.Decided decided, Side side) {
    Optional<Act.ReportIssuance> issued = Optional.ofNullable(decided.issued().get(side));
    return new SideIssued(
        side.country().alpha2(),
        Optional.ofNullable(decided.notified().get(side)),
        issued.map(Act.ReportIssuance::date),
        issued.map(each -> each.issued().value()),
        issued.map(Act.ReportIssuance::journalEntry));
  }

  private static VerificationOpinion opinion(
      String hash, String project, boolean sample, String kept) {
    JsonNode opinion = JSON.readTree(kept);
    List<FindingTold> findings = new ArrayList<>();
    for (JsonNode one : opinion.get("findings")) {
      findings.add(
          new FindingTold(
              text(one, "kind"),
              one.get("number").intValue(),
              text(one, "text"),
              text(one, "response"),
              one.get("closed").booleanValue()));
    }
    return new VerificationOpinion(
        hash,
        sample,
        project,
        text(opinion, "entity"),
        LocalDate.parse(text(opinion, "date")),
        text(opinion, "opinion"),
        text(opinion, "statement"),
        text(opinion, "report"),
        text(opinion, "recomputation"),
        findings);
  }

  private static CalculationKept told(Calculations.Kept kept) {
    EmissionReductions made = kept.reductions();
    return new CalculationKept(
        kept.hash().hex(),
        made.project().isSample(),
        made.project().text(),
        made.methodology().toString(),
        made.period().first(),
        made.period().last(),
        kept.asOf(),
        made.total().value(),
        made.byVintage().stream()
            .map(each ->
                new OfVintage(
                    each.vintage().year(), each.exact().toPlainString(), each.whole().value()))
            .toList(),
        made.proofGrade().name(),
        made.unverified().stream().map(FactKey::text).toList(),
        kept.readings().hex(),
        made.methodologyText().hex(),
        made.inputs().hex(),
        made.confirmations().hex(),
        made.trace().hex());
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
