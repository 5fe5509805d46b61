package org.openjcm.rulebook.notation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;

/// Finds the word somebody probably meant.
public final class Spelling {

  private static final int LONGEST = 60;

  private Spelling() {}

  /// The candidate that differs least from `word`, if it differs little.
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String meant = shape(word);
    if (meant.isEmpty() || meant.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.max(1, meant.length() / 3);
    return candidates.stream()
        .filter(candidate -> distance(meant, shape(candidate)) <= allowed)
        .min(
            Comparator.comparingInt((String candidate) -> distance(meant, shape(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// "Did you mean …?", or the list of what there is.
  public static BilingualText suggestion(String word, Collection<String> candidates) {
    Optional<String> near = nearest(word, candidates);
    if (near.isPresent()) {
      return words("Did you mean \"" + near.get() + "\"?", "「" + near.get() + "」ではありませんか。");
    }
    String all = String.join(", ", candidates);
    return all.isEmpty() || all.length() > 300
        ? words("", "")
        : words("There are: " + all + ".", "使えるもの: " + all + "。");
  }

  private static String shape(String word) {
    return word.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /// How many letters must be changed, added, left out or swapped with their neighbour.
  private static int distance(String one, String other) {
    if (other.length() > LONGEST) {
      return LONGEST;
    }
    int[] twoAbove = new int[other.length() + 1];
    int[] above = new int[other.length() + 1];
    for (int column = 0; column < above.length; column++) {
      above[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(
                Math.min(above[column] + 1, current[column - 1] + 1), above[column - 1] + change);
        if (row > 1 && column > 1 && areSwapped(one, row - 2, other, column - 2)) {
          current[column] = Math.min(current[column], twoAbove[column - 2] + 1);
        }
      }
      twoAbove = above;
      above = current;
    }
    return above[other.length()];
  }

  private static boolean areSwapped(String one, int at, String other, int there) {
    return one.charAt(at) == other.charAt(there + 1) && one.charAt(at + 1) == other.charAt(there);
  }
}
