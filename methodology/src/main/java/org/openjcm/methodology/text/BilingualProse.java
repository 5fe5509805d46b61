package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import org.openjcm.rulebook.BilingualText;

/// Prose in two languages within one paragraph: a line that begins with `ja:` and those below it
/// are Japanese, the lines before it English.
public final class BilingualProse {

  private static final String MARK = "ja:";

  private BilingualProse() {}

  public static BilingualText read(String paragraph) {
    StringBuilder en = new StringBuilder();
    StringBuilder ja = new StringBuilder();
    StringBuilder current = en;
    for (String line : paragraph.lines().toList()) {
      String rest = line.strip();
      if (rest.startsWith(MARK)) {
        current = ja;
        rest = rest.substring(MARK.length()).strip();
      }
      current.append(current.isEmpty() ? "" : "\n").append(rest);
    }
    return words(en.toString(), ja.toString());
  }
}
