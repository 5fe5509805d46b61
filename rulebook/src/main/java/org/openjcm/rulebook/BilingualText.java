package org.openjcm.rulebook;

/// The same words in English and Japanese, kept together so that neither can be forgotten.
/// Japanese: 日英併記.
public record BilingualText(String en, String ja) {

  public static BilingualText words(String en, String ja) {
    return new BilingualText(en, ja);
  }

  /// The words in `ja`, or in English for any other language; a missing Japanese text falls back to
  /// English rather than to nothing.
  public String in(String language) {
    return language.equals("ja") && !ja.isBlank() ? ja : en;
  }
}
