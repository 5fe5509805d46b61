package org.openjcm.server.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
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
import org.openjcm.registry.Restrict;
import org.openjcm.registry.RestrictionGround;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.registry.Use;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a command from the canonical JSON that `CommandJson` wrote.
final class CommandReader {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private CommandReader() {}

  static Command read(String text) {
    JsonNode json = JSON.readTree(text);
    return switch (text(json, "kind")) {
      case "open-account" -> new OpenAccount(account(json, "account"), text(json, "holder"));
      case "account-status" ->
          new ChangeAccountStatus(
              account(json, "account"),
              AccountStatus.valueOf(text(json, "to")),
              text(json, "reason"));
      case "issue" ->
          new Issue(decision(json.get("decision")), Tonnes.of(json.get("notified").asLong()));
      case "authorize" -> new Authorize(authorization(json.get("authorization")));
      case "first-transfer" ->
          new FirstTransfer(
              account(json, "from"),
              account(json, "to"),
              parcel(json.get("parcel")),
              text(json, "authorization"));
      case "transfer" ->
          new Transfer(account(json, "from"), account(json, "to"), parcel(json.get("parcel")));
      case "retire" ->
          new Retire(
              account(json, "from"),
              parcel(json.get("parcel")),
              json.has("ndc_year") ? Optional.of(json.get("ndc_year").asInt()) : Optional.empty(),
              claim(json));
      case "cancel" ->
          new Cancel(
              account(json, "from"),
              parcel(json.get("parcel")),
              CancellationPurpose.valueOf(text(json, "purpose")),
              claim(json));
      case "claim" ->
          new ClaimUse((Parcel.Serials) parcel(json.get("parcel")), claim(json).orElseThrow());
      case "restrict" ->
          new Restrict(
              account(json, "account"),
              json.has("parcel") ? Optional.of(parcel(json.get("parcel"))) : Optional.empty(),
              RestrictionGround.valueOf(text(json, "ground")),
              order(json.get("order")));
      case "transfer-many" -> new TransferMany(account(json, "from"), rows(json.get("rows")));
      case "correct" -> new Correct(json.get("entry").asLong(), ground(json.get("ground")));
      case "release" -> new Release(json.get("restriction").asLong(), order(json.get("order")));
      default -> throw new IllegalStateException("not a command: " + text);
    };
  }

  private static String text(JsonNode json, String field) {
    return json.get(field).asString();
  }

  private static AccountNumber account(JsonNode json, String field) {
    return AccountNumber.parse(text(json, field));
  }

  private static LocalDate day(JsonNode json, String field) {
    return LocalDate.parse(text(json, field));
  }

  private static JointCommitteeDecision decision(JsonNode json) {
    List<Allocation> rows = new ArrayList<>();
    for (JsonNode row : json.get("allocation")) {
      rows.add(
          new Allocation(
              Vintage.of(row.get("vintage").asInt()),
              account(row, "account"),
              Tonnes.of(row.get("tonnes").asLong())));
    }
    return new JointCommitteeDecision(
        new DecisionNumber(text(json, "number")),
        day(json, "date"),
        ProjectReference.parse(text(json, "project")),
        MonitoringPeriod.of(day(json, "first"), day(json, "last")),
        new AllocationTable(rows),
        ProofGrade.valueOf(text(json, "proof_grade")),
        new Sha256(text(json, "reductions")),
        new Sha256(text(json, "verification")));
  }

  private static Authorization authorization(JsonNode json) {
    return new Authorization(
        text(json, "id"),
        json.get("version").asInt(),
        CountryCode.of(text(json, "party")),
        day(json, "date"),
        text(json, "cooperative_approach"),
        ProjectReference.parse(text(json, "project")),
        Vintage.of(json.get("first_vintage").asInt()),
        Vintage.of(json.get("last_vintage").asInt()),
        Tonnes.of(json.get("maximum").asLong()),
        AuthorizationPurpose.valueOf(text(json, "purpose")));
  }

  private static List<TransferMany.Row> rows(JsonNode json) {
    List<TransferMany.Row> rows = new ArrayList<>();
    for (JsonNode row : json) {
      rows.add(new TransferMany.Row(account(row, "to"), parcel(row.get("parcel"))));
    }
    return rows;
  }

  private static CorrectionGround ground(JsonNode json) {
    return json.has("order")
        ? new CorrectionGround.ByOrder(order(json.get("order")))
        : new CorrectionGround.Clerical(text(json, "reason"), text(json, "confirmed_by"));
  }

  private static Order order(JsonNode json) {
    return new Order(
        text(json, "document"),
        text(json, "authority"),
        day(json, "date"),
        Instant.ofEpochMilli(json.get("received").asLong()),
        json.has("scan") ? Optional.of(new Sha256(text(json, "scan"))) : Optional.empty());
  }

  private static Parcel parcel(JsonNode json) {
    CreditSeries series =
        new CreditSeries(
            Side.of(text(json, "issuer")),
            ProjectReference.parse(text(json, "project")),
            Vintage.of(json.get("vintage").asInt()));
    return json.has("tonnes")
        ? new Parcel.Quantity(series, Tonnes.of(json.get("tonnes").asLong()))
        : new Parcel.Serials(
            series, new SerialBlock(json.get("first").asLong(), json.get("last").asLong()));
  }

  private static Optional<Claim> claim(JsonNode json) {
    return json.has("use")
        ? Optional.of(
            new Claim(
                Use.valueOf(text(json, "use")),
                text(json, "beneficiary"),
                json.get("reporting_year").asInt()))
        : Optional.empty();
  }
}
