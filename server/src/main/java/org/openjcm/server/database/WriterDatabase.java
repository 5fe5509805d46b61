package org.openjcm.server.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The pooled connections that may append.
///
/// @param jdbc SQL in text blocks; joins the transaction that is open in this thread
/// @param transaction opens one; a block that throws leaves nothing behind
/// @param source the pool beneath both
/// @param unpooled a new connection as the writer at each call, for the few that keep one to
///   themselves (the lock of the one writer of a journal)
public record WriterDatabase(
    JdbcClient jdbc, TransactionTemplate transaction, DataSource source, DataSource unpooled) {}
