package org.openjcm.server.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The one history of migrations, run as the owner at each start. One folder and one schema per
/// room; the history itself stands in the schema `history`.
final class Migrations {

  private Migrations() {}

  static void run(Database database) {
    try {
      Flyway.configure()
          .dataSource(database.unpooled(DatabaseRole.OWNER))
          .locations("classpath:db/migration")
          .defaultSchema("history")
          .table("migrations")
          .validateMigrationNaming(true)
          .failOnMissingLocations(true)
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException failed) {
      throw new CannotStart(
          "The database schema could not be brought up to date: " + failed.getMessage(), failed);
    }
  }
}
