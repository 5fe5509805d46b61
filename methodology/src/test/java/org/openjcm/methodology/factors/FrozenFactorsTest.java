package org.openjcm.methodology.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.Sha256;

/// An edition of a factor table is never edited; a new edition is a file and a table of its own.
/// The index is written by this test: `mvn test -Dtest=FrozenFactorsTest` shows the line a new file
/// needs.
class FrozenFactorsTest {

  private static final Path FACTORS = Path.of("factors");

  @Test
  void theIndexNamesEveryTableWithItsFrozenHash() throws IOException {
    StringBuilder found = new StringBuilder("path,sha256\n");
    try (Stream<Path> files = Files.list(FACTORS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        found
            .append(file.getFileName())
            .append(',')
            .append(Sha256.of(Files.readAllBytes(file)))
            .append('\n');
      }
    }
    assertThat(Files.readString(FACTORS.resolve("index.csv")))
        .as("factors/index.csv; a changed hash means that a frozen edition was edited")
        .isEqualTo(found.toString());
  }

  @Test
  void everyTableLiesInTheFileOfItsNameAndEdition() throws IOException {
    assertThat(FactorTables.shipped().tables())
        .extracting(FactorTable::id)
        .containsExactly(
            "cdm-tool-07",
            "gwp",
            "ifi-grid-3.2",
            "ipcc-2006-fuels",
            "ipcc-2006-stationary",
            "jcm-electricity",
            "refrigerant-blends");
    for (FactorTable table : FactorTables.shipped().tables()) {
      Path file = FACTORS.resolve(table.id() + "_" + table.edition() + ".md");
      assertThat(Sha256.of(Files.readAllBytes(file))).isEqualTo(table.hash());
    }
  }
}
