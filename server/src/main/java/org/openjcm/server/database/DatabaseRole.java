package org.openjcm.server.database;

/// The three database roles. The running product holds connections of the writer and the reader
/// only, so that PostgreSQL itself refuses to change an appended record, whatever the Java code
/// does.
public enum DatabaseRole {
  /// Owns every schema and runs the migrations at start; never used afterwards.
  OWNER("jcm_owner"),
  /// Appends: `SELECT` and `INSERT`, more only on tables that are not records (sessions, for
  /// example).
  WRITER("jcm_writer"),
  /// Reads for the public pages and the API; its transactions are read-only.
  READER("jcm_reader");

  private final String roleName;

  DatabaseRole(String roleName) {
    this.roleName = roleName;
  }

  /// The name in PostgreSQL, as migrations write it in their grants.
  public String roleName() {
    return roleName;
  }
}
