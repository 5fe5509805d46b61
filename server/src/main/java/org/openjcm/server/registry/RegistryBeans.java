package org.openjcm.server.registry;

import java.security.SecureRandom;
import java.time.Clock;
import org.openjcm.registry.OwnSerialForm;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.ledger.RulesInForce;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The registry's journal and the form of its serials.
@Configuration(proxyBeanMethods = false)
public class RegistryBeans {

  @Bean
  SerialForm serialForm() {
    return new OwnSerialForm();
  }

  @Bean(destroyMethod = "close")
  PostgresJournal journal(
      WriterDatabase database, RulesInForce rules, Clock clock, SecureRandom random) {
    return new PostgresJournal(database, rules, clock, random);
  }
}
