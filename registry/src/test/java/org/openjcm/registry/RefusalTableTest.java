package org.openjcm.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjcm.registry.samples.Stories;
import org.openjcm.registry.samples.Story;

/// The table of refusals in the README is made from the stories: each refusal with the first story
/// that tells it.
class RefusalTableTest {

  private static final Path README = Path.of("README.md");
  private static final String BEGIN = "<!-- refusals -->\n";
  private static final String END = "<!-- end of refusals -->";

  @Test
  void theReadmeListsEachRefusalWithItsStory() throws IOException {
    Map<String, String> stories = new TreeMap<>();
    stories.put("TooManyBlocks", "A quantity out of more than a thousand fragments (test)");
    for (Story story : Stories.all()) {
      story
          .tell(StoriesTest.journal())
          .refusals()
          .forEach(why -> stories.putIfAbsent(why.getClass().getSimpleName(), story.title()));
    }
    StringBuilder table = new StringBuilder("| refusal | story |\n|---|---|\n");
    stories.forEach((name, title) ->
        table.append("| `").append(name).append("` | ").append(title).append(" |\n"));
    String text = Files.readString(README);
    int begin = text.indexOf(BEGIN) + BEGIN.length();
    if ("write".equals(System.getProperty("jcm.golden"))) {
      text = text.substring(0, begin) + table + text.substring(text.indexOf(END));
      Files.writeString(README, text);
    }
    assertThat(text.substring(begin, text.indexOf(END))).isEqualTo(table.toString());
  }
}
