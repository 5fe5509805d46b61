package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.registry.log.note.SignedNote;
import org.openjcm.registry.log.tree.Consistency;
import org.openjcm.registry.log.tree.TiledTree;
import org.openjcm.rulebook.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jcm registry cosign URL`: what a partner government runs once a day to watch a log as its
/// witness. It signs only a log that continues the one it signed before. Japanese: 立会署名.
@Command(
    name = "cosign",
    description =
        "As a witness: check that a log continues what you cosigned before, and cosign it.",
    footer = {
      "",
      "The first run makes the key and prints its public half, which the log's registry manager adds.",
      "Example: jcm registry cosign https://jcm.example/registry/log/JP --key mn.key --name mn.example/witness \\",
      "         --vkey jcm.example/registry/log/JP+1a2b3c4d+A… --state jp.checkpoint"
    })
final class CosignCheckpoint implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(paramLabel = "URL", description = "Address of the log: …/registry/log/JP")
  private String url;

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "Your secret key.")
  private Path key;

  @Option(names = "--name", paramLabel = "NAME", description = "Name of the key when it is made.")
  private String name = "";

  @Option(
      names = "--vkey",
      required = true,
      paramLabel = "KEY",
      description = "The log's key, known from elsewhere.")
  private String trusted;

  @Option(
      names = "--state",
      required = true,
      paramLabel = "FILE",
      description = "Where the last cosigned checkpoint is kept.")
  private Path state;

  @SuppressWarnings("NullAway.Init")
  CosignCheckpoint() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      SecretKey secret = WitnessKey.readOrMake(key, name);
      out.println(language.words("witness ", "立会人 ") + secret.key(NoteKey.Use.WITNESS).text());
      String said = cosign(secret);
      out.println(said);
      out.flush();
      return 0;
    } catch (IOException | IllegalArgumentException | IllegalStateException refused) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(language.words("Not cosigned: ", "立会署名をしませんでした: ") + refused.getMessage());
      err.flush();
      return RegistryCommand.WRONG;
    }
  }

  private String cosign(SecretKey secret) throws IOException {
    LogSource source = LogSource.of(url);
    String text =
        source
            .get("checkpoint")
            .map(b -> new String(b, StandardCharsets.UTF_8))
            .orElseThrow(() -> new IllegalStateException(url + " has no checkpoint"));
    SignedNote note =
        SignedNote.parse(text).orElseThrow(() -> new IllegalStateException("no signed note"));
    Checkpoint now =
        Checkpoint.parse(note.text()).orElseThrow(() -> new IllegalStateException("no checkpoint"));
    NoteKey log = NoteKey.parse(trusted);
    if (!note.isSignedBy(log) || !now.origin().equals(log.name())) {
      throw new IllegalStateException("the checkpoint is not signed by " + log.text());
    }
    requireContinuation(source, now);
    SignedNote cosigned =
        note.with(
            secret.signer(NoteKey.Use.WITNESS).cosign(note.text(), Instant.now().getEpochSecond()));
    remember(cosigned);
    send(cosigned);
    return language.words("Cosigned, size ", "立会署名済み、記録数 ") + now.size();
  }

  private void requireContinuation(LogSource source, Checkpoint now) throws IOException {
    if (!Files.exists(state)) {
      return;
    }
    Optional<Checkpoint> kept =
        SignedNote.parse(Files.readString(state)).flatMap(n -> Checkpoint.parse(n.text()));
    Checkpoint before =
        kept.orElseThrow(() -> new IllegalStateException(state + " holds no checkpoint"));
    if (!before.origin().equals(now.origin()) || before.size() > now.size()) {
      throw new IllegalStateException(
          "the log has " + now.size() + " entries and had " + before.size());
    }
    TiledTree tree =
        new TiledTree(
            now.size(),
            tile -> {
              try {
                return source
                    .get(tile.path())
                    .orElseThrow(() -> new IllegalStateException(tile.path() + " is missing"));
              } catch (IOException failed) {
                throw new IllegalStateException(failed.getMessage(), failed);
              }
            });
    List<Sha256> proof = tree.consistency(before.size(), now.size());
    if (!Consistency.holds(before.size(), before.root(), now.size(), now.root(), proof)) {
      throw new IllegalStateException(
          "the log does not continue what was cosigned at " + before.size() + " entries");
    }
  }

  /// Kept before it is sent, so that a later run never signs a smaller log.
  private void remember(SignedNote note) throws IOException {
    Path fresh = state.resolveSibling(state.getFileName() + ".new");
    Files.writeString(fresh, note.whole());
    Files.move(fresh, state, StandardCopyOption.REPLACE_EXISTING);
  }

  private void send(SignedNote note) throws IOException {
    if (!url.startsWith("http")) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/cosignatures"))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(note.whole()))
            .build();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(
            "the log answered " + answer.statusCode() + ": " + answer.body().strip());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", stopped);
    }
  }
}
