package org.openjcm.server.methodology;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.server.pages.Frame;

/// Says in Japanese what frozen texts say in English only: emission sources, public documents and
/// places in them, scopes. A text names what it means by an English phrase; the words of the pages
/// hold the Japanese one. Japanese: 英語のみの語句の和訳.
final class Phrase {

  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?:[A-Z]{2}_[AP]M[0-9]{3}(?: ver[0-9]{2}\\.[0-9])?|[A-Z]{2}[0-9]{3})\\b");
  private static final Pattern OF_TWO_COUNTRIES =
      Pattern.compile("(.* on the website of the JCM), [A-Za-z ]+-Japan");
  private static final Pattern SCOPE = Pattern.compile("([0-9]{1,2})\\. .*");

  private Phrase() {}

  /// The phrase in the language of the page; as written where no translation is known.
  static String in(Frame frame, String written) {
    return frame.isJapanese() ? japanese(frame, written).orElse(written) : written;
  }

  /// `document, place, address`, each in the language of the page.
  static String source(Frame frame, String written) {
    if (!frame.isJapanese()) {
      return written;
    }
    int address = written.indexOf(", http");
    String words = address < 0 ? written : written.substring(0, address);
    String rest = address < 0 ? "" : written.substring(address);
    for (int at = words.indexOf(", "); at >= 0; at = words.indexOf(", ", at + 1)) {
      Optional<String> document = japanese(frame, words.substring(0, at));
      Optional<String> place = japanese(frame, words.substring(at + 2));
      if (document.isPresent() && place.isPresent()) {
        return document.get() + "、" + place.get() + rest;
      }
    }
    return in(frame, words) + rest;
  }

  /// The Japanese of an English phrase, any reference in it kept.
  private static Optional<String> japanese(Frame frame, String written) {
    Matcher countries = OF_TWO_COUNTRIES.matcher(written);
    String phrase = countries.matches() ? countries.group(1) : written;
    Matcher reference = REFERENCE.matcher(phrase);
    boolean refers = reference.find();
    String named = refers ? reference.group() : "";
    String key = refers ? reference.replaceFirst("x") : phrase;
    String slug = key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    return frame
        .words()
        .texts()
        .find(frame.lang(), "methodology.phrase." + slug)
        .map(text -> text.replace("{0}", named));
  }

  /// `3. Energy demand; 4. Manufacturing industries` with the names of the sectoral scopes in the
  /// language of the page.
  static String scopes(Frame frame, String written) {
    StringBuilder said = new StringBuilder();
    for (String one : written.split("; *", -1)) {
      Matcher scope = SCOPE.matcher(one);
      String name =
          frame.isJapanese() && scope.matches()
              ? scope.group(1) + ". " + frame.t("projectcycle.scope." + scope.group(1))
              : one;
      said.append(said.isEmpty() ? "" : frame.isJapanese() ? "、" : "; ").append(name);
    }
    return said.toString();
  }
}
