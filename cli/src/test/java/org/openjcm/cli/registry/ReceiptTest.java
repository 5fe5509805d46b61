package org.openjcm.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openjcm.cli.registry.SampleLog.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.registry.log.MerkleTree;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.registry.log.note.NoteKey;

/// A receipt is checked by anybody, offline, and nothing in it can be changed.
@SuppressWarnings("NullAway.Init")
class ReceiptTest {

  @TempDir private Path temp;

  private Receipt receipt(int number) throws IOException {
    SampleLog log = SampleLog.of(temp.resolve("log"), 300);
    SealedEntry entry = log.entries.get(number - 1);
    return new Receipt(
        entry.leaf(),
        entry.seals(),
        MerkleTree.inclusion(log.entries.stream().map(SealedEntry::leafHash).toList(), number - 1),
        Files.readString(log.folder.resolve("checkpoint")),
        log.key.key(NoteKey.Use.LOG));
  }

  private String verify(String text, Object... more) throws IOException {
    Path file = temp.resolve("receipt.json");
    Files.writeString(file, text);
    return more.length == 0
        ? jcm("registry", "verify", file)
        : jcm("registry", "verify", file, more[0], more[1]);
  }

  @Test
  void aReceiptShowsTheEntryAndWhatWasOpened() throws IOException {
    Receipt receipt = receipt(8);
    assertThat(Receipt.read(receipt.text())).isEqualTo(receipt);
    assertThat(verify(receipt.text()))
        .startsWith("0: All is right. Entry 8 of book SAMPLE-JP, transfer")
        .contains("opened movement", "SAMPLE-JP-ENT-00000001");
    assertThat(verify(receipt.text(), "--lang", "ja")).contains("異常はありません", "開示項目");
    assertThat(verify(receipt.text(), "--vkey", receipt.key().text())).startsWith("0: ");
  }

  @Test
  void nothingInAReceiptCanBeChanged() throws IOException {
    Receipt right = receipt(8);
    String text = right.text();
    assertThat(verify(text.replace("ENT-00000001", "ENT-00000009")))
        .startsWith("1: ")
        .contains("opened field is not what was sealed");
    assertThat(verify(text.replace("\\\"day\\\":\\\"2026", "\\\"day\\\":\\\"2025")))
        .contains("not in the log that was signed");
    assertThat(verify(text.replace("\\n300\\n", "\\n301\\n"))).contains("did not sign");
    Receipt otherPlace =
        new Receipt(
            right.leaf(),
            right.seals(),
            right.proof().subList(1, right.proof().size()),
            right.checkpoint(),
            right.key());
    assertThat(verify(otherPlace.text())).contains("not in the log that was signed");
    NoteKey other = SampleLog.secret().key(NoteKey.Use.LOG);
    Receipt otherKey =
        new Receipt(right.leaf(), List.of(), right.proof(), right.checkpoint(), other);
    assertThat(verify(otherKey.text())).contains("did not sign");
    assertThat(verify(text, "--vkey", other.text())).contains("another key than the one given");
    assertThat(verify("{}")).contains("no receipt");
    assertThat(verify(text.substring(1))).startsWith("1: ");
  }
}
