package org.openjcm.server.methodology;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.BilingualText;

/// A template by its name and what it calls itself. Japanese: 方法論テンプレート.
public record MethodologyTemplate(String name, BilingualText title) {

  /// The template of this name; its name is its title where it states none.
  public static MethodologyTemplate named(String name) {
    String text = Templates.shipped().text(name).orElse("");
    String plain = name.replace('-', ' ');
    return new MethodologyTemplate(
        name, words(stated(text, "en", plain), stated(text, "ja", plain)));
  }

  private static String stated(String text, String lang, String otherwise) {
    Matcher title =
        Pattern.compile("\\| *title \\(" + lang + "\\) *\\| *([^|\n]+?) *\\|").matcher(text);
    return title.find() ? title.group(1) : otherwise;
  }
}
