package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Block;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.Change;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Movement;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;

/// Counter-entries: the units of a wrong entry go back where they came from.
final class Correcting {

  private Correcting() {}

  static Decided correct(Matter matter, Correct correct) {
    Optional<JournalEntry> found = matter.view.entry(matter.book(), correct.entry());
    if (found.isEmpty()) {
      return Decided.refuse(new Refusal.EntryUnknown(matter.book(), correct.entry()));
    }
    JournalEntry wrong = found.get();
    return corrected(matter, wrong)
        .or(() -> grounded(matter, wrong, correct.ground()))
        .or(() -> claimed(matter, wrong))
        .map(Decided::refuse)
        .orElseGet(() -> back(matter, wrong, correct.ground()));
  }

  private static Optional<Refusal> corrected(Matter matter, JournalEntry wrong) {
    return matter
        .view
        .correctedBy(matter.book(), wrong.number())
        .map(by -> new Refusal.AlreadyCorrected(wrong.number(), by));
  }

  /// Which of the three cases it is, and what that case asks.
  private static Optional<Refusal> grounded(
      Matter matter, JournalEntry wrong, CorrectionGround ground) {
    Optional<Refusal> paper =
        ground instanceof CorrectionGround.ByOrder(var order)
            ? Restricting.tooEarly(matter, order)
            : Optional.empty();
    return paper.or(() ->
        switch (wrong.command()) {
          case Transfer transfer -> moved(matter, wrong, transfer.from(), ground);
          case FirstTransfer first -> moved(matter, wrong, first.from(), ground);
          case Retire _, Cancel _ -> ended(matter, wrong, ground);
          default ->
              Optional.of(new Refusal.NotCorrectable(wrong.number(), wrong.command().kind()));
        });
  }

  private static Optional<Refusal> moved(
      Matter matter, JournalEntry wrong, AccountNumber from, CorrectionGround ground) {
    if (!(ground instanceof CorrectionGround.Clerical clerical)) {
      return Optional.empty();
    }
    if (AccountKind.of(from) == AccountKind.ENTITY_HOLDING) {
      return Optional.of(new Refusal.HolderInstructed(wrong.number(), from));
    }
    return clerical.confirmedBy().equals(matter.request.by())
        ? Optional.of(new Refusal.SecondPersonMissing(wrong.number()))
        : Optional.empty();
  }

  private static Optional<Refusal> ended(
      Matter matter, JournalEntry wrong, CorrectionGround ground) {
    String act = wrong.command().kind();
    return ground instanceof CorrectionGround.ByOrder(var order)
            && matter.rules.mayUndo(matter.book().side(), act, order.authority())
        ? Optional.empty()
        : Optional.of(new Refusal.FinalAct(wrong.number(), act));
  }

  /// A claim that was made together with the act falls with it; one that was made later stands in
  /// the way.
  private static Optional<Refusal> claimed(Matter matter, JournalEntry wrong) {
    for (Movement movement : wrong.movements()) {
      for (var claim : matter.view.claims(movement.series(), movement.serials())) {
        if (claim.entry() != wrong.number()) {
          return Optional.of(
              new Refusal.AlreadyClaimed(
                  Taking.overlap(claim.serials(), movement.serials()),
                  claim.claim().use(),
                  claim.claim().reportingYear(),
                  claim.entry()));
        }
      }
    }
    return Optional.empty();
  }

  private static Decided back(Matter matter, JournalEntry wrong, CorrectionGround ground) {
    Set<Long> made = made(wrong);
    List<Matter.Part> parts = new ArrayList<>();
    for (Movement movement : wrong.movements()) {
      List<Block> blocks = matter.view.touching(movement.series(), movement.serials());
      for (Block block : blocks) {
        if (!made.contains(block.since())) {
          return Decided.refuse(
              new Refusal.MovedOn(
                  wrong.number(),
                  Taking.overlap(block.serials(), movement.serials()),
                  block.entry()));
        }
        parts.add(new Matter.Part(block, Taking.overlap(block.serials(), movement.serials())));
      }
    }
    if (parts.size() > Taking.MOST_BLOCKS) {
      return Decided.refuse(new Refusal.TooManyBlocks(Taking.MOST_BLOCKS, wrong.tonnes()));
    }
    AccountNumber origin = wrong.movements().getFirst().from().orElseThrow();
    return way(matter, wrong, origin, ground)
        .map(Decided::refuse)
        .orElseGet(() ->
            matter.accept(
                matter.cut(
                    parts,
                    origin,
                    itmo -> wrong.command() instanceof FirstTransfer ? Optional.empty() : itmo),
                wrong.draws()));
  }

  /// The way back: the origin must be able to receive, and no order may keep the units where they
  /// are. The order of an authority is not stopped by what the account itself may do.
  private static Optional<Refusal> way(
      Matter matter, JournalEntry wrong, AccountNumber origin, CorrectionGround ground) {
    Optional<Refusal> refusal = matter.cannotReceive(origin);
    for (Movement movement : wrong.movements()) {
      refusal =
          refusal
              .or(() ->
                  ground instanceof CorrectionGround.Clerical && !movement.to().equals(origin)
                      ? matter.cannotSend(movement.to())
                      : Restricting.wholly(matter, movement.to()))
              .or(() ->
                  Restricting.kept(matter, movement.to(), movement.series(), movement.serials()));
    }
    return refusal;
  }

  /// The blocks by which the units came where the entry put them.
  private static Set<Long> made(JournalEntry wrong) {
    Set<Long> made = new HashSet<>();
    for (Change change : wrong.changes()) {
      if (change instanceof Change.Cut(Block consumed, List<Block> pieces)) {
        pieces.stream()
            .filter(piece -> piece.since() == piece.number() && !piece.isRestOf(consumed))
            .forEach(piece -> made.add(piece.number()));
      }
    }
    return made;
  }
}
