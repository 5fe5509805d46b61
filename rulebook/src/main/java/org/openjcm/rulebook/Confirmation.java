package org.openjcm.rulebook;

import java.time.LocalDate;

/// A dated record that an officer read a fact in its official document and that a second person
/// agreed. It never edits the shipped fact; it stands beside it from `from` on. Japanese: 確認記録.
///
/// @param fact what is confirmed
/// @param value the value as the document states it, in the fact's own unit and notation
/// @param document title of the official document
/// @param paragraph the paragraph, table or page that states the value
/// @param attachment hash of the attached file
/// @param enteredBy the officer who attached the document
/// @param confirmedBy the second person; never the same as `enteredBy`
/// @param from the day from which the mark is lifted
public record Confirmation(
    FactKey fact,
    String value,
    String document,
    String paragraph,
    Sha256 attachment,
    String enteredBy,
    String confirmedBy,
    LocalDate from) {

  public Confirmation {
    if (value.isBlank() || document.isBlank() || paragraph.isBlank()) {
      throw new IllegalArgumentException(
          "a confirmation of " + fact + " needs a value, a document and a paragraph");
    }
    if (enteredBy.isBlank() || confirmedBy.isBlank() || enteredBy.equals(confirmedBy)) {
      throw new IllegalArgumentException(
          "a confirmation of " + fact + " needs two different persons");
    }
  }
}
