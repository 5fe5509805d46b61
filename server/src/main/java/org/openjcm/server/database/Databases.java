package org.openjcm.server.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/// Opens the database of an installation: the external one when `JCM_DATABASE_URL` is set, else the
/// embedded one.
public final class Databases {

  private Databases() {}

  /// The database of this data folder, migrated and ready. Closing it gives the data folder back.
  ///
  /// @throws CannotStart with the reason and the remedy
  public static Database open(Path data, Map<String, String> environment) {
    return open(DataFolder.open(data), environment);
  }

  /// The same for a verb of the command line: beside a running server where the database is
  /// somebody else's; an embedded one has one owner.
  public static Database forVerb(Path data, Map<String, String> environment) {
    return environment.containsKey("JCM_DATABASE_URL")
        ? open(DataFolder.beside(data), environment)
        : open(data, environment);
  }

  private static Database open(DataFolder folder, Map<String, String> environment) {
    SecureRandom random = new SecureRandom();
    try {
      return environment.containsKey("JCM_DATABASE_URL")
          ? ExternalDatabase.connect(environment, folder, random)
          : EmbeddedDatabase.start(folder, random);
    } catch (RuntimeException failed) {
      folder.close();
      throw failed;
    }
  }
}
