package org.openjcm.server.database;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the rooms' server packages are given: connections, the time and chance. The `Database`
/// itself is put in by whoever starts the product.
@Configuration(proxyBeanMethods = false)
public class DatabaseBeans {

  @Bean(destroyMethod = "close")
  Pools pools(Database database) {
    return new Pools(database, 2, 12, 24);
  }

  @Bean(destroyMethod = "close")
  DatabaseWatch databaseWatch(Database database, Pools pools) {
    return new DatabaseWatch(database, pools).begin();
  }

  @Bean
  WriterDatabase writerDatabase(Pools pools) {
    return pools.writer();
  }

  @Bean
  ReaderDatabase readerDatabase(Pools pools) {
    return pools.reader();
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }
}
