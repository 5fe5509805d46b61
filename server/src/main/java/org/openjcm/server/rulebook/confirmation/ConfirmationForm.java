package org.openjcm.server.rulebook.confirmation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.FactKey;

/// What an officer typed to have a fact confirmed, kept as typed so that the form can show it
/// again.
///
/// @param fact `project/MN003#registered_on`
/// @param value as the document states it, in the fact's own unit and notation
public record ConfirmationForm(String fact, String value, String document, String paragraph) {

  static final int LONGEST = 1_000;

  public ConfirmationForm {
    fact = fact.strip();
    value = oneLine(value);
    document = oneLine(document);
    paragraph = oneLine(paragraph);
  }

  /// The key typed, when it is one.
  Optional<FactKey> key() {
    try {
      return Optional.of(new FactKey(fact));
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  /// Keys of the sentences that say what is wrong with the words; the file is looked at apart.
  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (key().isEmpty() || fact.length() > 200) {
      wrong.add("rulebook.confirmation.wrong.fact");
    }
    if (!isText(value)) {
      wrong.add("rulebook.confirmation.wrong.value");
    }
    if (!isText(document)) {
      wrong.add("rulebook.confirmation.wrong.document");
    }
    if (!isText(paragraph)) {
      wrong.add("rulebook.confirmation.wrong.paragraph");
    }
    return wrong;
  }

  private static boolean isText(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
