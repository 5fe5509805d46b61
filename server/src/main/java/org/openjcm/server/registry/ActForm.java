package org.openjcm.server.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Command;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.Use;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// What a person wrote into a form of the registry, and what is still wrong with it.
///
/// @param act the word of the command, as in the entry's bytes
/// @param values by field, as written
public record ActForm(String act, Map<String, String> values) {

  /// Acts that a person fills in a form for, of one account.
  static final List<String> FILLED =
      List.of(
          "transfer",
          "first-transfer",
          "retire",
          "cancel",
          "claim",
          "open-account",
          "restrict",
          "release",
          "correct",
          "transfer-many");

  /// Acts that rest on the paper of an authority.
  static final List<String> BY_ORDER = List.of("restrict", "release", "correct");

  /// Every field, in the order of the form.
  public static final List<String> FIELDS =
      List.of(
          "key",
          "book",
          "decision",
          "notified",
          "from",
          "to",
          "serials",
          "tonnes",
          "authorization",
          "holder",
          "ndcYear",
          "purpose",
          "use",
          "beneficiary",
          "reportingYear",
          "restriction",
          "ground",
          "authority",
          "document",
          "dated",
          "received",
          "scan",
          "entry",
          "groundKind",
          "reason",
          "rows");

  static final int LONGEST = 200;

  /// All rows of a bulk transfer.
  static final int LONGEST_ROWS = 40_000;

  public ActForm {
    Map<String, String> kept = new LinkedHashMap<>();
    values.forEach((field, value) -> {
      String stripped = value.strip();
      int longest = field.equals("rows") ? LONGEST_ROWS : LONGEST;
      kept.put(field, stripped.length() > longest ? stripped.substring(0, longest) : stripped);
    });
    values = Map.copyOf(kept);
  }

  public String value(String field) {
    return values.getOrDefault(field, "");
  }

  /// Reads a command, or tells by field which message explains what to write; a number behind the
  /// key, after a space, is the line concerned.
  sealed interface Read {
    record Understood(Command command) implements Read {}

    record Wrong(Map<String, String> messages) implements Read {}
  }

  Read read(SerialForm serials) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (act.equals("correct")) {
      return understood(RestrictionForm.correct(this, wrong), wrong);
    }
    if (act.equals("release")) {
      return understood(RestrictionForm.release(this, wrong), wrong);
    }
    Optional<AccountNumber> from = account("from", wrong);
    if (act.equals("transfer-many")) {
      return understood(BulkRows.read(value("rows"), from, serials, wrong), wrong);
    }
    if (act.equals("restrict")) {
      Optional<Parcel> bound =
          value("serials").isEmpty() ? Optional.empty() : parcel(serials, wrong);
      return understood(RestrictionForm.restrict(this, from, bound, wrong), wrong);
    }
    Optional<Parcel> parcel =
        act.equals("open-account") ? Optional.empty() : parcel(serials, wrong);
    Optional<AccountNumber> to = act.endsWith("transfer") ? account("to", wrong) : Optional.empty();
    Optional<Claim> claim = claim(wrong);
    Optional<Integer> year = year("ndcYear", wrong);
    if (act.equals("claim") && value("use").isEmpty()) {
      wrong.put("use", "registry.form.wrong.claim");
    }
    if (act.equals("first-transfer") && value("authorization").isEmpty()) {
      wrong.put("authorization", "registry.form.wrong.authorization");
    }
    if (act.equals("open-account") && value("holder").isEmpty()) {
      wrong.put("holder", "registry.form.wrong.holder");
    }
    if (!wrong.isEmpty() || from.isEmpty()) {
      return new Read.Wrong(wrong);
    }
    return new Read.Understood(
        switch (act) {
          case "open-account" -> new OpenAccount(from.get(), value("holder"));
          case "first-transfer" ->
              new FirstTransfer(
                  from.get(), to.orElseThrow(), parcel.orElseThrow(), value("authorization"));
          case "retire" -> new Retire(from.get(), parcel.orElseThrow(), year, claim);
          case "claim" -> new ClaimUse((Parcel.Serials) parcel.orElseThrow(), claim.orElseThrow());
          case "cancel" -> new Cancel(from.get(), parcel.orElseThrow(), purpose(), claim);
          default -> new Transfer(from.get(), to.orElseThrow(), parcel.orElseThrow());
        });
  }

  private static Read understood(Optional<Command> command, Map<String, String> wrong) {
    return command.<Read>map(Read.Understood::new).orElseGet(() -> new Read.Wrong(wrong));
  }

  private Optional<AccountNumber> account(String field, Map<String, String> wrong) {
    try {
      return Optional.of(AccountNumber.parse(value(field)));
    } catch (IllegalArgumentException notAnAccount) {
      wrong.put(field, "registry.form.wrong.account");
      return Optional.empty();
    }
  }

  /// The serials as written; with a quantity beside them, that many tonnes of their series.
  private Optional<Parcel> parcel(SerialForm form, Map<String, String> wrong) {
    Optional<Parcel.Serials> serials = form.read(value("serials"));
    if (serials.isEmpty()) {
      wrong.put("serials", "registry.form.wrong.serials");
      return Optional.empty();
    }
    if (value("tonnes").isEmpty() || act.equals("claim")) {
      return Optional.of(serials.get());
    }
    if (!value("tonnes").matches("[1-9][0-9]{0,11}")) {
      wrong.put("tonnes", "registry.form.wrong.tonnes");
      return Optional.empty();
    }
    return Optional.of(
        new Parcel.Quantity(serials.get().series(), Tonnes.of(Long.parseLong(value("tonnes")))));
  }

  private Optional<Integer> year(String field, Map<String, String> wrong) {
    if (value(field).isEmpty()) {
      return Optional.empty();
    }
    if (!value(field).matches("20(1[3-9]|[2-9][0-9])")) {
      wrong.put(field, "registry.form.wrong.year");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(value(field)));
  }

  private Optional<Claim> claim(Map<String, String> wrong) {
    if (value("use").isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year = year("reportingYear", wrong);
    boolean known = List.of(Use.values()).stream().anyMatch(u -> u.name().equals(value("use")));
    if (!known || year.isEmpty() || value("beneficiary").isEmpty()) {
      wrong.putIfAbsent("use", "registry.form.wrong.claim");
      return Optional.empty();
    }
    return Optional.of(new Claim(Use.valueOf(value("use")), value("beneficiary"), year.get()));
  }

  private CancellationPurpose purpose() {
    for (CancellationPurpose purpose : CancellationPurpose.values()) {
      if (purpose.name().equals(value("purpose"))) {
        return purpose;
      }
    }
    return CancellationPurpose.VOLUNTARY;
  }
}
