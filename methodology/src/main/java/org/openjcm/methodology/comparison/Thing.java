package org.openjcm.methodology.comparison;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjcm.rulebook.BilingualText;

/// One thing of a text, such as a constant, with everything that can be compared of it.
final class Thing {

  /// By this the two texts are compared.
  record Name(Kind kind, String name) {}

  private final Name name;
  private final Map<Aspect, BilingualText> aspects = new LinkedHashMap<>();

  Thing(Kind kind, String name) {
    this.name = new Name(kind, name);
  }

  Thing with(Aspect aspect, BilingualText value) {
    if (!value.en().isBlank() || !value.ja().isBlank()) {
      aspects.put(aspect, value);
    }
    return this;
  }

  Thing with(Aspect aspect, String value) {
    return with(aspect, words(value, value));
  }

  Name name() {
    return name;
  }

  Map<Aspect, BilingualText> aspects() {
    return aspects;
  }

  /// Everything of it in one line of words.
  BilingualText whole() {
    return words(whole("en"), whole("ja"));
  }

  private String whole(String language) {
    if (aspects.size() == 1) {
      return aspects.values().iterator().next().in(language);
    }
    return aspects.entrySet().stream()
        .map(one ->
            one.getKey().label().in(language)
                + (language.equals("ja") ? ":" : ": ")
                + one.getValue().in(language))
        .collect(Collectors.joining(language.equals("ja") ? "、" : "; "));
  }
}
