package org.openjcm.registry.ledger;

import java.time.Instant;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Correct;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Release;
import org.openjcm.registry.Request;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Retire;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;

/// Decides a request: a pure function of the state it touches, the rule data, and the moment.
/// Whether the same key was seen before is asked by the journal, before this.
public final class PostingRules {

  private PostingRules() {}

  public static Decided decide(LedgerView view, RegistryRules rules, Request request, Instant at) {
    Matter matter = new Matter(view, rules, request, at);
    return switch (request.command()) {
      case OpenAccount open -> AccountActs.open(matter, open);
      case ChangeAccountStatus change -> AccountActs.change(matter, change);
      case Issue issue -> Issuing.issue(matter, issue);
      case Authorize authorize -> Authorizing.authorize(matter, authorize);
      case FirstTransfer first -> Moving.firstTransfer(matter, first);
      case Transfer transfer -> Moving.transfer(matter, transfer);
      case Retire retire -> Ending.retire(matter, retire);
      case Cancel cancel -> Ending.cancel(matter, cancel);
      case ClaimUse claim -> Ending.claim(matter, claim);
      case Restrict restrict -> Restricting.restrict(matter, restrict);
      case Release release -> Restricting.release(matter, release);
      case TransferMany many -> MovingMany.transfer(matter, many);
      case Correct correct -> Correcting.correct(matter, correct);
    };
  }
}
