package org.openjcm.server.registry;

import org.openjcm.registry.instruction.InstructionRefusal;
import org.openjcm.server.pages.Frame;

/// Says why an instruction did not go on. The words stand under
/// `registry.instruction.refusal.<Name>`.
final class InstructionText {

  private InstructionText() {}

  static String of(Frame frame, InstructionRefusal why) {
    return switch (why) {
      case InstructionRefusal.RightNeeded r ->
          say(frame, why, frame.t("registry.right." + r.right().name()));
      case InstructionRefusal.SecondPersonNeeded r -> say(frame, why, r.instruction());
      case InstructionRefusal.AlreadyDecided r ->
          say(
              frame,
              why,
              r.instruction(),
              frame.t("registry.instruction.state." + r.state().name()),
              r.at());
      case InstructionRefusal.TooLate r -> say(frame, why, r.instruction(), r.expired());
      case InstructionRefusal.NotYourProposal r -> say(frame, why, r.instruction());
      case InstructionRefusal.NotTrusted r -> say(frame, why, r.account(), r.to());
    };
  }

  static String of(Frame frame, InstructionDesk.Result result) {
    return switch (result) {
      case InstructionDesk.Result.Not(InstructionRefusal why) -> of(frame, why);
      case InstructionDesk.Result.RefusedByJournal(var why) -> RefusalText.of(frame, why);
      case InstructionDesk.Result.KeyUsed(long instruction) ->
          frame.t("registry.instruction.refusal.KeyUsed", instruction);
      case InstructionDesk.Result.Unknown _, InstructionDesk.Result.Now _ ->
          frame.t("registry.instruction.unknown");
    };
  }

  private static String say(Frame frame, InstructionRefusal why, Object... facts) {
    return frame.t("registry.instruction.refusal." + why.getClass().getSimpleName(), facts);
  }
}
