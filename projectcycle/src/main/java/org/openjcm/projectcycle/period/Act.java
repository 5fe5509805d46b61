package org.openjcm.projectcycle.period;

import java.time.LocalDate;
import java.util.List;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.TpeNumber;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;

/// What somebody does to one monitoring period's case. Each act is an event of the table of steps.
/// Japanese: 手続上の行為.
public sealed interface Act {

  /// The day on which it was done; days of a case never run backwards.
  LocalDate date();

  /// The event's name in the table of steps.
  String event();

  /// Participants hand in readings and their calculation.
  record SubmitReport(LocalDate date, MonitoringReport report) implements Act {
    @Override
    public String event() {
      return "submit-report";
    }
  }

  /// One finding before it has a number.
  record NewFinding(FindingKind kind, String text) {}

  /// The third-party entity raises findings.
  record RaiseFindings(LocalDate date, TpeNumber entity, List<NewFinding> findings) implements Act {
    public RaiseFindings {
      findings = List.copyOf(findings);
    }

    @Override
    public String event() {
      return "raise-findings";
    }
  }

  /// Participants answer one finding.
  record AnswerFinding(LocalDate date, int number, String response) implements Act {
    @Override
    public String event() {
      return "answer-finding";
    }
  }

  /// The entity accepts the response.
  record CloseFinding(LocalDate date, TpeNumber entity, int number) implements Act {
    @Override
    public String event() {
      return "close-finding";
    }
  }

  /// The entity gives its opinion, on its own recalculation.
  ///
  /// @param recomputation hash of that calculation's result in canonical form
  record Verify(
      LocalDate date,
      TpeNumber entity,
      EmissionReductions recomputed,
      Sha256 recomputation,
      Opinion opinion,
      String statement)
      implements Act {
    @Override
    public String event() {
      return "verify";
    }
  }

  /// The focal point asks for issuance.
  record RequestIssuance(LocalDate date, AllocationTable allocation, String reasonForLess)
      implements Act {
    @Override
    public String event() {
      return "request-issuance";
    }
  }

  /// The secretariat finds the request complete.
  record ConfirmComplete(LocalDate date) implements Act {
    @Override
    public String event() {
      return "confirm-complete";
    }
  }

  /// The secretariat says what is missing.
  record ReportIncomplete(LocalDate date, String missing) implements Act {
    @Override
    public String event() {
      return "report-incomplete";
    }
  }

  /// The focal point withdraws its issuance request.
  record WithdrawRequest(LocalDate date, String reason) implements Act {
    @Override
    public String event() {
      return "withdraw-request";
    }
  }

  /// A co-chair puts another quantity forward, never above what was verified.
  record ProposeQuantity(LocalDate date, Side side, AllocationTable allocation, String reason)
      implements Act {
    @Override
    public String event() {
      return "propose-quantity";
    }
  }

  /// A co-chair affirms the draft decision; the second affirmation makes the decision.
  ///
  /// @param number the number the decision takes when both have affirmed
  record Affirm(LocalDate date, Side side, DecisionNumber number) implements Act {
    @Override
    public String event() {
      return "affirm";
    }
  }

  /// A co-chair objects; consultation follows.
  record Oppose(LocalDate date, Side side, String reason) implements Act {
    @Override
    public String event() {
      return "object";
    }
  }

  /// The secretariat of a side notifies that side's registry of the side's quantity.
  record NotifySide(LocalDate date, Side side) implements Act {
    @Override
    public String event() {
      return "notify-side";
    }
  }

  /// A side reports to the Joint Committee that its registry issued.
  ///
  /// @param journalEntry number of the issuance in the journal of that side's book
  record ReportIssuance(LocalDate date, Side side, Tonnes issued, long journalEntry)
      implements Act {
    @Override
    public String event() {
      return "report-issuance";
    }
  }
}
