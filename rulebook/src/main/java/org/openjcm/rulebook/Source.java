package org.openjcm.rulebook;

/// Where a fact or a rule was read: the document, the place in it, and its address.
///
/// @param document title or short name; never empty
/// @param place paragraph, table or page; empty when the source names none
/// @param address URL; empty when there is none
public record Source(String document, String place, String address) {

  public Source {
    if (document.isBlank()) {
      throw new IllegalArgumentException("a source names its document");
    }
  }
}
