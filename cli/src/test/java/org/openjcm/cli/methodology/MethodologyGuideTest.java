package org.openjcm.cli.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The guide "Write a methodology in fifteen minutes" is followed to the letter: its files are
/// written, its changes made, its commands run, and what it shows must be said.
class MethodologyGuideTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)\\n```(\\w*)\\n(.*?)\\n```\\n");
  private static final Pattern NAME = Pattern.compile("`([a-z]+\\.(?:md|csv))`");

  @TempDir private Path folder;

  private String said = "";
  private int commands;

  @ParameterizedTest
  @ValueSource(strings = {"methodology.md", "methodology.ja.md"})
  void everyCommandAndFileOfTheGuideWorks(String file) throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "guides", file));
    Matcher block = BLOCK.matcher(guide);
    String named = "";
    int from = 0;
    while (block.find(from)) {
      Matcher name = NAME.matcher(guide.substring(from, block.start()));
      while (name.find()) {
        named = name.group(1);
      }
      from = block.end() - 1;
      String text = block.group(2);
      if (block.group(1).equals("diff")) {
        change(text, named);
      } else if (text.startsWith("./jcm ")) {
        run(text);
      } else if (text.startsWith("# ") || text.startsWith("period,equipment")) {
        Files.writeString(folder.resolve(named), text + "\n");
      } else {
        assertThat(said.lines()).as("shown by " + file).containsAll(shown(text));
      }
    }
    assertThat(commands).isEqualTo(9);
  }

  private List<String> shown(String text) {
    return text.lines()
        .map(
            line -> said.lines().filter(one -> one.endsWith(line.strip())).findFirst().orElse(line))
        .toList();
  }

  /// A change of `pumps.md`; what is saved under another name leaves it as it is.
  private void change(String diff, String named) throws IOException {
    String text = Files.readString(folder.resolve("pumps.md"));
    List<String> lines = diff.lines().toList();
    for (int at = 0; at < lines.size(); at += 2) {
      String before = lines.get(at).substring(1);
      assertThat(lines.get(at)).startsWith("-");
      assertThat(lines.get(at + 1)).startsWith("+");
      assertThat(text).contains(before);
      text = text.replace(before, lines.get(at + 1).substring(1));
    }
    Files.writeString(folder.resolve(named), text);
  }

  private void run(String lines) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line : lines.lines().toList()) {
      commands++;
      String[] parts = line.split(" > ", -1);
      Said done =
          Said.jcm(
              Stream.of(parts[0].substring("./jcm ".length()).split(" ", -1))
                  .map(this::inFolder)
                  .toArray(String[]::new));
      assertThat(done.exit()).as(line).isEqualTo(line.contains("mistake") ? 1 : 0);
      if (parts.length > 1) {
        Files.writeString(folder.resolve(parts[1]), done.out());
      }
      all.append(done.out());
    }
    said = all.toString();
  }

  private String inFolder(String word) {
    return word.matches("[a-z]+\\.(md|csv)") ? folder.resolve(word).toString() : word;
  }
}
