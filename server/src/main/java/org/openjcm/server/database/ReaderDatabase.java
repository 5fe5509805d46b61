package org.openjcm.server.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The pooled connections of the public pages and the API; read-only in PostgreSQL itself.
public record ReaderDatabase(JdbcClient jdbc) {}
