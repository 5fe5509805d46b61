package org.openjcm.projectcycle.period;

import java.util.List;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;

/// An act in canonical form: the bytes that are kept for each step taken. Calculations are named by
/// the hash of their result, which is kept apart.
public final class CanonicalAct {

  private CanonicalAct() {}

  public static byte[] bytes(Act act) {
    return CanonicalJson.bytes(json(act));
  }

  public static Json json(Act act) {
    Json.Building json =
        Json.object()
            .with("kind", "openjcm/act/1")
            .with("event", act.event())
            .with("date", act.date().toString());
    return switch (act) {
      case Act.SubmitReport(_, MonitoringReport report) ->
          json.with("readings", report.readings().hex())
              .with("result", report.result().hex())
              .done();
      case Act.RaiseFindings raise ->
          json.with("entity", raise.entity().text())
              .with("findings", raise.findings().stream().map(CanonicalAct::finding).toList())
              .done();
      case Act.AnswerFinding answer ->
          json.with("number", answer.number()).with("response", answer.response()).done();
      case Act.CloseFinding close ->
          json.with("entity", close.entity().text()).with("number", close.number()).done();
      case Act.Verify verify ->
          json.with("entity", verify.entity().text())
              .with("recomputation", verify.recomputation().hex())
              .with("opinion", verify.opinion().name())
              .with("statement", verify.statement())
              .done();
      case Act.RequestIssuance request ->
          json.with("allocation", allocation(request.allocation()))
              .with("reason_for_less", request.reasonForLess())
              .done();
      case Act.ConfirmComplete _ -> json.done();
      case Act.ReportIncomplete incomplete -> json.with("missing", incomplete.missing()).done();
      case Act.WithdrawRequest withdraw -> json.with("reason", withdraw.reason()).done();
      case Act.ProposeQuantity proposal ->
          json.with("side", proposal.side().toString())
              .with("allocation", allocation(proposal.allocation()))
              .with("reason", proposal.reason())
              .done();
      case Act.Affirm affirm ->
          json.with("side", affirm.side().toString())
              .with("decision", affirm.number().text())
              .done();
      case Act.Oppose oppose ->
          json.with("side", oppose.side().toString()).with("reason", oppose.reason()).done();
      case Act.NotifySide notice -> json.with("side", notice.side().toString()).done();
      case Act.ReportIssuance report ->
          json.with("side", report.side().toString())
              .with("issued", report.issued().value())
              .with("journal_entry", report.journalEntry())
              .done();
    };
  }

  private static Json finding(Act.NewFinding finding) {
    return Json.object().with("kind", finding.kind().name()).with("text", finding.text()).done();
  }

  static List<Json> allocation(AllocationTable table) {
    return table.rows().stream()
        .map(row ->
            (Json)
                Json.object()
                    .with("vintage", row.vintage().year())
                    .with("account", row.account().text())
                    .with("tonnes", row.tonnes().value())
                    .done())
        .toList();
  }
}
