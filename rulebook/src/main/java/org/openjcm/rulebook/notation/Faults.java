package org.openjcm.rulebook.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openjcm.rulebook.BilingualText;

/// Collects the faults of one text while it is read, so that a writer sees all of them at once.
public final class Faults {

  /// A text with more faults than this is not the text its writer meant to hand in.
  private static final int MOST = 500;

  private final List<Fault> found = new ArrayList<>();

  /// No fault yet.
  public Faults() {}

  public void add(Fault fault) {
    if (found.size() < MOST) {
      found.add(fault);
    }
  }

  /// Adds a fault; `words` are message (en, ja) and remedy (en, ja).
  public void add(String kind, Place at, String offending, BilingualText... words) {
    if (words.length < 1 || words.length > 2) {
      throw new IllegalArgumentException("a fault has a message and perhaps a remedy");
    }
    BilingualText remedy = words.length == 2 ? words[1] : BilingualText.words("", "");
    add(new Fault(kind, at, offending, words[0], remedy));
  }

  public void addAll(List<Fault> faults) {
    faults.forEach(this::add);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// In order of place; the same fault at the same place once.
  public List<Fault> inOrder() {
    List<Fault> ordered = new ArrayList<>(found.stream().distinct().toList());
    Collections.sort(ordered);
    return List.copyOf(ordered);
  }
}
