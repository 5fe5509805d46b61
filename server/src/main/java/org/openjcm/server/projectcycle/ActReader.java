package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.FindingKind;
import org.openjcm.projectcycle.period.MonitoringReport;
import org.openjcm.projectcycle.period.Opinion;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads acts back from their canonical bytes; calculations are looked up by their hash.
@Component
class ActReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Calculations calculations;

  ActReader(Calculations calculations) {
    this.calculations = calculations;
  }

  Act read(String json) {
    JsonNode act = JSON.readTree(json);
    LocalDate date = LocalDate.parse(text(act, "date"));
    String event = text(act, "event");
    return switch (event) {
      case "submit-report" -> {
        Sha256 result = new Sha256(text(act, "result"));
        yield new Act.SubmitReport(
            date,
            new MonitoringReport(
                new Sha256(text(act, "readings")), calculations.require(result), result));
      }
      case "raise-findings" ->
          new Act.RaiseFindings(date, new TpeNumber(text(act, "entity")), findings(act));
      case "answer-finding" ->
          new Act.AnswerFinding(date, act.get("number").intValue(), text(act, "response"));
      case "close-finding" ->
          new Act.CloseFinding(
              date, new TpeNumber(text(act, "entity")), act.get("number").intValue());
      case "verify" -> {
        Sha256 recomputation = new Sha256(text(act, "recomputation"));
        yield new Act.Verify(
            date,
            new TpeNumber(text(act, "entity")),
            calculations.require(recomputation),
            recomputation,
            Opinion.valueOf(text(act, "opinion")),
            text(act, "statement"));
      }
      case "request-issuance" ->
          new Act.RequestIssuance(date, allocation(act), text(act, "reason_for_less"));
      case "confirm-complete" -> new Act.ConfirmComplete(date);
      case "report-incomplete" -> new Act.ReportIncomplete(date, text(act, "missing"));
      case "withdraw-request" -> new Act.WithdrawRequest(date, text(act, "reason"));
      case "propose-quantity" ->
          new Act.ProposeQuantity(date, side(act), allocation(act), text(act, "reason"));
      case "affirm" -> new Act.Affirm(date, side(act), new DecisionNumber(text(act, "decision")));
      case "object" -> new Act.Oppose(date, side(act), text(act, "reason"));
      case "notify-side" -> new Act.NotifySide(date, side(act));
      case "report-issuance" ->
          new Act.ReportIssuance(
              date,
              side(act),
              Tonnes.of(act.get("issued").longValue()),
              act.get("journal_entry").longValue());
      default -> throw new IllegalStateException("no act is called " + event);
    };
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }

  private static Side side(JsonNode act) {
    return Side.of(text(act, "side"));
  }

  private static List<Act.NewFinding> findings(JsonNode act) {
    List<Act.NewFinding> findings = new ArrayList<>();
    for (JsonNode one : act.get("findings")) {
      findings.add(new Act.NewFinding(FindingKind.valueOf(text(one, "kind")), text(one, "text")));
    }
    return findings;
  }

  private static AllocationTable allocation(JsonNode act) {
    List<Allocation> rows = new ArrayList<>();
    for (JsonNode row : act.get("allocation")) {
      rows.add(
          new Allocation(
              Vintage.of(row.get("vintage").intValue()),
              AccountNumber.parse(text(row, "account")),
              Tonnes.of(row.get("tonnes").longValue())));
    }
    return new AllocationTable(rows);
  }
}
