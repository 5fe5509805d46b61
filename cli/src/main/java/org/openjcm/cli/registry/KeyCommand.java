package org.openjcm.cli.registry;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jcm registry key new|show|rotate|lost BOOK`, at the terminal of the server. Japanese: 署名鍵の管理.
@Command(
    name = "key",
    description = "Make, show, rotate or replace the key that signs the log of a book.",
    footer = {
      "",
      "new     makes the first key",
      "show    prints the public key, to be published",
      "rotate  makes a new key; the server has both sign the switch-over",
      "lost    makes a new key when the old one is gone or known to others; give --reason",
      "The folder is log-keys in the data folder, or what JCM_LOG_KEYS names.",
      "Example: jcm registry key new JP --host jcm.example"
    })
final class KeyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(index = "0", paramLabel = "new|show|rotate|lost")
  private String act;

  @Parameters(index = "1", paramLabel = "BOOK", description = "Such as JP.")
  private String book;

  @Option(names = "--data", paramLabel = "DIR", description = "The data folder of the server.")
  private Path data = Path.of(System.getProperty("jcm.home", ""), "data");

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "First part of the log's name; the host of JCM_PUBLIC_URL unless given.")
  private @Nullable String host;

  @Option(names = "--name", paramLabel = "NAME", description = "Whole name of the log, for lost.")
  private @Nullable String name;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for lost; published.")
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  KeyCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      KeyFolder keys = KeyFolder.of(data, System.getenv());
      Book of = Book.parse(book);
      Optional<SecretKey> key = carryOut(keys, of);
      if (key.isEmpty()) {
        out.println(
            language.words("There is no key: ", "署名鍵がありません: ")
                + keys.file(of)
                + language.words(
                    ". Make one: jcm registry key new ", "。作成するには: jcm registry key new ")
                + of);
        out.flush();
        return RegistryCommand.WRONG;
      }
      out.println(key.get().key(NoteKey.Use.LOG).text());
      if (!act.equals("show")) {
        out.println(
            language.words("The secret lies in ", "秘密鍵の保存先: ")
                + keys.file(of)
                + language.words(
                    ". Keep a copy of it apart from the database and its backups.",
                    "。データベース及びそのバックアップとは別に写しを保管してください。"));
      }
      out.flush();
      return 0;
    } catch (IllegalArgumentException | IllegalStateException refused) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(refused.getMessage());
      err.flush();
      return RegistryCommand.WRONG;
    }
  }

  private Optional<SecretKey> carryOut(KeyFolder keys, Book of) {
    SecureRandom random = new SecureRandom();
    return switch (act) {
      case "new" -> Optional.of(keys.make(of, host(System.getenv()), random));
      case "show" -> keys.current(of);
      case "rotate" -> Optional.of(keys.rotate(of, random));
      case "lost" -> Optional.of(lost(keys, of, random));
      default ->
          throw new IllegalArgumentException(
              "\"" + act + "\" is not understood; say new, show, rotate or lost");
    };
  }

  private SecretKey lost(KeyFolder keys, Book of, SecureRandom random) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException(
          "Say why with --reason; it is published with the new key.");
    }
    String known = name != null ? name : Checkpoint.origin(host(System.getenv()), of);
    return keys.replaceLost(of, known, reason, random);
  }

  private String host(Map<String, String> environment) {
    if (host != null) {
      return host;
    }
    String url = environment.getOrDefault("JCM_PUBLIC_URL", "");
    return url.isBlank() ? "localhost" : URI.create(url).getRawAuthority();
  }
}
