package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.Map;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.period.Act;
import org.openjcm.projectcycle.period.PeriodCase;
import org.openjcm.registry.Book;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.Request;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.registry.InstructionDesk;
import org.springframework.stereotype.Component;

/// A side issues its rows of a decision in its own book, and tells the Joint Committee. Pressed
/// twice, or issued already on the registry's own pages, it is issued once. Japanese: 各側の発行.
@Component
class SideIssuance {

  private final Journal journal;
  private final InstructionDesk instructions;

  SideIssuance(Journal journal, InstructionDesk instructions) {
    this.journal = journal;
    this.instructions = instructions;
  }

  sealed interface Result {}

  record Issued(Act.ReportIssuance report) implements Result {}

  record NotIssued(String why) implements Result {}

  Result issue(
      Frame frame, SignedIn who, PeriodCase now, Map<String, String> typed, LocalDate today) {
    Side side = CaseActs.side(now, typed);
    Permission.require(who, Role.REGISTRY_MANAGER, side, CaseActs.partner(now));
    if (!(now instanceof PeriodCase.Decided decided)) {
      return new NotIssued(
          frame.t("projectcycle.refused.notnow", frame.t("projectcycle.state." + now.state()), ""));
    }
    JointCommitteeDecision decision = decided.decision();
    if (!decision.allocation().sides().contains(side)) {
      return new NotIssued(frame.t("projectcycle.refused.noneforside", side));
    }
    if (!decided.notified().containsKey(side)) {
      return new NotIssued(frame.t("projectcycle.refused.notnotified", side));
    }
    Tonnes notified = decision.allocation().total(side);
    Book book = new Book(side, decision.number().isSample());
    if (instructions.takesTwo(book) && !instructions.isIssued(book, decision)) {
      return new NotIssued(frame.t("registry.instruction.two-needed", book));
    }
    Request request =
        new Request(
            book,
            new IdempotencyKey("issue-" + decision.number() + "-" + side),
            CaseActs.by(who),
            new Issue(decision, notified));
    return switch (journal.record(request)) {
      case Outcome.Recorded(JournalEntry entry, _) ->
          new Issued(new Act.ReportIssuance(today, side, notified, entry.number()));
      case Outcome.Refused(Refusal.AlreadyIssued issued) ->
          new Issued(new Act.ReportIssuance(today, side, notified, issued.entry()));
      case Outcome.Refused(Refusal why) ->
          new NotIssued(frame.t("projectcycle.issue.refused", JournalWords.say(frame, why)));
    };
  }
}
