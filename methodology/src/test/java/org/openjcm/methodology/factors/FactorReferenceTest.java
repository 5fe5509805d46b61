package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reference names every table, its addresses exist, and its examples can be read.
class FactorReferenceTest {

  private static final Pattern ADDRESS = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"methodology-factors.md", "methodology-factors.ja.md"})
  void theReferenceIsTrue(String file) throws IOException {
    String text = Files.readString(Path.of("..", "docs", file));
    FactorTables shipped = FactorTables.shipped();
    for (FactorTable table : shipped.tables()) {
      assertThat(text).contains("`" + table.id() + "/");
    }
    Matcher addresses = ADDRESS.matcher(text);
    int found = 0;
    while (addresses.find()) {
      assertThat(shipped.find(addresses.group(1))).as(addresses.group(1)).isPresent();
      found++;
    }
    assertThat(found).isEqualTo(8);
    assertThat(text)
        .contains(shipped.find("ipcc-2006-fuels/natural-gas/ncv").orElseThrow().key().text());
    List<String> blocks =
        Pattern.compile("```\\n(.*?)```", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map(block -> block.group(1).strip())
            .toList();
    assertThat(blocks).hasSize(3);
    assertThat(Files.readString(Path.of("factors", "jcm-electricity_2026-06.md")))
        .contains(blocks.get(0));
    assertThat(PlantListReader.read(blocks.get(1), shipped))
        .isInstanceOf(PlantListRead.Sound.class);
    assertThat(blocks.get(2)).startsWith("jcm methodology grid-factor --om 0.7122");
  }
}
