package org.openjcm.methodology.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.frozen.FrozenTexts;

/// Texts without a country that sister methodologies share. Japanese: 方法論テンプレート.
public final class Templates {

  private static final String ENDING = ".md";

  private final Map<String, String> texts = new LinkedHashMap<>();

  Templates(Map<String, String> byFile) {
    byFile.forEach(
        (file, text) -> texts.put(file.substring(0, file.length() - ENDING.length()), text));
  }

  private static final class Holder {
    private static final Templates SHIPPED = new Templates(FrozenTexts.in("templates").texts());
  }

  /// Texts by the name of their file: `solar.md`.
  public static Templates of(Map<String, String> byFile) {
    return new Templates(byFile);
  }

  public static Templates shipped() {
    return Holder.SHIPPED;
  }

  public List<String> names() {
    return List.copyOf(texts.keySet());
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  /// A text with its template filled in; the same text where it names none, or one that is not
  /// there. Filling in twice changes nothing.
  public String expanded(String text) {
    return ExpandedText.of(text, this).text();
  }
}
