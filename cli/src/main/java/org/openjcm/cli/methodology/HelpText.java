package org.openjcm.cli.methodology;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Words in a further language beside the input cells of a workbook: a line `EG: …` for each
/// symbol. Japanese: 第三の言語による入力欄の説明.
final class HelpText {

  private HelpText() {}

  static Map<String, String> read(CommandSpec spec, @Nullable Path file, Methodology methodology) {
    Map<String, String> words = new LinkedHashMap<>();
    if (file == null) {
      return words;
    }
    int number = 0;
    for (String line : NamedFile.text(spec, file).lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int colon = line.indexOf(':');
      String symbol = colon < 0 ? line.strip() : line.substring(0, colon).strip();
      if (colon < 0 || methodology.declaration(symbol).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "%s:%d: \"%s\" is no symbol of %s. Write SYMBOL: words; there are %s."
                .formatted(
                    file,
                    number,
                    symbol,
                    methodology.reference(),
                    String.join(
                        ", ",
                        methodology.declarations().stream()
                            .map(Declaration::symbol)
                            .limit(20)
                            .toList())));
      }
      words.put(symbol, line.substring(colon + 1).strip());
    }
    return words;
  }
}
