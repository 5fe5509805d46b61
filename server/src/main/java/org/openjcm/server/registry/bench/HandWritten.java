package org.openjcm.server.registry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/// What the journal is measured beside: a double-entry function of PostgreSQL written by hand, the
/// least that double entry can be. It takes from one balance, adds to the other and writes a
/// transfer with two postings; each call is a durable transaction of its own.
final class HandWritten implements AutoCloseable {

  private static final String FUNCTION =
      """
      CREATE SCHEMA bench;
      CREATE TABLE bench.account (id integer PRIMARY KEY, tonnes bigint NOT NULL CHECK (tonnes >= 0));
      CREATE TABLE bench.transfer (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE bench.posting (
        transfer bigint NOT NULL, account integer NOT NULL, tonnes bigint NOT NULL,
        PRIMARY KEY (transfer, account));
      INSERT INTO bench.account SELECT n, 1000000000 FROM generate_series(1, ACCOUNTS) n;
      CREATE FUNCTION bench.transfer(giver integer, taker integer, amount bigint) RETURNS bigint
        LANGUAGE plpgsql AS $$
      DECLARE
        made bigint;
      BEGIN
        -- In the order of their numbers, so that two transfers never wait for each other for ever.
        IF giver < taker THEN
          UPDATE bench.account SET tonnes = tonnes - amount WHERE id = giver;
          UPDATE bench.account SET tonnes = tonnes + amount WHERE id = taker;
        ELSE
          UPDATE bench.account SET tonnes = tonnes + amount WHERE id = taker;
          UPDATE bench.account SET tonnes = tonnes - amount WHERE id = giver;
        END IF;
        INSERT INTO bench.transfer DEFAULT VALUES RETURNING id INTO made;
        INSERT INTO bench.posting VALUES (made, giver, -amount), (made, taker, amount);
        RETURN made;
      END $$;
      """;

  private final int accounts;
  private final List<Connection> connections = new ArrayList<>();

  private HandWritten(int accounts) {
    this.accounts = accounts;
  }

  static HandWritten made(DataSource owner, int accounts, int connections) throws SQLException {
    HandWritten made = new HandWritten(accounts);
    for (int number = 0; number < connections; number++) {
      made.connections.add(owner.getConnection());
    }
    try (Statement statement = made.connections.getFirst().createStatement()) {
      statement.execute(FUNCTION.replace("ACCOUNTS", Integer.toString(accounts)));
      statement.execute("VACUUM ANALYZE bench.account");
    }
    return made;
  }

  long perSecond(int clients, double seconds) throws Exception {
    return Clients.perSecond(
        clients,
        seconds,
        client -> {
          SplittableRandom random = new SplittableRandom(client);
          PreparedStatement call =
              connections.get(client).prepareStatement("SELECT bench.transfer(?, ?, ?)");
          return () -> {
            int giver = 1 + random.nextInt(accounts);
            int taker = 1 + (giver + random.nextInt(accounts - 1)) % accounts;
            call.setInt(1, giver);
            call.setInt(2, taker == giver ? 1 + giver % accounts : taker);
            call.setLong(3, 1 + random.nextInt(10));
            call.execute();
            return 1;
          };
        });
  }

  @Override
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
