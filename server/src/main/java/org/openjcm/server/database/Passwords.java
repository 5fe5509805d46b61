package org.openjcm.server.database;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// The passwords of the database roles, drawn once and kept in a file that only its owner may read
/// (mode 0600).
record Passwords(String superuser, Map<DatabaseRole, String> roles) {

  Passwords {
    roles = Map.copyOf(roles);
    for (DatabaseRole role : DatabaseRole.values()) {
      if (!roles.containsKey(role)) {
        throw new IllegalArgumentException("no password for " + role.roleName());
      }
    }
  }

  String of(DatabaseRole role) {
    String password = roles.get(role);
    if (password == null) {
      throw new IllegalStateException("no password for " + role.roleName());
    }
    return password;
  }

  /// Reads the file, or draws new passwords and writes them. A half-written file cannot appear: it
  /// is moved into place.
  static Passwords keptIn(Path file, SecureRandom random) throws IOException {
    Properties kept = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        kept.load(reader);
      }
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    } else {
      kept.setProperty("superuser", draw(random));
      for (DatabaseRole role : DatabaseRole.values()) {
        kept.setProperty(role.roleName(), draw(random));
      }
      writePrivately(file, kept);
    }
    Map<DatabaseRole, String> roles = new EnumMap<>(DatabaseRole.class);
    for (DatabaseRole role : DatabaseRole.values()) {
      roles.put(role, read(kept, role.roleName(), file));
    }
    return new Passwords(read(kept, "superuser", file), roles);
  }

  private static void writePrivately(Path file, Properties kept) throws IOException {
    DataFolder.createPrivate(file.resolveSibling(""));
    StringWriter text = new StringWriter();
    kept.store(
        text, "OpenJCM database passwords. Keep this file private and with the data folder.");
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text.toString());
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String read(Properties kept, String key, Path file) {
    String value = kept.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new CannotStart(
          "The password file "
              + file
              + " has no entry '"
              + key
              + "'. Restore it from the backup of this data folder.");
    }
    return value;
  }

  private static String draw(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Passwords[not shown]";
  }
}
