package org.openjcm.cli.methodology;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.PopulationReader;
import org.openjcm.methodology.monitoring.Sample;
import org.openjcm.rulebook.Sha256;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Draws a sample by stratum, or draws it again to check a recorded one.
@Command(
    name = "sample",
    description = {
      "Draw a sample by stratum from a recorded seed.",
      "The population is CSV with the id in the first column. Within a stratum the order is that of",
      "the SHA-256 of seed, stratum and id, each on its line; the first ones are drawn."
    },
    footer = {
      "",
      "Example: jcm methodology sample --population units.csv --strata kind --size 60 \\",
      "           --seed \"minutes of 2026-05-01\" -o sample.csv",
      "Check:   jcm methodology sample --population units.csv --check sample.csv",
      "Exit codes: 0 drawn or as recorded, 1 refused or not as recorded, 2 wrong usage."
    })
final class DrawSample implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private Language language;

  @Option(names = "--population", required = true, paramLabel = "FILE", description = "CSV.")
  private Path population;

  @Option(names = "--strata", paramLabel = "COLUMN", description = "Column of the stratum.")
  private String strata = "";

  @Option(names = "--size", paramLabel = "N", description = "How many are drawn in all.")
  private @Nullable Integer size;

  @Option(names = "--seed", paramLabel = "TEXT", description = "Text that nobody could choose.")
  private @Nullable String seed;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "A new file; without it the sample is printed.")
  private @Nullable Path out;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "A recorded sample: draws it again as its first lines say, and compares.")
  private @Nullable Path check;

  @SuppressWarnings("NullAway.Init")
  DrawSample() {}

  @Override
  public Integer call() {
    String recorded = check == null ? "" : NamedFile.text(spec, check);
    if (check != null) {
      seed = SampleRecord.remark(recorded, SampleRecord.SEED).orElse(seed);
      strata = SampleRecord.remark(recorded, SampleRecord.STRATA).orElse(strata);
      size =
          SampleRecord.remark(recorded, SampleRecord.SIZE)
              .filter(text -> text.matches("[0-9]{1,8}"))
              .map(Integer::valueOf)
              .orElse(size);
    }
    if (size == null || seed == null) {
      throw new ParameterException(spec.commandLine(), "Give --size N and --seed TEXT.");
    }
    return drawn(seed, size, recorded);
  }

  private int drawn(String from, int wanted, String recorded) {
    String list = NamedFile.text(spec, population);
    PopulationReader.Read read = PopulationReader.readCsv(list, strata);
    if (!read.faults().isEmpty()) {
      FaultLines.print(
          spec.commandLine().getErr(), population.toString(), list, read.faults(), language.tag());
      return MethodologyCommand.REFUSED;
    }
    return switch (Sample.draw(read.members(), wanted, from)) {
      case Sample.Refused refused -> {
        spec.commandLine().getErr().println(words(refused));
        yield MethodologyCommand.REFUSED;
      }
      case Sample.Drawn(Sample sample) -> {
        String text = SampleRecord.text(sample, strata, Sha256.of(list));
        if (check == null) {
          WrittenFile.write(spec, out, text);
          yield 0;
        }
        yield compared(text, recorded);
      }
    };
  }

  private int compared(String text, String recorded) {
    List<String> expected = text.lines().toList();
    List<String> found = recorded.lines().toList();
    for (int at = 0; at < Math.max(expected.size(), found.size()); at++) {
      Optional<String> one =
          at < expected.size() ? Optional.of(expected.get(at)) : Optional.empty();
      Optional<String> other = at < found.size() ? Optional.of(found.get(at)) : Optional.empty();
      if (!one.equals(other)) {
        spec.commandLine()
            .getOut()
            .println(
                language.words(
                    check
                        + ":"
                        + (at + 1)
                        + ": not as drawn; drawn again: "
                        + one.orElse("nothing"),
                    check + ":" + (at + 1) + ": 再抽出の結果と一致しません: " + one.orElse("(行なし)")));
        return MethodologyCommand.REFUSED;
      }
    }
    spec.commandLine()
        .getOut()
        .println(language.words("The sample is as drawn.", "標本は再抽出の結果と一致します。"));
    return 0;
  }

  private String words(Sample.Refused refused) {
    return switch (refused) {
      case Sample.MoreThanThereAre(int asked, int there) ->
          language.words(
              "Of " + there + " units " + asked + " cannot be drawn. Give a smaller --size.",
              there + "件から" + asked + "件は抽出できません。--sizeを小さくしてください。");
      case Sample.FewerThanStrata(int asked, int groups) ->
          language.words(
              "With "
                  + asked
                  + " one of the "
                  + groups
                  + " strata would have nobody. Give --size "
                  + Math.max(1, groups)
                  + " or more.",
              asked
                  + "件では"
                  + groups
                  + "層の全てから抽出できません。--sizeを"
                  + Math.max(1, groups)
                  + "以上としてください。");
      case Sample.SameIdTwice(String id) ->
          language.words(
              "The id " + id + " stands twice and could be drawn twice. Give each unit its own id.",
              "識別名" + id + "が重複しています。単位ごとに異なる識別名を付けてください。");
      case Sample.NoSeed() ->
          language.words(
              "The seed is blank. Give a text that is recorded, such as the minutes of a meeting.",
              "シードが空です。議事録の一文など、記録された文字列を与えてください。");
    };
  }
}
