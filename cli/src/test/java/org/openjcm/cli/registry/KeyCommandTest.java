package org.openjcm.cli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openjcm.cli.registry.SampleLog.jcm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.rulebook.Side;

/// The key of a log: made once, never shown, replaced only with the old one's signature or a
/// reason.
@SuppressWarnings("NullAway.Init")
class KeyCommandTest {

  private static final Book JAPAN = Book.of(Side.JAPAN);

  @TempDir private Path data;

  private String key(Object... arguments) {
    Object[] all = new Object[arguments.length + 4];
    all[0] = "registry";
    all[1] = "key";
    all[2] = "--data";
    all[3] = data;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return jcm(all);
  }

  @Test
  void aKeyIsMadeShownRotatedAndDeclaredLost() throws IOException {
    assertThat(key("show", "JP")).startsWith("1: There is no key");
    String made = key("new", "JP", "--host", "jcm.example");
    assertThat(made).startsWith("0: jcm.example/registry/log/JP+").doesNotContain("PRIVATE");
    Path file = data.resolve("log-keys/JP.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(key("new", "JP")).startsWith("1: ").contains("there is a key");
    KeyFolder keys = new KeyFolder(data.resolve("log-keys"));
    SecretKey first = keys.current(JAPAN).orElseThrow();
    assertThat(key("rotate", "JP")).startsWith("0: jcm.example/registry/log/JP+");
    SecretKey second = keys.current(JAPAN).orElseThrow();
    assertThat(second.key(NoteKey.Use.LOG)).isNotEqualTo(first.key(NoteKey.Use.LOG));
    assertThat(keys.previous(JAPAN).orElseThrow().key(NoteKey.Use.LOG))
        .isEqualTo(first.key(NoteKey.Use.LOG));
    assertThat(key("rotate", "JP")).startsWith("1: ").contains("not published yet");
    assertThat(key("lost", "JP")).contains("--reason");
    assertThat(key("lost", "JP", "--host", "jcm.example", "--reason", "the disk failed"))
        .startsWith("0: ");
    assertThat(keys.lost(JAPAN)).contains("the disk failed");
  }

  @Test
  void aKeyThatOthersMayReadIsNotUsed() throws IOException {
    key("new", "JP", "--host", "jcm.example");
    Path file = data.resolve("log-keys/JP.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(key("show", "JP")).startsWith("1: ").contains("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, Files.readString(file).replace("JP+", "MN+"));
    assertThatThrownBy(() -> new KeyFolder(data.resolve("log-keys")).current(JAPAN))
        .hasMessageContaining("damaged");
  }
}
