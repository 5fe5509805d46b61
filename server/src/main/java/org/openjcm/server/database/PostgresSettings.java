package org.openjcm.server.database;

/// The settings file of the embedded server, written anew at each start. The promise of the journal
/// rests on the durable ones; a test reads them back from the running server.
final class PostgresSettings {

  private PostgresSettings() {}

  static String text(int port) {
    return """
    # Written by OpenJCM at each start; changes made here are lost.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'

    fsync = on
    synchronous_commit = on
    full_page_writes = on

    max_connections = 100
    shared_buffers = '128MB'
    max_wal_size = '1GB'
    jit = off
    timezone = 'UTC'
    log_timezone = 'UTC'

    logging_collector = on
    log_directory = 'log'
    log_filename = 'postgresql-%%a.log'
    log_rotation_age = '1d'
    log_truncate_on_rotation = on
    log_file_mode = 0600
    """
        .formatted(port);
  }
}
