package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.projectcycle.steps.StepTable;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.stereotype.Component;

/// The rules of the cycle as shipped, with the confirmations on record laid over them. Japanese:
/// 適用中の手続規則.
@Component
class CycleRules {

  private static final StepTable SHIPPED = PackedTables.parisAligned();

  private final ConfirmationRecords records;

  CycleRules(ConfirmationRecords records) {
    this.records = records;
  }

  /// Of a day, for one country after another; the confirmations are read once.
  record OnDay(Confirmations inForce, LocalDate day) {

    /// Empty for the rule generation itself.
    RulesOnDay of(Optional<CountryCode> partner) {
      return new RulesOnDay(SHIPPED, partner, inForce, day);
    }

    RulesOnDay of(CountryCode partner) {
      return of(Optional.of(partner));
    }
  }

  OnDay on(LocalDate day) {
    return new OnDay(records.inForce(day), day);
  }

  OnDay today() {
    return on(records.today());
  }
}
