package org.openjcm.methodology.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.text.Methodology;

/// The table from which lists are read says what the texts say. After a new text, or a change of
/// what a template or a factor table gives one, write it anew: `mvn -pl methodology -am test
/// -Dtest=LibraryOverviewTest -Dsurefire.failIfNoSpecifiedTests=false -Djcm.golden=write`.
class LibraryOverviewTest {

  private static final Path TABLE =
      Path.of("src/main/resources/org/openjcm/methodology/library/overview.md");

  @Test
  void theTableSaysWhatTheTextsSay() throws IOException {
    String table = LibraryOverview.written(ApprovedMethodologies.shipped().all());
    if ("write".equals(System.getProperty("jcm.golden"))) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE))
        .as(TABLE + "; write it anew with -Djcm.golden=write")
        .isEqualTo(table);
  }

  @Test
  void aListReadFromTheTableIsTheListOfTheTexts() {
    var texts = ApprovedMethodologies.shipped().all();
    var entries =
        LibraryOverview.read(LibraryOverview.written(ApprovedMethodologies.shipped().all()));
    assertThat(entries).hasSameSizeAs(texts);
    for (int at = 0; at < texts.size(); at++) {
      Methodology text = texts.get(at);
      assertThat(entries.get(at).reference()).isEqualTo(text.reference());
      assertThat(entries.get(at).title().in("ja")).isEqualTo(text.title().in("ja"));
      assertThat(entries.get(at).marks()).isEqualTo(text.unverifiedAsShipped().size());
    }
  }
}
