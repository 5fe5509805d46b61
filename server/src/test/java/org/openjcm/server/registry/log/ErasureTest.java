package org.openjcm.server.registry.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.cli.registry.Receipt;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.server.database.DatabaseRole;
import org.openjcm.server.registry.SealedEntries;

/// What is erased by order can never be opened again, and every proof stays valid.
@SuppressWarnings("NullAway.Init")
class ErasureTest {

  private static final long RETIRED = 12;

  @TempDir private Path temp;

  private static Receipt receipt(LogWorld world, SealedEntry entry) {
    PublishedLog.Proof proof =
        new PublishedLog(world.folder, world.checkpoints)
            .prove(LogWorld.JAPAN, entry.entry().number())
            .orElseThrow();
    return new Receipt(entry.leaf(), entry.seals(), proof.path(), proof.checkpoint(), proof.key());
  }

  @Test
  void erasedDataIsGoneAndTheProofsStay() throws Exception {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      world.publish();
      SealedEntries sealed = new SealedEntries(world.database.writer());
      SealedEntry before = sealed.open(LogWorld.JAPAN, RETIRED).orElseThrow();
      assertThat(before.seals().toString()).contains("ACME");
      Receipt given = receipt(world, before);
      assertThat(given.check(Optional.empty()).fault()).isEmpty();
      try (Connection owner = world.database.owner()) {
        EraseCommand.erase(owner, LogWorld.JAPAN, RETIRED, "a court", "personal data", 1);
      }
      assertThat(sealed.open(LogWorld.JAPAN, RETIRED)).isEmpty();
      assertThat(sealed.open(LogWorld.JAPAN, 1, 100)).hasSize(13);
      assertThat(given.check(Optional.empty()).fault()).isEmpty();
      assertThat(world.publish()).isInstanceOf(LogState.Published.class);
      try (LogPublisher publisher = world.publisher()) {
        publisher.compareNow();
        publisher.publishNow();
        assertThat(publisher.states().get(LogWorld.JAPAN)).isInstanceOf(LogState.Published.class);
      }
      try (Connection owner = world.database.owner()) {
        assertThatThrownBy(
                () -> EraseCommand.erase(owner, LogWorld.JAPAN, 999, "a court", "none", 1))
            .hasMessageContaining("has no sealed data");
      }
    }
  }

  @Test
  void theRunningProductCannotErase() throws Exception {
    try (LogWorld world = new LogWorld(temp);
        Connection writer = world.database.connect(DatabaseRole.WRITER);
        PreparedStatement erase =
            writer.prepareStatement("SELECT registry.erase_sealed('JP', 1, 'x', 'x', 'x', 1)")) {
      assertThatThrownBy(erase::execute).hasMessageContaining("permission denied");
    }
  }
}
