package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the migrations make, told by PostgreSQL's own catalog.
class SchemaTest {

  private static final Path GOLDEN = Path.of("schema.golden.sql");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

  /// After a new migration: `mvn -q test -pl server -am -Dtest=SchemaTest
  /// -Dsurefire.failIfNoSpecifiedTests=false -Djcm.golden=write`, then read the difference and
  /// commit it with the migration.
  @Test
  void theSchemaIsTheOneThatWasReviewed() throws IOException, SQLException {
    String found;
    try (TestDatabase database = TestDatabase.fresh();
        Connection owner = database.owner()) {
      found = SchemaText.of(owner);
    }
    if ("write".equals(System.getProperty("jcm.golden"))) {
      Files.writeString(GOLDEN, found);
    }
    assertThat(found)
        .as("schema.golden.sql; after a new migration write it anew with -Djcm.golden=write")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void everyMigrationLiesInTheFolderOfItsRoomAndBearsItsName() throws IOException {
    TreeSet<String> astray = new TreeSet<>();
    TreeSet<String> stamps = new TreeSet<>();
    for (Path file : migrations()) {
      String room = MIGRATIONS.relativize(file).getName(0).toString();
      String name = file.getFileName().toString();
      if (!Pattern.matches("V[0-9]{12}__" + room + "_[a-z0-9_]+\\.sql", name)
          || !stamps.add(name.substring(0, 13))) {
        astray.add(file.toString());
      }
    }
    assertThat(astray).as("V<yyyymmddhhmm>__<room>_<what>.sql, each stamp once").isEmpty();
  }

  @Test
  void everySchemaIsARoomOfTheHouse() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh();
        Connection owner = database.owner()) {
      assertThat(
              ServerChecks.answer(
                  owner,
                  "SELECT coalesce(string_agg(nspname, ' '), '') FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%'"
                      + " AND nspname NOT IN ('information_schema', 'public', 'history', 'rulebook', 'methodology',"
                      + " 'financing', 'projectcycle', 'registry', 'article6', 'access')"))
          .isEmpty();
    }
  }

  private static List<Path> migrations() throws IOException {
    try (Stream<Path> files = Files.walk(MIGRATIONS)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
