package org.openjcm.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PostgresProgramsTest {

  @Test
  void everyPlatformThatIsNamedIsPacked() {
    for (List<String> machine :
        List.of(
            List.of("Linux", "amd64"),
            List.of("Linux", "aarch64"),
            List.of("Mac OS X", "x86_64"),
            List.of("Mac OS X", "aarch64"))) {
      String platform = PostgresPrograms.platform(machine.getFirst(), machine.getLast());
      assertThat(PostgresPrograms.class.getResource("/postgres-" + platform + ".txz"))
          .as(platform)
          .isNotNull();
    }
  }

  @Test
  void anotherPlatformIsToldWhatToDo() {
    assertThatThrownBy(() -> PostgresPrograms.platform("Windows 11", "amd64"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("JCM_DATABASE_URL");
  }

  @Test
  void theVersionInTheDataFolderIsTheOneThatIsBuiltIn() throws IOException {
    Matcher pom =
        Pattern.compile("<zonky.binaries.version>([^<]+)<")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(pom.find()).isTrue();
    assertThat(
            Files.readString(
                Path.of("src/main/resources/org/openjcm/server/database/postgresql.properties")))
        .contains("version=" + pom.group(1));
  }
}
