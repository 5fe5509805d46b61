package org.openjcm.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every sentence exists in both languages, and every sentence a page asks for exists.
class TextsTest {

  private static final Pattern ASKED =
      Pattern.compile("\\b(?:t|count|text)\\(\\s*\"([a-z0-9]+\\.[^\"]+)\"\\s*([+,)])");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  private final Texts texts = new Texts();

  @Test
  void everySentenceExistsInBothLanguages() {
    var english = new TreeSet<>(texts.keys(Lang.EN));
    var japanese = new TreeSet<>(texts.keys(Lang.JA));
    assertThat(english).isNotEmpty().isEqualTo(japanese);
  }

  @Test
  void noSentenceIsEmptyAndBothLanguagesTakeTheSameValues() {
    for (var key : texts.keys(Lang.EN)) {
      var english = texts.text(Lang.EN, key);
      var japanese = texts.text(Lang.JA, key);
      assertThat(english).as(key).isNotEmpty();
      assertThat(japanese).as(key).isNotEmpty();
      if (!key.endsWith(".one")) {
        assertThat(places(japanese)).as(key).isEqualTo(places(english));
      }
    }
  }

  @Test
  void everySentenceAskedForByATemplateOrAClassExists() {
    var missing = new ArrayList<String>();
    for (var file : sources()) {
      var asked = ASKED.matcher(read(file));
      while (asked.find()) {
        var key = asked.group(1);
        var exists =
            asked.group(2).equals("+")
                ? texts.keys(Lang.EN).stream().anyMatch(known -> known.startsWith(key))
                : texts.keys(Lang.EN).contains(key);
        if (!exists) {
          missing.add(file + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> sources() {
    var result = new ArrayList<Path>();
    for (var root : List.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
      try (var files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("package-info.java"))
            .forEach(result::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(result).isNotEmpty();
    return result;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
