package org.openjcm.server.access;

import org.openjcm.server.pages.Lang;

/// The name of a person or an organisation in both languages. Japanese: 名称.
public record Name(String english, String japanese) {

  public static final int LONGEST = 200;

  public Name {
    english = english.strip();
    japanese = japanese.strip();
    if (english.isEmpty() || english.length() > LONGEST || japanese.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a name needs 1 to "
              + LONGEST
              + " characters in English and at most as many in Japanese");
    }
    if (japanese.isEmpty()) {
      japanese = english;
    }
  }

  public String in(Lang lang) {
    return lang == Lang.JA ? japanese : english;
  }

  @Override
  public String toString() {
    return english;
  }
}
