package org.openjcm.registry.ledger;

import java.time.Instant;

/// Where a journal takes the rules from by which it decides a request. Japanese: 適用される規則.
@FunctionalInterface
public interface RulesInForce {

  /// The rules as they are known at that moment.
  RegistryRules at(Instant moment);
}
