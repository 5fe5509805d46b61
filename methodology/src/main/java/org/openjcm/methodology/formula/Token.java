package org.openjcm.methodology.formula;

import org.openjcm.rulebook.notation.Place;

/// One word of a formula.
record Token(Kind kind, String text, Place at) {

  enum Kind {
    /// `0.797`
    NUMBER,
    /// `EG`, `sum`
    WORD,
    /// What stands between square brackets: an index, or a unit.
    BRACKET,
    /// `+ - * / ( ) , = < > <= >=`
    SIGN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }
}
