package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.log.Seal;
import org.openjcm.registry.log.note.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `jcm registry verify receipt.json`. Japanese: 受領証の検証.
@Command(
    name = "verify",
    description = "Check a receipt without asking anybody: entry, opened fields, proof, signature.")
final class VerifyReceipt implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Parameters(paramLabel = "RECEIPT.JSON", description = "The receipt of an entry.")
  private Path file;

  @Option(
      names = "--vkey",
      paramLabel = "KEY",
      description = "The log's key, known from elsewhere: name+hash+key.")
  private @Nullable String trusted;

  @SuppressWarnings("NullAway.Init")
  VerifyReceipt() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Receipt receipt = Receipt.read(Files.readString(file));
      Receipt.Checked checked = receipt.check(Optional.ofNullable(trusted).map(NoteKey::parse));
      if (checked.fault().isPresent()) {
        out.println(words(checked.fault().get(), language));
        out.flush();
        return RegistryCommand.WRONG;
      }
      print(out, receipt, checked);
      out.flush();
      return 0;
    } catch (IOException | IllegalArgumentException failed) {
      PrintWriter err = spec.commandLine().getErr();
      err.println(
          file + language.words(" cannot be checked: ", " を検証できません: ") + failed.getMessage());
      err.flush();
      return RegistryCommand.WRONG;
    }
  }

  private void print(PrintWriter out, Receipt receipt, Receipt.Checked checked) {
    Leaf leaf = checked.leaf().orElseThrow();
    out.println(
        language.words("All is right. Entry ", "異常はありません。記録 ")
            + leaf.number()
            + language.words(" of book ", " 登録簿 ")
            + leaf.book()
            + ", "
            + leaf.kind()
            + ", "
            + leaf.day());
    out.println(
        language.words("It is in the log of ", "収録ログ ")
            + checked.checkpoint().orElseThrow().origin()
            + language.words(", size ", "、記録数 ")
            + checked.checkpoint().orElseThrow().size());
    out.println(language.words("Signed by ", "署名鍵 ") + receipt.key().text());
    out.println(receipt.leaf());
    for (Seal seal : receipt.seals()) {
      out.println(language.words("opened ", "開示項目 ") + seal.field() + ": " + seal.value());
    }
  }

  private static String words(Receipt.Fault fault, Language language) {
    return switch (fault) {
      case NOT_AN_ENTRY ->
          language.words("The bytes in the receipt are no public entry.", "受領証の内容が公開記録ではありません。");
      case NOT_SIGNED ->
          language.words(
              "The key in the receipt did not sign its checkpoint.",
              "受領証の署名鍵によるチェックポイントの署名が確認できません。");
      case OTHER_KEY ->
          language.words(
              "The receipt is signed with another key than the one given.",
              "受領証の署名鍵が、指定された鍵と異なります。");
      case NOT_IN_THE_LOG ->
          language.words("The entry is not in the log that was signed.", "この記録は、署名されたログに含まれていません。");
      case SEAL_BROKEN ->
          language.words(
              "An opened field is not what was sealed in the entry.",
              "開示された項目が、記録に秘匿された内容と一致しません。");
    };
  }
}
