package org.openjcm.server.registry.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.cli.Jcm;
import org.openjcm.cli.registry.SecretKey;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.server.registry.PostgresJournal;
import picocli.CommandLine;

/// What was committed is published, and nothing is signed that does not continue what was
/// published.
@SuppressWarnings("NullAway.Init")
class LogPublisherTest {

  @TempDir private Path temp;

  /// What `jcm registry audit` says of the published folder.
  private static String audit(LogWorld world, Object... more) {
    StringWriter out = new StringWriter();
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = "registry";
    arguments[1] = "audit";
    arguments[2] = world.folder.of(LogWorld.JAPAN);
    System.arraycopy(more, 0, arguments, 3, more.length);
    int exit =
        new CommandLine(new Jcm())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return exit + ": " + out;
  }

  private static Checkpoint published(LogState state) {
    assertThat(state).isInstanceOf(LogState.Published.class);
    return ((LogState.Published) state).checkpoint();
  }

  @Test
  void whatWasCommittedIsPublishedAndTheAuditAgrees() {
    try (LogWorld world = new LogWorld(temp)) {
      assertThat(world.publish()).isEqualTo(new LogState.Empty());
      world.act();
      assertThat(published(world.publish()).size()).isEqualTo(14);
      assertThat(audit(world)).startsWith("0: ").contains("14 / 14", "jcm.example/registry/log/JP");
      assertThat(published(world.publish()).size()).isEqualTo(14);
      assertThat(world.checkpoints.keys(LogWorld.JAPAN)).hasSize(1);
    }
  }

  @Test
  void anEntryIsPublishedWithinTwoSecondsOfItsCommit() throws InterruptedException {
    try (LogWorld world = new LogWorld(temp);
        PostgresJournal journal = world.journal();
        LogPublisher _ = world.publisher().begin()) {
      LogWorld.tell(journal, "# one\nopen JP-GOV\n");
      long committed = System.nanoTime();
      while (world.folder.checkpoint(LogWorld.JAPAN).isEmpty()) {
        assertThat(Duration.ofNanos(System.nanoTime() - committed))
            .isLessThan(Duration.ofSeconds(2));
        Thread.sleep(20);
      }
    }
  }

  @Test
  void aDatabaseBehindWhatWasPublishedIsNotSignedAndTheMissingEntriesAreNamed() throws Exception {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      Checkpoint before = published(world.publish());
      dropFrom(world, 13);
      assertThat(world.publish()).isEqualTo(new LogState.Behind(13, 14));
      // The restored copy has forgotten the checkpoint too: the file remembers.
      world.asOwner("DELETE FROM registry.checkpoint");
      assertThat(world.publish()).isEqualTo(new LogState.Behind(13, 14));
      assertThat(LogWords.english(new LogState.Behind(13, 14)))
          .contains("entries 13 to 14 were published and are missing");
      Optional<SignedNote> served =
          world.folder.checkpoint(LogWorld.JAPAN).flatMap(SignedNote::parse);
      assertThat(Checkpoint.parse(served.orElseThrow().text())).contains(before);
    }
  }

  private static void dropFrom(LogWorld world, long number) throws SQLException {
    world.asOwner("DELETE FROM registry.entry WHERE number >= " + number);
  }

  /// As the owner of the database, behind the server: each is named, and nothing is signed.
  @Test
  void anEntryThatWasChangedDroppedReorderedOrReplayedInTheDatabaseIsNamed() throws Exception {
    String change =
        """
        UPDATE registry.entry SET leaf = convert_to(replace(convert_from(leaf, 'UTF8'), '700', '701'), 'UTF8'),
          leaf_hash = sha256('\\x00'::bytea || convert_to(replace(convert_from(leaf, 'UTF8'), '700', '701'), 'UTF8'))
         WHERE number = 6
        """;
    String swap =
        """
        UPDATE registry.entry e SET leaf = o.leaf, leaf_hash = o.leaf_hash
          FROM registry.entry o WHERE o.number = 9 - e.number + 3 AND e.number IN (4, 8)
        """;
    String replay =
        """
        UPDATE registry.entry e SET leaf = o.leaf, leaf_hash = o.leaf_hash
          FROM registry.entry o WHERE o.number = 12 AND e.number = 13
        """;
    assertThat(afterwards(change)).isEqualTo(new LogState.Altered(6, 14));
    assertThat(afterwards(swap)).isEqualTo(new LogState.Altered(4, 14));
    assertThat(afterwards(replay)).isEqualTo(new LogState.Altered(13, 14));
    assertThat(afterwards("DELETE FROM registry.entry WHERE number = 7"))
        .isEqualTo(new LogState.Gap(7));
  }

  private LogState afterwards(String tampering) throws SQLException {
    try (LogWorld world = new LogWorld(temp.resolve(Integer.toString(tampering.hashCode())))) {
      world.act();
      published(world.publish());
      world.asOwner(tampering);
      LogState state = world.publish();
      assertThat(audit(world)).as("what was published stays right").startsWith("0: ");
      return state;
    }
  }

  /// The stored hash is kept as it was and only the bytes are changed, while the server runs.
  @Test
  void theHourlyComparisonBelievesNoStoredHash() throws Exception {
    try (LogWorld world = new LogWorld(temp);
        LogPublisher publisher = world.publisher()) {
      world.act();
      publisher.publishNow();
      publisher.compareNow();
      assertThat(publisher.states().get(LogWorld.JAPAN)).isInstanceOf(LogState.Published.class);
      world.asOwner(
          "ALTER TABLE registry.entry DROP CONSTRAINT leaf_hash_is_that_of_the_leaf",
          "UPDATE registry.entry SET leaf = leaf || ' '::bytea WHERE number = 9");
      publisher.compareNow();
      publisher.publishNow();
      assertThat(publisher.states().get(LogWorld.JAPAN)).isEqualTo(new LogState.Altered(9, 14));
    }
  }

  @Test
  void anEntryForgedBeforeItWasPublishedIsFoundByTheAudit() throws Exception {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      published(world.publish());
      world.asOwner(
          """
          INSERT INTO registry.entry (book, number, kind, at_ms, leaf, leaf_hash, key, body_hash, first_block)
          SELECT book, 15, kind, at_ms, l, sha256('\\x00'::bytea || l), 'forged', body_hash, first_block
            FROM registry.entry, convert_to(replace(convert_from(leaf, 'UTF8'), '"number":12', '"number":15'), 'UTF8') l
           WHERE number = 12
          """);
      published(world.publish());
      assertThat(audit(world)).startsWith("1: ").contains("Entry 15: moves JP MN003 2025 21–50");
    }
  }

  @Test
  void anotherHistoryIsNotSignedOverThePublishedOne() throws Exception {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      published(world.publish());
      Path kept = temp.resolve("kept");
      copy(world.folder.of(LogWorld.JAPAN), kept);
      world.asOwner(
          "UPDATE registry.entry SET leaf = leaf || ' '::bytea,"
              + " leaf_hash = sha256('\\x00'::bytea || leaf || ' '::bytea) WHERE number = 10");
      assertThat(world.publish()).isEqualTo(new LogState.Altered(10, 14));
      // Whoever also removes every trace on the server is found out by what others kept.
      world.asOwner("DELETE FROM registry.checkpoint");
      LogFolder fresh = new LogFolder(temp.resolve("fresh"));
      try (LogPublisher publisher = world.publisher(fresh, Clock.systemUTC())) {
        publisher.publishNow();
      }
      copy(fresh.of(LogWorld.JAPAN), world.folder.of(LogWorld.JAPAN));
      assertThat(audit(world, "--since", kept)).contains("Entry 10: not what it was");
      assertThat(audit(world, "--since", kept.resolve("checkpoint")))
          .contains("An entry from 1 to 14: not what it was");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(file));
      }
    }
  }

  @Test
  void theKeyIsRotatedByASwitchOverThatBothKeysSign() {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      published(world.publish());
      NoteKey first = world.keys.current(LogWorld.JAPAN).orElseThrow().key(NoteKey.Use.LOG);
      SecretKey second = world.keys.rotate(LogWorld.JAPAN, new SecureRandom());
      published(world.publish());
      assertThat(world.keys.previous(LogWorld.JAPAN)).isEmpty();
      SignedNote note =
          world.folder.checkpoint(LogWorld.JAPAN).flatMap(SignedNote::parse).orElseThrow();
      assertThat(note.isSignedBy(first)).isTrue();
      assertThat(note.isSignedBy(second.key(NoteKey.Use.LOG))).isTrue();
      assertThat(audit(world, "--vkey", first.text())).startsWith("0: ");
      assertThat(audit(world)).contains(first.text(), second.key(NoteKey.Use.LOG).text());
    }
  }

  @Test
  void anotherKeyWithoutAHandOverIsRefusedAndALostOneIsDeclared() throws IOException {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      published(world.publish());
      NoteKey first = world.keys.current(LogWorld.JAPAN).orElseThrow().key(NoteKey.Use.LOG);
      Path file = world.keys.file(LogWorld.JAPAN);
      Files.delete(file);
      assertThat(world.publish()).isEqualTo(new LogState.NoKey(file.toString()));
      world.keys.make(LogWorld.JAPAN, "jcm.example", new SecureRandom());
      assertThat(world.publish()).isEqualTo(new LogState.OtherKey(file.toString()));
      world.keys.replaceLost(
          LogWorld.JAPAN, first.name(), "the disk with the key failed", new SecureRandom());
      published(world.publish());
      assertThat(world.checkpoints.keys(LogWorld.JAPAN).getLast().reason())
          .isEqualTo("the disk with the key failed");
      assertThat(audit(world, "--vkey", first.text()))
          .startsWith("1: ")
          .contains("was not handed over by the one before: the disk with the key failed");
    }
  }

  @Test
  void aSecondServerShowsWhatTheFirstPublishedAndTakesOver() {
    LogFolder other = new LogFolder(temp.resolve("other"));
    try (LogWorld world = new LogWorld(temp);
        LogPublisher following = world.publisher(other, Clock.systemUTC())) {
      world.act();
      try (LogPublisher leading = world.publisher()) {
        leading.publishNow();
        following.publishNow();
        assertThat(following.states().get(LogWorld.JAPAN)).isInstanceOf(LogState.Following.class);
        assertThat(other.checkpoint(LogWorld.JAPAN))
            .isEqualTo(world.folder.checkpoint(LogWorld.JAPAN));
      }
      following.publishNow();
      assertThat(following.states().get(LogWorld.JAPAN)).isInstanceOf(LogState.Published.class);
    }
  }

  @Test
  void aTrustedWitnessCosignsWhatIsServed() {
    try (LogWorld world = new LogWorld(temp)) {
      world.act();
      published(world.publish());
      SecretKey mongolia = SecretKey.draw("mn.example/witness", new SecureRandom());
      NoteKey witness = mongolia.key(NoteKey.Use.WITNESS);
      Witnesses door = new Witnesses(world.checkpoints, world.folder, Clock.systemUTC());
      SignedNote note =
          world.folder.checkpoint(LogWorld.JAPAN).flatMap(SignedNote::parse).orElseThrow();
      String cosigned =
          note.with(mongolia.signer(NoteKey.Use.WITNESS).cosign(note.text(), 1_777_593_600))
              .whole();
      assertThat(door.take(LogWorld.JAPAN, cosigned)).isEqualTo(new Witnesses.NotTrusted());
      world.checkpoints.decide(
          LogWorld.JAPAN, witness, true, "manager", Clock.systemUTC().instant());
      assertThat(door.take(LogWorld.JAPAN, cosigned)).isEqualTo(new Witnesses.Taken(1));
      assertThat(world.folder.checkpoint(LogWorld.JAPAN)).contains(cosigned);
      assertThat(world.folder.cosigned(LogWorld.JAPAN)).contains(cosigned);
      published(world.publish());
      assertThat(world.folder.checkpoint(LogWorld.JAPAN)).contains(cosigned);
      assertThat(door.take(LogWorld.JAPAN, "nonsense")).isEqualTo(new Witnesses.NotANote());
      assertThat(door.take(LogWorld.JAPAN, cosigned.replace("\n14\n", "\n13\n")))
          .isEqualTo(new Witnesses.NotPublished(14));
    }
  }
}
