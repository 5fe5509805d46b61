package org.openjcm.rulebook.notation;

import org.openjcm.rulebook.BilingualText;

/// One thing wrong with a text or a table of data: where, what stands there, why it cannot be used
/// and what to write instead. A value, never an exception: all faults of a file are reported at
/// once. Japanese: 誤り.
///
/// @param kind stable name, such as `unknown-unit`
/// @param offending the words as they stand, shortened to 80 characters
public record Fault(
    String kind, Place at, String offending, BilingualText message, BilingualText remedy)
    implements Comparable<Fault> {

  private static final int LONGEST_QUOTE = 80;

  public Fault {
    if (!kind.matches("[a-z][a-z-]*")) {
      throw new IllegalArgumentException("not a kind of fault: " + kind);
    }
    if (offending.length() > LONGEST_QUOTE) {
      int end = Character.isHighSurrogate(offending.charAt(LONGEST_QUOTE - 2)) ? 2 : 1;
      offending = offending.substring(0, LONGEST_QUOTE - end) + "…";
    }
  }

  /// `line 12, column 5: "EF_XX" is not declared. Did you mean "EF_RE"?`
  public String sentence(String language) {
    String where =
        language.equals("ja")
            ? "%d行%d桁目: ".formatted(at.line(), at.column())
            : "line %d, column %d: ".formatted(at.line(), at.column());
    String hint = remedy.in(language);
    String between = hint.isBlank() || language.equals("ja") ? "" : " ";
    return where + message.in(language) + between + hint;
  }

  @Override
  public int compareTo(Fault other) {
    int order = at.compareTo(other.at);
    if (order == 0) {
      order = kind.compareTo(other.kind);
    }
    return order != 0 ? order : offending.compareTo(other.offending);
  }
}
