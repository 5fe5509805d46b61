package org.openjcm.registry;

/// Undo an earlier entry by a counter-entry; the earlier one stays as it is. Japanese: 訂正の記録.
///
/// Three cases. The manager's own clerical error, in an act for a government account: by two
/// persons with a reason, while the units have not moved on. The holder's mistaken instruction:
/// only by the recipient's transfer back, or by an order. A retirement or cancellation is final,
/// unless the rule data of the side name an authority and its document.
///
/// Refused: [Refusal.EntryUnknown], [Refusal.AlreadyCorrected], [Refusal.NotCorrectable],
/// [Refusal.HolderInstructed], [Refusal.SecondPersonMissing], [Refusal.FinalAct],
/// [Refusal.MovedOn], [Refusal.AlreadyClaimed], [Refusal.TooEarly], and what the way back is
/// refused for.
///
/// @param entry number of the entry that was wrong
public record Correct(long entry, CorrectionGround ground) implements Command {

  public Correct {
    if (entry < 1) {
      throw new IllegalArgumentException("entries count from 1, not from " + entry);
    }
  }
}
