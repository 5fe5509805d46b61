package org.openjcm.methodology.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Sha256;

/// An approved text is never edited; change is a successor in a folder of its own. The index is
/// written by this test: `mvn test -Dtest=FrozenTextsTest` shows the line a new file needs.
class FrozenTextsTest {

  private static final Path APPROVED = Path.of("approved");

  @ParameterizedTest
  @ValueSource(strings = {"approved", "templates", "factors"})
  void theIndexNamesEveryReleasedFileWithItsFrozenHash(String folderName) throws IOException {
    Path folder = Path.of(folderName);
    StringBuilder found = new StringBuilder("path,sha256\n");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        if (!path.equals("index.csv")) {
          found.append(path).append(',').append(Sha256.of(Files.readAllBytes(file))).append('\n');
        }
      }
    }
    assertThat(Files.readString(folder.resolve("index.csv")))
        .as(folder + "/index.csv; a changed hash means that a frozen text was edited")
        .isEqualTo(found.toString());
  }

  @Test
  void everyVersionLiesInTheFolderOfItsNameAndIsFoundByIt() {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    assertThat(shipped.all())
        .extracting(one -> one.reference().toString())
        .contains("ID_AM003 ver01.0", "MN_AM003 ver02.0");
    for (Methodology methodology : shipped.all()) {
      assertThat(
              APPROVED
                  .resolve(methodology.reference().partner().alpha2())
                  .resolve(methodology.reference().fileName()))
          .isDirectory();
      assertThat(shipped.find(methodology.reference().toString())).contains(methodology);
      assertThat(Sha256.of(shipped.text(methodology.reference())))
          .isEqualTo(methodology.textHash());
    }
    assertThat(shipped.find("MN_AM999")).isEmpty();
  }
}
