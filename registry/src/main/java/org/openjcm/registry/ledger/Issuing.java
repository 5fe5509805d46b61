package org.openjcm.registry.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Change;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Issue;
import org.openjcm.registry.Refusal;
import org.openjcm.registry.SerialBlock;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

/// Issuance of one side's rows of a decision: one block per row, with the next serials of the
/// series, in the order of the table.
final class Issuing {

  private Issuing() {}

  static Decided issue(Matter matter, Issue issue) {
    JointCommitteeDecision decision = issue.decision();
    Side side = matter.book().side();
    Optional<Refusal> refusal =
        matter
            .wrongProject(decision.project())
            .or(() -> quantity(issue, side))
            .or(() -> before(matter, decision))
            .or(() -> accounts(matter, decision.allocation().of(side)));
    return refusal.isPresent()
        ? Decided.refuse(refusal.get())
        : matter.accept(blocks(matter, decision), List.of());
  }

  private static Optional<Refusal> quantity(Issue issue, Side side) {
    Tonnes allocated = issue.decision().allocation().total(side);
    if (allocated.isZero()) {
      return Optional.of(new Refusal.NothingToIssue(issue.decision().number(), side));
    }
    List<Allocation> rows = issue.decision().allocation().of(side);
    if (rows.size() > Taking.MOST_BLOCKS) {
      Tonnes within =
          Tonnes.sum(rows.stream().limit(Taking.MOST_BLOCKS).map(Allocation::tonnes).toList());
      return Optional.of(new Refusal.TooManyBlocks(Taking.MOST_BLOCKS, within));
    }
    return allocated.equals(issue.notified())
        ? Optional.empty()
        : Optional.of(
            new Refusal.NotifiedDiffers(issue.decision().number(), allocated, issue.notified()));
  }

  private static Optional<Refusal> before(Matter matter, JointCommitteeDecision decision) {
    var issued = matter.view.issuance(matter.book(), decision.number());
    if (issued.isPresent()) {
      return Optional.of(
          new Refusal.AlreadyIssued(decision.number(), issued.get().entry(), issued.get().at()));
    }
    if (decision.date().isAfter(matter.latestCivilDay())) {
      return Optional.of(new Refusal.TooEarly(decision.date(), matter.latestCivilDay()));
    }
    return matter
        .view
        .issuance(matter.book(), decision.project(), decision.period())
        .map(earlier ->
            new Refusal.PeriodOverlap(
                decision.project(), decision.period(), earlier.decision(), earlier.entry()));
  }

  private static Optional<Refusal> accounts(Matter matter, List<Allocation> rows) {
    for (Allocation row : rows) {
      Optional<Refusal> refusal =
          matter.cannotReceive(row.account()).or(() -> Matter.notHolding(row.account()));
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private static List<Change> blocks(Matter matter, JointCommitteeDecision decision) {
    Map<CreditSeries, Long> last = new HashMap<>();
    List<Change> made = new ArrayList<>();
    for (Allocation row : decision.allocation().of(matter.book().side())) {
      CreditSeries series =
          new CreditSeries(matter.book().side(), decision.project(), row.vintage());
      long before = last.computeIfAbsent(series, matter.view::lastSerial);
      long after = Math.addExact(before, row.tonnes().value());
      last.put(series, after);
      made.add(
          new Change.Made(
              matter.block(
                  series, new SerialBlock(before + 1, after), row.account(), Optional.empty())));
    }
    return made;
  }
}
