package org.openjcm.rulebook.notation;

/// One cell of a pipe table: its words without surrounding blanks, and where they begin.
public record Cell(Place at, String text) {

  public boolean isBlank() {
    return text.isBlank();
  }
}
