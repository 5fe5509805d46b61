package org.openjcm.cli.journey;

import java.util.Locale;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Tonnes;

/// Text in one of the two languages, line by line.
final class Telling {

  private final String language;
  private final StringBuilder text = new StringBuilder();
  private int chapter;

  Telling(String language) {
    this.language = language;
  }

  Telling title(String en, String ja) {
    text.append(say(en, ja)).append('\n');
    return this;
  }

  Telling chapter(String en, String ja) {
    chapter++;
    text.append('\n').append(chapter).append(". ").append(say(en, ja)).append('\n');
    return this;
  }

  /// A line in words; `%s` and `%d` take the values in both languages.
  Telling line(String en, String ja, Object... values) {
    Object[] said = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      said[i] = values[i] instanceof Tonnes tonnes ? tonnes(tonnes) : values[i];
    }
    return raw(say(en, ja).formatted(said));
  }

  Telling raw(String line) {
    text.append("   ").append(line).append('\n');
    return this;
  }

  String say(String en, String ja) {
    return BilingualText.words(en, ja).in(language);
  }

  static String tonnes(Tonnes tonnes) {
    return String.format(Locale.ROOT, "%,d tCO2e", tonnes.value());
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
