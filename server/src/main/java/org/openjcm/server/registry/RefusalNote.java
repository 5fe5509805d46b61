package org.openjcm.server.registry;

import org.openjcm.registry.Refusal;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Texts;
import org.openjcm.server.pages.Words;

/// Why the journal refused an instruction, in both languages as it was then: the facts of a refusal
/// are those of its moment, so the sentence is kept and not said anew.
final class RefusalNote {

  private static final String BETWEEN = "\n";

  private RefusalNote() {}

  static String of(Refusal why) {
    Texts texts = new Texts();
    return RefusalText.of(new Words(Lang.EN, texts), why)
        + BETWEEN
        + RefusalText.of(new Words(Lang.JA, texts), why);
  }

  /// The sentence of this language; a note that a person wrote is given as it is.
  static String in(Lang lang, String note) {
    int between = note.indexOf(BETWEEN);
    return between < 0
        ? note
        : lang == Lang.EN ? note.substring(0, between) : note.substring(between + 1);
  }
}
