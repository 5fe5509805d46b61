package org.openjcm.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The two connection pools of the running product.
public final class Pools implements AutoCloseable {

  private final HikariDataSource writerPool;
  private final HikariDataSource readerPool;
  private final WriterDatabase writer;
  private final ReaderDatabase reader;

  Pools(Database database, int idle, int writers, int readers) {
    DataSource unpooled = database.unpooled(DatabaseRole.WRITER);
    writerPool = pool("writer", unpooled, idle, writers);
    readerPool = pool("reader", database.unpooled(DatabaseRole.READER), idle, readers);
    writer =
        new WriterDatabase(
            JdbcClient.create(writerPool),
            new TransactionTemplate(new JdbcTransactionManager(writerPool)),
            writerPool,
            unpooled);
    reader = new ReaderDatabase(JdbcClient.create(readerPool));
  }

  public WriterDatabase writer() {
    return writer;
  }

  public ReaderDatabase reader() {
    return reader;
  }

  /// Throws away connections to a server that died, so that no request meets them.
  void forgetConnections() {
    writerPool.getHikariPoolMXBean().softEvictConnections();
    readerPool.getHikariPoolMXBean().softEvictConnections();
  }

  @Override
  public void close() {
    writerPool.close();
    readerPool.close();
  }

  private static HikariDataSource pool(String name, DataSource source, int idle, int most) {
    HikariConfig settings = new HikariConfig();
    settings.setPoolName(name);
    settings.setDataSource(source);
    settings.setMinimumIdle(idle);
    settings.setMaximumPoolSize(most);
    settings.setConnectionTimeout(5_000);
    settings.setIdleTimeout(60_000);
    settings.setInitializationFailTimeout(-1);
    return new HikariDataSource(settings);
  }
}
