package org.openjcm.cli.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.cli.registry.SampleLog.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.registry.log.MerkleTree;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;

/// Whatever is changed, dropped, reordered, forked or replayed: the audit names the first bad
/// entry.
@SuppressWarnings("NullAway.Init")
class AuditTest {

  @TempDir private Path temp;
  private SampleLog log;

  @BeforeEach
  void aLogOfThreeBundles() {
    log = SampleLog.of(temp.resolve("log"), 600);
  }

  private String audit(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("registry", "audit", log.folder));
    arguments.addAll(List.of(more));
    return jcm(arguments.toArray());
  }

  @Test
  void anUntouchedLogIsRightInBothLanguages() {
    assertThat(audit())
        .startsWith("0: ")
        .contains(
            "All is right", "600 / 600", "issue", "retire", "localhost/registry/log/SAMPLE-JP");
    assertThat(audit("--lang", "ja")).contains("異常はありません", "記録数");
    assertThat(audit("--format", "json")).contains("\"good\":true", "\"size\":600");
    assertThat(audit("--vkey", log.key.key(NoteKey.Use.LOG).text())).startsWith("0: ");
  }

  @Test
  void aChangedEntryIsNamed() throws IOException {
    log.inBundle(
        "tile/entries/001",
        entries -> {
          String leaf = new String(entries.get(44), UTF_8);
          entries.set(44, leaf.replace("SAMPLE-JP", "SAMPLE-MN").getBytes(UTF_8));
          return entries;
        });
    assertThat(audit()).startsWith("1: ").contains("Entry 301: its bytes are not those");
    assertThat(audit("--lang", "ja")).contains("記録301: ハッシュ木の作成時の内容と一致しません");
  }

  @Test
  void aDroppedAnAddedAndAReorderedEntryAreNamed() throws IOException {
    log.inBundle(
        "tile/entries/000",
        entries -> {
          entries.remove(9);
          return entries;
        });
    assertThat(audit()).contains("Entry 10: ");
    log = SampleLog.of(temp.resolve("second"), 600);
    log.inBundle(
        "tile/entries/002.p/88",
        entries -> {
          entries.add(entries.getFirst());
          return entries;
        });
    assertThat(audit()).contains("Entry 601: ");
    log = SampleLog.of(temp.resolve("third"), 600);
    log.inBundle(
        "tile/entries/000",
        entries -> {
          entries.add(20, entries.remove(30));
          return entries;
        });
    assertThat(audit()).contains("Entry 21: ");
  }

  @Test
  void aChangedTileIsNamedOnEveryLevel() throws IOException {
    log.flip("tile/0/001", 32 * 3);
    assertThat(audit()).contains("Entry 260: ");
    log = SampleLog.of(temp.resolve("second"), 600);
    log.flip("tile/1/000.p/2", 40);
    assertThat(audit()).contains("Entries 257 to 512: tile/1");
    log = SampleLog.of(temp.resolve("third"), 600);
    Files.delete(log.folder.resolve("tile/entries/001"));
    assertThat(audit())
        .contains("From entry 257: the file tile/entries/001 cannot be used: missing");
  }

  @Test
  void aChangedCheckpointIsNotSigned() throws IOException {
    Path checkpoint = log.folder.resolve("checkpoint");
    Files.writeString(checkpoint, Files.readString(checkpoint).replace("\n600\n", "\n599\n"));
    assertThat(audit()).startsWith("1: ").contains("No accepted key of the log signed checkpoint");
    Files.writeString(checkpoint, "nothing\n");
    assertThat(audit()).contains("the file checkpoint cannot be used");
    log = SampleLog.of(temp.resolve("second"), 600);
    assertThat(audit("--vkey", SampleLog.secret().key(NoteKey.Use.LOG).text()))
        .startsWith("1: ")
        .contains("not among the keys");
  }

  @Test
  void aLogThatContinuesAnEarlierOneIsRight() {
    SampleLog longer = SampleLog.of(temp.resolve("longer"), 1_000, log.key, entries -> entries);
    Path earlier = log.folder;
    log = longer;
    assertThat(audit("--since", earlier.resolve("checkpoint"))).startsWith("0: ");
    assertThat(audit("--since", earlier)).startsWith("0: ");
  }

  /// Everything is signed anew over another history: only what was kept earlier can tell.
  @Test
  void aForkIsFoundWithWhatWasKept() {
    Path earlier = log.folder;
    SampleLog small = SampleLog.of(temp.resolve("small"), 300, log.key, entries -> entries);
    log =
        SampleLog.of(
            temp.resolve("fork"),
            1_000,
            log.key,
            entries -> {
              String leaf = new String(entries.get(399), UTF_8);
              entries.set(399, leaf.replace("\"v\":1", "\"w\":0,\"v\":1").getBytes(UTF_8));
              return entries;
            });
    assertThat(audit("--since", earlier)).startsWith("1: ").contains("Entry 400: not what it was");
    assertThat(audit("--since", earlier.resolve("checkpoint")))
        .contains("An entry from 1 to 600: not what it was");
    assertThat(
            audit(
                "--since",
                earlier.resolve("checkpoint"),
                "--since",
                small.folder.resolve("checkpoint")))
        .contains("An entry from 301 to 600: not what it was");
    log = small;
    assertThat(audit("--since", earlier.resolve("checkpoint")))
        .contains("An entry from 301 to 600: published when");
  }

  /// A signed log whose entries contradict each other: the first that does is named.
  @Test
  void whatContradictsEarlierEntriesIsNamed() {
    Map<String, String> said =
        Map.of(
            "replayed", "Entry 24: says it is entry 22",
            "retired twice", "Entry 25: moves JP SAMPLE-MN-1 2025 1–5, which entry 22",
            "never issued", "Entry 22: moves JP SAMPLE-MN-1 2025 9001–9005",
            "issued twice", "Entry 26: issues under decision SAMPLE-JC-MN-1",
            "no entry", "Entry 24: not a public entry");
    Map<String, String> found =
        said.keySet().stream()
            .collect(
                Collectors.toMap(
                    name -> name,
                    name -> {
                      log =
                          SampleLog.of(
                              temp.resolve(name), 100, log.key, entries -> tampered(name, entries));
                      return audit();
                    }));
    said.forEach((name, sentence) ->
        assertThat(found.get(name)).as(name).startsWith("1: ").contains(sentence));
  }

  private static List<byte[]> tampered(String how, List<byte[]> entries) {
    String retired = new String(entries.get(21), UTF_8);
    switch (how) {
      case "replayed" -> entries.set(23, entries.get(21));
      case "retired twice" ->
          entries.set(24, retired.replace("\"number\":22", "\"number\":25").getBytes(UTF_8));
      case "never issued" ->
          entries.set(
              21,
              retired
                  .replace("\"first\":1,", "\"first\":9001,")
                  .replace("\"last\":5,", "\"last\":9005,")
                  .getBytes(UTF_8));
      case "issued twice" ->
          entries.set(
              25,
              new String(entries.get(5), UTF_8)
                  .replace("\"number\":6", "\"number\":26")
                  .getBytes(UTF_8));
      default -> entries.set(23, "{}".getBytes(UTF_8));
    }
    return entries;
  }

  private Path auditorsKey(Function<Seal, Seal> changing) throws IOException {
    List<Json> entries = new ArrayList<>();
    for (SealedEntry entry : log.entries) {
      entries.add(
          Json.object()
              .with("number", entry.entry().number())
              .with("seals", entry.seals().stream().map(changing).map(Receipt::seal).toList())
              .done());
    }
    Path file = temp.resolve("auditor.json");
    Files.writeString(
        file,
        CanonicalJson.text(
            Json.object()
                .with("format", AuditorKey.FORMAT)
                .with("book", SampleEntries.BOOK.text())
                .with("entries", entries)
                .done()));
    return file;
  }

  @Test
  void anAuditorOpensEverythingAndChecksTheStatementOfTheYear() throws IOException {
    Path key = auditorsKey(seal -> seal);
    assertThat(audit("--key", key)).contains("the file transfers/2026 cannot be used: missing");
    long transfers =
        log.entries.stream().filter(e -> e.entry().command().kind().equals("transfer")).count();
    var checkpoint =
        new Checkpoint(
            log.key.name(),
            600,
            MerkleTree.root(log.entries.stream().map(SealedEntry::leafHash).toList()));
    Path statement = log.folder.resolve("transfers/2026");
    Files.createDirectories(statement.getParent());
    for (long stated : List.of(transfers * 5, transfers * 5 + 1)) {
      String text = TransferStatement.text(log.key.name(), 2026, transfers, stated, checkpoint);
      Files.writeString(
          statement,
          new SignedNote(text, List.of(log.key.signer(NoteKey.Use.LOG).sign(text))).whole());
      assertThat(audit("--key", key))
          .startsWith(stated == transfers * 5 ? "0: " : "1: ")
          .contains(stated == transfers * 5 ? "All is right" : "The statement for 2026 says");
    }
  }

  @Test
  void aSealThatWasOpenedWronglyIsNamed() throws IOException {
    Path key =
        auditorsKey(seal ->
            seal.field().equals("movement")
                ? new Seal(seal.field(), seal.key(), seal.value().replace("ENT", "GOV"))
                : seal);
    assertThat(audit("--key", key)).contains("Entry 8: the opened field \"movement\" is not what");
  }
}
