package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.NoteKey;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jcm registry audit URL|FOLDER`. Japanese: 公開ログの監査.
@Command(
    name = "audit",
    description = "Check a public log from its first entry to its last, trusting nobody.",
    footer = {
      "",
      "Keep the checkpoint (or a whole copy, --save) and give it to --since next time: then nobody can",
      "change what you saw without being found out.",
      "Example: jcm registry audit https://jcm.example/registry/log/JP --save copy-2026"
    })
final class AuditLog implements Callable<Integer> {

  private enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(
      paramLabel = "URL|FOLDER",
      description = "Address of the log (…/registry/log/JP) or folder with a copy of it.")
  private String place;

  @Option(
      names = "--since",
      paramLabel = "CHECKPOINT",
      description = "A checkpoint kept earlier, or the folder of a copy; may be given again.")
  private List<Path> since = new ArrayList<>();

  @Option(
      names = "--key",
      paramLabel = "AUDITOR.JSON",
      description = "An auditor's key file: opens the sealed fields.")
  private @Nullable Path key;

  @Option(
      names = "--vkey",
      paramLabel = "KEY",
      description = "The log's key, known from elsewhere: name+hash+key.")
  private @Nullable String trusted;

  @Option(names = "--save", paramLabel = "FOLDER", description = "Keep what is downloaded.")
  private @Nullable Path save;

  @Option(names = "--format", description = "Form of the output: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.text;

  @SuppressWarnings("NullAway.Init")
  AuditLog() {}

  @Override
  public Integer call() {
    try {
      LogSource source = LogSource.of(place);
      if (save != null) {
        source = new LogSource.Saving(source, save);
      }
      LogAudit.Result result = LogAudit.of(source, question());
      PrintWriter out = spec.commandLine().getOut();
      if (format == Format.json) {
        out.println(CanonicalJson.text(json(result)));
      } else {
        print(out, result);
      }
      out.flush();
      return result.isGood() ? 0 : RegistryCommand.WRONG;
    } catch (IOException | IllegalArgumentException failed) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(language.words("The audit stopped: ", "監査を中止しました: ") + failed.getMessage());
      err.flush();
      return RegistryCommand.WRONG;
    }
  }

  private LogAudit.Question question() throws IOException {
    List<Earlier> earlier = new ArrayList<>();
    for (Path kept : since) {
      earlier.add(Earlier.read(kept));
    }
    Optional<AuditorKey> auditor =
        key == null ? Optional.empty() : Optional.of(AuditorKey.read(key));
    return new LogAudit.Question(
        Optional.ofNullable(trusted).map(NoteKey::parse), earlier, auditor);
  }

  private void print(PrintWriter out, LogAudit.Result result) {
    result.checkpoint().ifPresent(checkpoint -> printCheckpoint(out, result, checkpoint));
    printTotals(out, result.totals());
    if (result.isGood()) {
      out.println(
          language.words(
              "All is right: hashes, signatures and the life of every serial.",
              "異常はありません(ハッシュ、署名及び全識別番号の履歴)。"));
      return;
    }
    out.println(language.words("Wrong:", "異常:"));
    for (LogFault fault : result.faults()) {
      out.println("  " + FaultWords.of(fault, language.isJapanese()));
    }
  }

  private void printCheckpoint(PrintWriter out, LogAudit.Result result, Checkpoint checkpoint) {
    out.println(language.words("log      ", "ログ     ") + checkpoint.origin());
    out.println(
        language.words("entries  ", "記録数   ") + result.entries() + " / " + checkpoint.size());
    out.println(language.words("root     ", "ルート   ") + checkpoint.root().hex());
    for (PublishedKeys.Entry entry : result.keys().log()) {
      out.println(
          language.words("key      ", "署名鍵   ")
              + entry.key().text()
              + language.words(" from entry ", " 開始記録 ")
              + entry.since());
    }
    if (trusted == null) {
      out.println(
          language.words(
              "         The key was read from the log itself; compare it with what the government"
                  + " published elsewhere, or give it with --vkey.",
              "         署名鍵はログ自体から読み取りました。政府が別途公表した鍵と照合するか、--vkey で指定してください。"));
    }
    for (NoteKey witness : result.keys().witnesses()) {
      boolean cosigned = result.note().flatMap(n -> n.cosignedAt(witness)).isPresent();
      out.println(
          language.words("witness  ", "立会人   ")
              + witness.name()
              + (cosigned
                  ? language.words(" cosigned", " 連署済み")
                  : language.words(" has not cosigned this checkpoint", " このチェックポイントには未連署")));
    }
  }

  private void printTotals(PrintWriter out, PublicTotals totals) {
    for (Map.Entry<String, Long> kind : totals.entries().entrySet()) {
      Long tonnes = totals.tonnes().get(kind.getKey());
      out.printf(
          "%-16s %9d %s%s%n",
          kind.getKey(),
          kind.getValue(),
          language.words("entries", "件"),
          tonnes == null ? "" : "  " + tonnes + " t");
    }
    totals
        .sealedTransfers()
        .forEach((year, count) ->
            out.println(
                language.words("sealed transfers between entities, ", "法人等保有口座間の秘匿移転 ")
                    + year
                    + ": "
                    + count));
  }

  private Json json(LogAudit.Result result) {
    Json.Building json = Json.object().with("good", Json.truth(result.isGood()));
    result
        .checkpoint()
        .ifPresent(c ->
            json.with("origin", c.origin()).with("size", c.size()).with("root", c.root().hex()));
    List<Json> faults = new ArrayList<>();
    for (LogFault fault : result.faults()) {
      faults.add(
          Json.object()
              .with("entry", fault.entry())
              .with("fault", fault.getClass().getSimpleName())
              .with("text", FaultWords.of(fault, language.isJapanese()))
              .done());
    }
    return json.with("entries_read", result.entries())
        .with("entries", counts(result.totals().entries()))
        .with("tonnes", counts(result.totals().tonnes()))
        .with("faults", faults)
        .done();
  }

  private static Json counts(Map<String, Long> counts) {
    Json.Building json = Json.object();
    counts.forEach(json::with);
    return json.done();
  }
}
