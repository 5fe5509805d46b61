package org.openjcm.server.database;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The database of this installation: the embedded one in the data folder or the external one that
/// `JCM_DATABASE_URL` names. It gives unpooled connections per role.
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase {

  /// Each call of `getConnection` opens a new connection as this role; for pools, and for the few
  /// that must not share theirs (migrations, the lock of the one writer).
  DataSource unpooled(DatabaseRole role);

  /// Whether the server process is known to be dead; an external server is judged by its answers
  /// only.
  boolean isKnownDead();

  /// Brings a dead embedded server back; an external one is its owner's to restart.
  void revive();

  @Override
  void close();

  /// The connection settings that all roles share.
  static PGSimpleDataSource settings(String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUser(user);
    source.setPassword(password);
    source.setApplicationName("openjcm");
    source.setConnectTimeout(5);
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    return source;
  }

  /// Session settings of a role: the reader cannot write even where a grant was given by mistake,
  /// and no public query runs longer than 30 s.
  static String options(DatabaseRole role) {
    return role == DatabaseRole.READER
        ? "-c default_transaction_read_only=on -c statement_timeout=30000"
        : "";
  }
}
