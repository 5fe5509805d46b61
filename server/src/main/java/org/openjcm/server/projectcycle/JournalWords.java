package org.openjcm.server.projectcycle;

import org.openjcm.registry.Refusal;
import org.openjcm.server.pages.Frame;

/// A refusal of the registry inside a sentence of the cycle's pages.
public final class JournalWords {

  private JournalWords() {}

  public static String say(Frame frame, Refusal refusal) {
    return switch (refusal) {
      case Refusal.AccountUnknown r -> frame.t("projectcycle.journal.accountunknown", r.account());
      case Refusal.AccountClosed r -> frame.t("projectcycle.journal.accountclosed", r.account());
      case Refusal.AccountFrozen r -> frame.t("projectcycle.journal.accountclosed", r.account());
      case Refusal.PeriodOverlap r ->
          frame.t("projectcycle.journal.overlap", r.earlier(), r.entry());
      case Refusal.WrongVersion r ->
          frame.t("projectcycle.journal.version", r.authorization(), r.expected(), r.given());
      case Refusal.TooEarly r -> frame.t("projectcycle.journal.early", r.ground(), r.asked());
      case Refusal.PartyNotConcerned r ->
          frame.t("projectcycle.journal.party", r.party(), r.project());
      // The other refusals cannot follow from issuing a decision or recording an authorization.
      default -> refusal.toString();
    };
  }
}
