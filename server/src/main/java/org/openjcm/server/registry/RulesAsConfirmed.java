package org.openjcm.server.registry;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openjcm.registry.ledger.ConfirmedRules;
import org.openjcm.registry.ledger.RegistryRules;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The registry's rules with the confirmations in force, as the journal asks for them at each
/// request. What this process confirms acts at once, what another process confirms within a second.
/// Japanese: 確認記録を反映した登録簿の規則.
@Component
class RulesAsConfirmed implements RulesInForce {

  private static final Duration KEPT = Duration.ofSeconds(1);

  private record Read(LocalDate day, long changes, Instant at, RegistryRules rules) {}

  private final ConfirmationRecords records;
  private volatile Optional<Read> last = Optional.empty();

  RulesAsConfirmed(ConfirmationRecords records) {
    this.records = records;
  }

  @Override
  public RegistryRules at(Instant moment) {
    LocalDate day = moment.atOffset(ZoneOffset.UTC).toLocalDate();
    long changes = records.changes();
    Optional<Read> kept =
        last.filter(read ->
            read.changes() == changes
                && read.day().equals(day)
                && Duration.between(read.at(), moment).abs().compareTo(KEPT) < 0);
    if (kept.isPresent()) {
      return kept.get().rules();
    }
    try {
      RegistryRules rules = on(day).rules();
      last = Optional.of(new Read(day, changes, moment, rules));
      return rules;
    } catch (DataAccessException unread) {
      throw new JournalUnavailable(JournalUnavailable.Reason.NO_DATABASE, unread);
    }
  }

  /// Every value with its name, as it stands on a day.
  ConfirmedRules on(LocalDate day) {
    return new ConfirmedRules(ShippedRules.rules(), records.inForce(day), day);
  }

  ConfirmedRules today() {
    return on(records.today());
  }
}
