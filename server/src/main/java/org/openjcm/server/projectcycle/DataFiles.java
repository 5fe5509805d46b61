package org.openjcm.server.projectcycle;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Monitoring data files as they were handed in, named by the hash of their bytes. Japanese:
/// モニタリングデータの原本.
@Component
public class DataFiles {

  static final int LARGEST = 20_000_000;

  private final WriterDatabase database;
  private final Clock clock;

  DataFiles(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Keeps the bytes; the same bytes again are the same file.
  Sha256 keep(String name, byte[] bytes, String by) {
    Sha256 hash = Sha256.of(bytes);
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.data_file (hash, name, bytes, received_by, received_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
            """)
        .params(
            hash.hex(),
            shortened(name),
            bytes,
            by,
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return hash;
  }

  Optional<byte[]> find(Sha256 hash) {
    return database
        .jdbc()
        .sql("SELECT bytes FROM projectcycle.data_file WHERE hash = ?")
        .param(hash.hex())
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }

  private static String shortened(String name) {
    String plain = name.isBlank() ? "readings.csv" : name.strip();
    return plain.length() > 200 ? plain.substring(plain.length() - 200) : plain;
  }
}
