package org.openjcm.server.registry;

import java.util.List;
import java.util.Optional;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.registry.Block;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.ledger.RegistryRules;
import org.openjcm.registry.ledger.Usability;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.stereotype.Component;

/// What a credit may be used for as it stands today. Authorizations and marks of first transfer are
/// public, so this is too. Japanese: クレジットの利用可能性の照会.
@Component
class UsesOfCredits {

  private final ReaderDatabase database;
  private final PostgresJournal journal;
  private final RegistryRules rules;

  UsesOfCredits(ReaderDatabase database, PostgresJournal journal, RegistryRules rules) {
    this.database = database;
    this.journal = journal;
    this.rules = rules;
  }

  /// Nothing for a serial that was never issued.
  List<Usability.Verdict> of(CreditSeries series, long serial) {
    Optional<Block> block =
        journal.find(series, new SerialBlock(serial, serial)).stream().findFirst();
    return block
        .map(b -> Usability.of(rules, series, b.itmo(), authorizations(series)))
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
