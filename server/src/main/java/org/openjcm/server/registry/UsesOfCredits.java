package org.openjcm.server.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.registry.ledger.Usability;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.stereotype.Component;

/// What a credit may be used for as it stands today. Authorizations and marks of first transfer are
/// public, so this is too. Japanese: クレジットの利用可能性の照会.
@Component
class UsesOfCredits {

  private final ReaderDatabase database;
  private final PostgresJournal journal;
  private final RulesInForce rules;
  private final Clock clock;

  UsesOfCredits(ReaderDatabase database, PostgresJournal journal, RulesInForce rules, Clock clock) {
    this.database = database;
    this.journal = journal;
    this.rules = rules;
    this.clock = clock;
  }

  /// Nothing for a serial that was never issued.
  List<Usability.Verdict> of(CreditSeries series, long serial) {
    Optional<Block> block =
        journal.find(series, new SerialBlock(serial, serial)).stream().findFirst();
    return block
        .map(b -> Usability.of(rules.at(clock.instant()), series, b.itmo(), authorizations(series)))
        .orElse(List.of());
  }

  private List<Authorization> authorizations(CreditSeries series) {
    return database
        .jdbc()
        .sql(
            PostgresView.AUTHORIZED
                + """
                 WHERE a.book = ? AND a.project = ?
                   AND a.version = (SELECT max(l.version) FROM registry.authorized l
                                     WHERE l.book = a.book AND l.party = a.party AND l.id = a.id)
                 ORDER BY a.party, a.id
                """)
        .params(series.book().text(), series.project().text())
        .query((row, _) -> PostgresView.authorization(row))
        .list();
  }
}
