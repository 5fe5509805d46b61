package org.openjcm.registry.log;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Correct;
import org.openjcm.registry.Draw;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;

/// Makes the frozen public bytes of an entry, version 1.
///
/// Of restrictions and releases only kind, number and time are public.
///
/// Public: kind, book, number, time, decision, authorization, project, vintage, serials, tonnes and
/// the kinds of the accounts. Sealed: account numbers, holders, beneficiaries, who asked. Of a
/// transfer between two entities only the kind and the day are public, unless the rules of the side
/// say otherwise ([EntityTransfers]). The approved texts of `EntryLeafTest` are the definition; a
/// change of a byte is a new version.
public final class EntryLeaf {

  static final int VERSION = 1;

  /// Bytes of the longest leaf: what the public log can hold (C2SP tlog-tiles).
  static final int LONGEST = 65_535;

  private final JournalEntry entry;
  private final Salt salt;
  private final EntityTransfers shown;
  private final Json.Building open = Json.object();
  private final Json.Building sealed = Json.object();
  private final List<Seal> seals = new ArrayList<>();

  private EntryLeaf(JournalEntry entry, Salt salt, EntityTransfers shown) {
    this.entry = entry;
    this.salt = salt;
    this.shown = shown;
  }

  public static SealedEntry seal(JournalEntry entry, Salt salt) {
    return seal(entry, salt, EntityTransfers.SEALED);
  }

  /// Seals what the side of the book keeps from the public.
  ///
  /// @throws IllegalArgumentException when the public bytes are too long for the log
  public static SealedEntry seal(JournalEntry entry, Salt salt, EntityTransfers shown) {
    SealedEntry sealed = new EntryLeaf(entry, salt, shown).seal();
    int length = sealed.leafBytes().length;
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          "entry " + entry.number() + " has " + length + " public bytes; the log holds " + LONGEST);
    }
    return sealed;
  }

  private SealedEntry seal() {
    open.with("v", VERSION)
        .with("book", entry.book().text())
        .with("number", entry.number())
        .with("kind", entry.command().kind());
    seal("by", Json.text(entry.by()));
    if (isBetweenEntities()) {
      open.with("day", entry.at().atOffset(ZoneOffset.UTC).toLocalDate().toString());
      seal("movement", movement());
      if (entry.command() instanceof Correct c) {
        seal("corrects", Json.whole(c.entry()));
        seal("ground", CommandJson.ground(c.ground()));
      }
    } else {
      open.with("at", entry.at().toEpochMilli());
      describe();
    }
    open.with("sealed", sealed.done());
    return new SealedEntry(entry, salt, CanonicalJson.text(open.done()), seals);
  }

  private boolean isBetweenEntities() {
    return shown == EntityTransfers.SEALED
        && switch (entry.command()) {
          case Transfer transfer -> isEntity(transfer.from()) && isEntity(transfer.to());
          // One confidential row makes all of them so.
          case TransferMany many ->
              isEntity(many.from()) && many.rows().stream().anyMatch(row -> isEntity(row.to()));
          // Its way back is as confidential as the transfer; a first transfer has draws.
          case Correct _ ->
              entry.draws().isEmpty()
                  && entry.movements().stream()
                      .allMatch(
                          m -> isEntity(m.to()) && m.from().stream().allMatch(EntryLeaf::isEntity));
          default -> false;
        };
  }

  private static boolean isEntity(AccountNumber account) {
    return AccountKind.of(account) == AccountKind.ENTITY_HOLDING;
  }

  private void describe() {
    switch (entry.command()) {
      case OpenAccount c -> {
        open.with("account_kind", c.account().kind());
        seal("account", Json.text(c.account().text()));
        seal("holder", Json.text(c.holder()));
      }
      case ChangeAccountStatus c -> {
        open.with("account_kind", c.account().kind());
        seal("account", Json.text(c.account().text()));
        seal("status", Json.text(c.to().name()));
        seal("reason", Json.text(c.reason()));
      }
      case Issue c -> {
        open.with("decision", CommandJson.decision(c.decision(), false));
        moved();
      }
      case Authorize c -> open.with("authorization", CommandJson.authorization(c.authorization()));
      case FirstTransfer _, Transfer _, TransferMany _ -> moved();
      case Retire c -> {
        c.ndcYear().ifPresent(year -> open.with("ndc_year", year));
        claim(c.claim());
        moved();
      }
      case Cancel c -> {
        open.with("purpose", c.purpose().name());
        claim(c.claim());
        moved();
      }
      case ClaimUse c -> {
        open.with("issuer", c.serials().series().issuer().toString())
            .with("host", c.serials().series().host().alpha2())
            .with("project", c.serials().series().project().text())
            .with("vintage", c.serials().series().vintage().year())
            .with("first", c.serials().serials().first())
            .with("last", c.serials().serials().last());
        claim(Optional.of(c.claim()));
      }
      case Restrict c -> {
        seal("account", Json.text(c.account().text()));
        c.parcel().ifPresent(parcel -> seal("parcel", CommandJson.parcel(parcel)));
        seal("ground", Json.text(c.ground().name()));
        seal("order", CommandJson.order(c.order()));
      }
      case Correct c -> {
        open.with("corrects", c.entry()).with("moved", movements());
        if (!entry.draws().isEmpty()) {
          open.with("returned", entry.draws().stream().map(EntryLeaf::draw).toList());
        }
        seal("ground", CommandJson.ground(c.ground()));
        seal("accounts", accounts());
      }
      case Release c -> {
        seal("restriction", Json.whole(c.restriction()));
        seal("order", CommandJson.order(c.order()));
      }
    }
  }

  private void moved() {
    open.with("moved", movements());
    if (!entry.draws().isEmpty()) {
      open.with("draws", entry.draws().stream().map(EntryLeaf::draw).toList());
    }
    seal("accounts", accounts());
  }

  private void claim(Optional<Claim> claim) {
    claim.ifPresent(c -> {
      open.with("use", c.use().name()).with("reporting_year", c.reportingYear());
      seal("beneficiary", Json.text(c.beneficiary()));
    });
  }

  private List<Json> movements() {
    return entry.movements().stream().map(EntryLeaf::moved).toList();
  }

  private Json accounts() {
    return Json.items(entry.movements().stream().map(EntryLeaf::between).toList());
  }

  private Json movement() {
    return Json.object()
        .with("at", entry.at().toEpochMilli())
        .with("moved", movements())
        .with("accounts", accounts())
        .done();
  }

  private static Json moved(Movement movement) {
    Json.Building json =
        Json.object()
            .with("issuer", movement.series().issuer().toString())
            .with("host", movement.series().host().alpha2())
            .with("project", movement.series().project().text())
            .with("vintage", movement.series().vintage().year())
            .with("first", movement.serials().first())
            .with("last", movement.serials().last())
            .with("tonnes", movement.tonnes().value())
            .with("to", movement.to().kind());
    movement.from().ifPresent(from -> json.with("from", from.kind()));
    movement
        .itmo()
        .ifPresent(mark ->
            json.with(
                "itmo",
                Json.object()
                    .with("cooperative_approach", mark.cooperativeApproach())
                    .with("authorization", mark.authorization())
                    .with("version", mark.version())
                    .with("entry", mark.entry())
                    .done()));
    return json.done();
  }

  private static Json between(Movement movement) {
    Json.Building json = Json.object().with("to", movement.to().text());
    movement.from().map(AccountNumber::text).ifPresent(from -> json.with("from", from));
    return json.done();
  }

  private static Json draw(Draw draw) {
    return Json.object()
        .with("party", draw.party().alpha2())
        .with("authorization", draw.authorization())
        .with("version", draw.version())
        .with("tonnes", draw.tonnes().value())
        .done();
  }

  private void seal(String field, Json value) {
    Seal seal = Seal.of(salt, field, value);
    sealed.with(field, seal.commitment().hex());
    seals.add(seal);
  }
}
