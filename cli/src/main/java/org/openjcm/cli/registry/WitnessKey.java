package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/// The secret key of a witness in a file of its own. Japanese: 立会人の鍵.
final class WitnessKey {

  private WitnessKey() {}

  static SecretKey readOrMake(Path file, String name) throws IOException {
    if (Files.exists(file)) {
      return SecretKey.parse(Files.readString(file));
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "there is no key in " + file + "; give --name to make one, such as mn.example/witness");
    }
    SecretKey key = SecretKey.draw(name, new SecureRandom());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, key.text() + "\n");
    return key;
  }
}
