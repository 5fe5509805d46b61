package org.openjcm.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs (`initdb`, `pg_ctl`, `postgres`) that travel inside the product,
/// unpacked into the data folder once per version and platform.
record PostgresPrograms(Path folder) {

  /// Unpacks the programs for this machine beneath `parent`, unless they are there already (about 2
  /// s the first time).
  static PostgresPrograms in(Path parent) throws IOException {
    String platform = platform(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path folder = parent.resolve("postgresql-" + version() + "-" + platform);
    if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
      Path draft = parent.resolve(folder.getFileName() + ".new");
      deleteTree(draft);
      unpack("/postgres-" + platform + ".txz", draft);
      deleteTree(folder);
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(folder);
  }

  Path initdb() {
    return folder.resolve("bin/initdb");
  }

  Path pgCtl() {
    return folder.resolve("bin/pg_ctl");
  }

  /// The archive's word for a platform, for example `linux-x86_64`.
  static String platform(String osName, String osArch) {
    String system = osName.toLowerCase(Locale.ROOT);
    String machine =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> "";
        };
    if (!machine.isEmpty() && system.startsWith("linux")) {
      return "linux-" + machine;
    }
    if (!machine.isEmpty() && (system.startsWith("mac") || system.startsWith("darwin"))) {
      return "darwin-" + machine;
    }
    throw new CannotStart(
        "OpenJCM carries PostgreSQL for Linux and macOS on x86-64 and arm64, not for "
            + osName
            + " on "
            + osArch
            + ". Point it at a PostgreSQL 18 or newer instead: set JCM_DATABASE_URL,"
            + " JCM_DATABASE_USER and JCM_DATABASE_PASSWORD.");
  }

  private static String version() throws IOException {
    Properties programs = new Properties();
    try (InputStream file = open("/org/openjcm/server/database/postgresql.properties")) {
      programs.load(file);
    }
    return programs.getProperty("version");
  }

  private static InputStream open(String resource) {
    @Nullable InputStream stream = PostgresPrograms.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new CannotStart(
          "This copy of OpenJCM is incomplete: "
              + resource
              + " is missing. Unpack or build it again.");
    }
    return stream;
  }

  private static void unpack(String resource, Path target) throws IOException {
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(open(resource), 1 << 16)))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = archive.getNextEntry()) != null) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          write(archive, entry, file);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      throw new IOException("unexpected hard link in the archive: " + entry.getName());
    } else {
      Files.copy(archive, file);
      boolean runs = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          file, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
