package org.openjcm.methodology.comparison;

import org.openjcm.rulebook.BilingualText;

/// How two texts agree or differ in one point. Japanese: 相違.
public sealed interface Difference {

  /// Both say the same.
  record Same(BilingualText value) implements Difference {}

  /// They say different things.
  record Changed(BilingualText before, BilingualText after) implements Difference {}

  /// Only the first text has it.
  record OnlyInFirst(BilingualText value) implements Difference {}

  /// Only the second text has it.
  record OnlyInSecond(BilingualText value) implements Difference {}

  default boolean isSame() {
    return this instanceof Same;
  }
}
