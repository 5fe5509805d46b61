package org.openjcm.methodology.factors;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words for rounding, as in the language of methodologies: `nearest` is half away from zero,
/// `down` and `up` are towards minus and plus infinity. Japanese: 端数処理.
public final class Roundings {

  private static final Map<String, RoundingMode> MODES =
      Map.of(
          "nearest", RoundingMode.HALF_UP,
          "down", RoundingMode.FLOOR,
          "up", RoundingMode.CEILING);

  private Roundings() {}

  /// The mode for a word.
  public static Optional<RoundingMode> of(String word) {
    return Optional.ofNullable(MODES.get(word));
  }

  /// The usual one first.
  public static List<String> words() {
    return List.of("nearest", "down", "up");
  }
}
