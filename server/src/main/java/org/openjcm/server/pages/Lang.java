package org.openjcm.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The two languages of every page, form, message and file. Japanese: 言語.
///
/// A page's language is `?lang=` when it says one, else what the browser asks for first, else
/// English. Links keep it, so that an address shows the same language to everybody.
public enum Lang {
  EN("en", "English"),
  JA("ja", "日本語");

  private final String tag;
  private final String ownName;

  Lang(String tag, String ownName) {
    this.tag = tag;
    this.ownName = ownName;
  }

  /// The BCP 47 tag, as in `?lang=ja` and `<html lang="ja">`.
  public String tag() {
    return tag;
  }

  /// What the language calls itself, for the language switch.
  public String ownName() {
    return ownName;
  }

  public Lang other() {
    return this == EN ? JA : EN;
  }

  /// The language with this tag; empty when the pages do not speak it.
  public static Optional<Lang> parse(String tag) {
    return switch (tag.toLowerCase(Locale.ROOT)) {
      case "en" -> Optional.of(EN);
      case "ja" -> Optional.of(JA);
      default -> Optional.empty();
    };
  }

  /// Chooses by the request: `asked` is the value of `?lang=` (empty when absent), `accepted` the
  /// header Accept-Language. A header that is not one, counts as absent.
  public static Lang choose(String asked, String accepted) {
    return parse(asked).orElseGet(() -> preferred(accepted));
  }

  private static Lang preferred(String accepted) {
    if (accepted.isBlank() || accepted.length() > 500) {
      return EN;
    }
    try {
      var best =
          Locale.lookup(
              Locale.LanguageRange.parse(accepted), List.of(Locale.ENGLISH, Locale.JAPANESE));
      return best == null ? EN : parse(best.getLanguage()).orElse(EN);
    } catch (IllegalArgumentException notAHeader) {
      return EN;
    }
  }
}
