package org.openjcm.projectcycle.period;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.projectcycle.period.Cycle.Ruling;
import org.openjcm.projectcycle.period.PeriodCase.AwaitingCompleteness;
import org.openjcm.projectcycle.period.PeriodCase.AwaitingDecision;
import org.openjcm.projectcycle.period.PeriodCase.Decided;
import org.openjcm.projectcycle.period.PeriodCase.Header;
import org.openjcm.projectcycle.period.PeriodCase.Objected;
import org.openjcm.projectcycle.period.PeriodCase.RequestIncomplete;
import org.openjcm.projectcycle.period.PeriodCase.Verified;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

/// The rules from the issuance request to the reported issuance: completeness, consensus of both
/// co-chairs, notice to each side, each side's own issuance.
final class Deciding {

  private Deciding() {}

  static Ruling rule(PeriodCase now, Act act, Header header) {
    return switch (act) {
      case Act.RequestIssuance request -> request(now, request, header);
      case Act.ConfirmComplete _ -> complete((AwaitingCompleteness) now, header);
      case Act.ReportIncomplete missing -> incomplete((AwaitingCompleteness) now, missing, header);
      case Act.WithdrawRequest withdraw -> withdraw(now, withdraw, header);
      case Act.ProposeQuantity proposal -> propose(now, proposal, header);
      case Act.Affirm affirm -> affirm((AwaitingDecision) now, affirm, header);
      case Act.Oppose oppose -> oppose((AwaitingDecision) now, oppose, header);
      case Act.NotifySide notice -> tell((Decided) now, notice, header);
      case Act.ReportIssuance report -> report((Decided) now, report, header);
      default -> throw Cycle.impossible(now, act);
    };
  }

  private static Ruling request(PeriodCase now, Act.RequestIssuance act, Header header) {
    Basis basis = basis(now);
    Optional<Refusal> refusal = check(basis, header, act.allocation(), act.reasonForLess());
    if (refusal.isPresent()) {
      return Ruling.no(refusal.get());
    }
    return Ruling.to(
        new AwaitingCompleteness(
            header,
            basis.report(),
            basis.verification(),
            new IssuanceRequest(act.date(), act.allocation(), act.reasonForLess())));
  }

  private static Ruling complete(AwaitingCompleteness now, Header header) {
    return Ruling.to(
        new AwaitingDecision(
            header,
            now.report(),
            now.verification(),
            now.request().allocation(),
            now.request().reasonForLess(),
            List.of(),
            ""));
  }

  private static Ruling incomplete(
      AwaitingCompleteness now, Act.ReportIncomplete act, Header header) {
    if (act.missing().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    return Ruling.to(
        new RequestIncomplete(
            header, now.report(), now.verification(), now.request(), act.missing()));
  }

  private static Ruling withdraw(PeriodCase now, Act.WithdrawRequest act, Header header) {
    if (act.reason().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    Basis basis = basis(now);
    return Ruling.to(new Verified(header, basis.report(), basis.verification()));
  }

  private static Ruling propose(PeriodCase now, Act.ProposeQuantity act, Header header) {
    if (!header.project().sides().contains(act.side())) {
      return Ruling.no(new Refusal.StrangeSide(act.side()));
    }
    if (act.reason().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    Basis basis = basis(now);
    Optional<Refusal> refusal = check(basis, header, act.allocation(), act.reason());
    if (refusal.isPresent()) {
      return Ruling.no(refusal.get());
    }
    // A new draft clears every affirmation: consensus is on one text.
    return Ruling.to(
        new AwaitingDecision(
            header,
            basis.report(),
            basis.verification(),
            act.allocation(),
            act.reason(),
            List.of(),
            ""));
  }

  private static Ruling affirm(AwaitingDecision now, Act.Affirm act, Header header) {
    if (!header.project().sides().contains(act.side())) {
      return Ruling.no(new Refusal.StrangeSide(act.side()));
    }
    if (now.affirmed().contains(act.side())) {
      return Ruling.no(new Refusal.AlreadyAffirmed(act.side()));
    }
    ProjectReference project = header.project().reference();
    if (!act.number().partner().equals(project.partner())
        || act.number().isSample() != project.isSample()) {
      return Ruling.no(
          new Refusal.OtherDecisionNumber(
              (project.isSample() ? "SAMPLE-JC-" : "JC-") + project.partner(),
              act.number().text()));
    }
    if (!now.number().isEmpty() && !now.number().equals(act.number().text())) {
      return Ruling.no(new Refusal.OtherDecisionNumber(now.number(), act.number().text()));
    }
    List<Side> affirmed = new ArrayList<>(now.affirmed());
    affirmed.add(act.side());
    if (!affirmed.containsAll(header.project().sides())) {
      return Ruling.to(
          new AwaitingDecision(
              header,
              now.report(),
              now.verification(),
              now.draft(),
              now.reasonForLess(),
              List.copyOf(affirmed),
              act.number().text()));
    }
    EmissionReductions accepted = now.report().claimed();
    JointCommitteeDecision decision =
        new JointCommitteeDecision(
            act.number(),
            act.date(),
            project,
            header.period(),
            now.draft(),
            accepted.proofGrade(),
            now.report().result(),
            CanonicalVerification.hash(now.verification()));
    return Ruling.to(
        new Decided(
            header, now.report(), now.verification(), decision, new TreeMap<>(), new TreeMap<>()));
  }

  private static Ruling oppose(AwaitingDecision now, Act.Oppose act, Header header) {
    if (!header.project().sides().contains(act.side())) {
      return Ruling.no(new Refusal.StrangeSide(act.side()));
    }
    if (act.reason().isBlank()) {
      return Ruling.no(new Refusal.NoReason(act.event()));
    }
    return Ruling.to(new Objected(now, header, act.side(), act.reason()));
  }

  private static Ruling tell(Decided now, Act.NotifySide act, Header header) {
    if (!now.decision().allocation().sides().contains(act.side())) {
      return Ruling.no(new Refusal.NothingForSide(act.side()));
    }
    if (now.notified().containsKey(act.side())) {
      return Ruling.no(new Refusal.AlreadyNotified(act.side()));
    }
    return Ruling.to(
        new Decided(
            header,
            now.report(),
            now.verification(),
            now.decision(),
            with(now.notified(), act.side(), act.date()),
            now.issued()));
  }

  private static Ruling report(Decided now, Act.ReportIssuance act, Header header) {
    if (!now.decision().allocation().sides().contains(act.side())) {
      return Ruling.no(new Refusal.NothingForSide(act.side()));
    }
    if (!now.notified().containsKey(act.side())) {
      return Ruling.no(new Refusal.NotYetNotified(act.side()));
    }
    if (now.issued().containsKey(act.side())) {
      return Ruling.no(new Refusal.AlreadyReported(act.side()));
    }
    Tonnes notified = now.decision().allocation().total(act.side());
    if (!notified.equals(act.issued())) {
      return Ruling.no(new Refusal.IssuedOtherQuantity(act.side(), notified, act.issued()));
    }
    return Ruling.to(
        new Decided(
            header,
            now.report(),
            now.verification(),
            now.decision(),
            now.notified(),
            with(now.issued(), act.side(), act)));
  }

  /// The verified report on which everything after the verification rests.
  private record Basis(MonitoringReport report, Verification verification) {}

  private static Basis basis(PeriodCase now) {
    return switch (now) {
      case Verified v -> new Basis(v.report(), v.verification());
      case AwaitingCompleteness a -> new Basis(a.report(), a.verification());
      case RequestIncomplete r -> new Basis(r.report(), r.verification());
      case AwaitingDecision a -> new Basis(a.report(), a.verification());
      case Objected o -> basis(o.before());
      default -> throw new IllegalStateException("nothing is verified in " + now.state());
    };
  }

  private static Optional<Refusal> check(
      Basis basis, Header header, AllocationTable table, String reasonForLess) {
    return AllocationCheck.refusal(
        basis.report().claimed(), header.project().sides(), table, reasonForLess);
  }

  private static <T> SortedMap<Side, T> with(SortedMap<Side, T> before, Side side, T value) {
    TreeMap<Side, T> after = new TreeMap<>(before);
    after.put(side, value);
    return after;
  }
}
