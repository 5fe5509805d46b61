package org.openjcm.registry.log;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Command;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Release;
import org.openjcm.registry.Request;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// A command in full as canonical JSON: kept beside the journal, and hashed to know whether two
/// requests with one key are the same.
public final class CommandJson {

  private CommandJson() {}

  public static String text(Command command) {
    return CanonicalJson.text(of(command));
  }

  /// What two requests must share to be one: book, person and command.
  public static Sha256 hash(Request request) {
    return hash(request, text(request.command()));
  }

  /// The same, when the text of the command is at hand.
  public static Sha256 hash(Request request, String command) {
    return Sha256.of(request.book() + "\n" + request.by() + "\n" + command);
  }

  static Json of(Command command) {
    Json.Building json = Json.object().with("kind", command.kind());
    return switch (command) {
      case OpenAccount c ->
          json.with("account", c.account().text()).with("holder", c.holder()).done();
      case ChangeAccountStatus c ->
          json.with("account", c.account().text())
              .with("to", c.to().name())
              .with("reason", c.reason())
              .done();
      case Issue c ->
          json.with("decision", decision(c.decision(), true))
              .with("notified", c.notified().value())
              .done();
      case Authorize c -> json.with("authorization", authorization(c.authorization())).done();
      case FirstTransfer c ->
          json.with("from", c.from().text())
              .with("to", c.to().text())
              .with("parcel", parcel(c.parcel()))
              .with("authorization", c.authorization())
              .done();
      case Transfer c ->
          json.with("from", c.from().text())
              .with("to", c.to().text())
              .with("parcel", parcel(c.parcel()))
              .done();
      case Retire c -> {
        c.ndcYear().ifPresent(year -> json.with("ndc_year", year));
        claim(json, c.claim());
        yield json.with("from", c.from().text()).with("parcel", parcel(c.parcel())).done();
      }
      case Cancel c -> {
        claim(json, c.claim());
        yield json.with("from", c.from().text())
            .with("parcel", parcel(c.parcel()))
            .with("purpose", c.purpose().name())
            .done();
      }
      case ClaimUse c -> {
        claim(json, Optional.of(c.claim()));
        yield json.with("parcel", parcel(c.serials())).done();
      }
      case Restrict c -> {
        c.parcel().ifPresent(parcel -> json.with("parcel", parcel(parcel)));
        yield json.with("account", c.account().text())
            .with("ground", c.ground().name())
            .with("order", order(c.order()))
            .done();
      }
      case TransferMany c ->
          json.with("from", c.from().text())
              .with("rows", c.rows().stream().map(CommandJson::row).toList())
              .done();
      case Correct c -> json.with("entry", c.entry()).with("ground", ground(c.ground())).done();
      case Release c ->
          json.with("restriction", c.restriction()).with("order", order(c.order())).done();
    };
  }

  static Json ground(CorrectionGround ground) {
    return switch (ground) {
      case CorrectionGround.Clerical(String reason, String confirmedBy) ->
          Json.object().with("reason", reason).with("confirmed_by", confirmedBy).done();
      case CorrectionGround.ByOrder(Order order) ->
          Json.object().with("order", order(order)).done();
    };
  }

  static Json order(Order order) {
    Json.Building json =
        Json.object()
            .with("document", order.document())
            .with("authority", order.authority())
            .with("date", order.date().toString())
            .with("received", order.received().toEpochMilli());
    order.scan().ifPresent(scan -> json.with("scan", scan.hex()));
    return json.done();
  }

  /// @param withAccounts false for the public leaf, which shows the quantities in its movements
  static Json decision(JointCommitteeDecision decision, boolean withAccounts) {
    Json.Building json =
        Json.object()
            .with("number", decision.number().text())
            .with("date", decision.date().toString())
            .with("project", decision.project().text())
            .with("first", decision.period().first().toString())
            .with("last", decision.period().last().toString())
            .with("proof_grade", decision.proofGrade().name())
            .with("reductions", decision.reductions().hex())
            .with("verification", decision.verification().hex())
            .with("total", decision.allocation().total().value());
    if (withAccounts) {
      List<Json> rows = decision.allocation().rows().stream().map(CommandJson::row).toList();
      json.with("allocation", rows);
    }
    return json.done();
  }

  private static Json row(TransferMany.Row row) {
    return Json.object().with("to", row.to().text()).with("parcel", parcel(row.parcel())).done();
  }

  private static Json row(Allocation row) {
    return Json.object()
        .with("vintage", row.vintage().year())
        .with("account", row.account().text())
        .with("tonnes", row.tonnes().value())
        .done();
  }

  static Json authorization(Authorization given) {
    return Json.object()
        .with("id", given.id())
        .with("version", given.version())
        .with("party", given.party().alpha2())
        .with("date", given.date().toString())
        .with("cooperative_approach", given.cooperativeApproach())
        .with("project", given.project().text())
        .with("first_vintage", given.firstVintage().year())
        .with("last_vintage", given.lastVintage().year())
        .with("maximum", given.maximum().value())
        .with("purpose", given.purpose().name())
        .done();
  }

  static Json parcel(Parcel parcel) {
    Json.Building json =
        Json.object()
            .with("issuer", parcel.series().issuer().toString())
            .with("project", parcel.series().project().text())
            .with("vintage", parcel.series().vintage().year());
    return switch (parcel) {
      case Parcel.Serials(CreditSeries _, SerialBlock serials) ->
          json.with("first", serials.first()).with("last", serials.last()).done();
      case Parcel.Quantity quantity -> json.with("tonnes", quantity.tonnes().value()).done();
    };
  }

  private static void claim(Json.Building json, Optional<Claim> claim) {
    claim.ifPresent(c ->
        json.with("use", c.use().name())
            .with("beneficiary", c.beneficiary())
            .with("reporting_year", c.reportingYear()));
  }
}
