package org.openjcm.server.pages;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence the pages say, in both languages, read once from
/// `messages/<room>.<lang>.properties` (UTF-8). A key begins with its file's name. Japanese: 文言.
@Component
public class Texts {

  private final Map<Lang, Map<String, String>> byLang;

  public Texts() {
    this(read());
  }

  Texts(Map<Lang, Map<String, String>> byLang) {
    this.byLang = byLang;
  }

  /// The sentence for `key`. A missing key is a programming error and a test finds it; a page shows
  /// the key itself instead of failing.
  public String text(Lang lang, String key) {
    return find(lang, key).orElse("[" + key + "]");
  }

  public Optional<String> find(Lang lang, String key) {
    return Optional.ofNullable(byLang.getOrDefault(lang, Map.of()).get(key));
  }

  public Set<String> keys(Lang lang) {
    return byLang.getOrDefault(lang, Map.of()).keySet();
  }

  private static Map<Lang, Map<String, String>> read() {
    var result = new EnumMap<Lang, Map<String, String>>(Lang.class);
    for (var lang : Lang.values()) {
      var texts = new HashMap<String, String>();
      try {
        for (var file : files(lang)) {
          addAll(texts, file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the texts in " + lang.ownName() + " cannot be read", e);
      }
      result.put(lang, Map.copyOf(texts));
    }
    return result;
  }

  private static Resource[] files(Lang lang) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:messages/*." + lang.tag() + ".properties");
  }

  private static void addAll(Map<String, String> texts, Resource file) throws IOException {
    var name = String.valueOf(file.getFilename());
    var prefix = name.substring(0, name.indexOf('.') + 1);
    var entries = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      entries.load(reader);
    }
    for (var key : entries.stringPropertyNames()) {
      if (!key.startsWith(prefix)) {
        throw new IllegalStateException(
            "messages/" + name + ": key " + key + " must begin with " + prefix);
      }
      texts.put(key, entries.getProperty(key));
    }
  }
}
