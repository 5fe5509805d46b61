package org.openjcm.methodology.text;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.rulebook.notation.Place;

/// Knows which indices have an element at a place of a formula, and whether a reference uses them
/// as its symbol declares them.
final class IndexChecker {

  private final Symbols symbols;
  private final CheckFaults faults;
  private final Set<String> bound = new HashSet<>();

  IndexChecker(Symbols symbols, CheckFaults faults) {
    this.symbols = symbols;
    this.faults = faults;
  }

  void bind(Collection<String> indices) {
    bound.addAll(indices);
  }

  boolean isBound(String index) {
    return bound.contains(index);
  }

  /// Opens an index for what stands inside a sum; a fault when there is no such index, or when it
  /// is open already.
  boolean open(String index, Place at) {
    if (symbols.index(index) == null) {
      faults.unknownIndex(index, at, symbols.indexNames());
      return false;
    }
    if (!bound.add(index)) {
      faults.add(
          "index-bound-twice",
          at,
          index,
          words("The index " + index + " is in use already here.", "添字" + index + "はここで既に使われています。"),
          words("Sum over it once.", "総和は1回だけにしてください。"));
      return false;
    }
    return true;
  }

  void close(String index) {
    bound.remove(index);
  }

  boolean fits(Expression.Reference reference, Declaration declaration) {
    if (reference.indices().size() != declaration.indices().size()) {
      faults.indexMismatch(reference, declaration);
      return false;
    }
    for (int at = 0; at < reference.indices().size(); at++) {
      String used = reference.indices().get(at);
      String declared = declaration.indices().get(at);
      boolean element = symbols.index(used) == null && symbols.elements(declared).contains(used);
      if (!element && !runsOverTheSame(used, declared)) {
        faults.indexMismatch(reference, declaration);
        return false;
      }
      if (!element && !bound.contains(used)) {
        faults.notBound(used, reference.at(), reference.symbol());
        return false;
      }
    }
    return true;
  }

  /// Two names of one list, or the same index.
  boolean runsOverTheSame(String used, String declared) {
    Index one = symbols.index(used);
    Index other = symbols.index(declared);
    return used.equals(declared)
        || (one != null
            && other != null
            && one.kind() == Index.Kind.LIST
            && one.kind() == other.kind()
            && one.list().equals(other.list()));
  }

  /// The index when it is one of time and has an element here.
  @Nullable Index time(String name, Place at) {
    Index index = symbols.index(name);
    if (index == null) {
      faults.unknownIndex(name, at, symbols.indexNames());
      return null;
    }
    if (!index.kind().isTime()) {
      faults.add(
          "index-of-time",
          at,
          name,
          words("The index " + name + " is not one of time.", "添字" + name + "は時間の添字ではありません。"),
          words(
              "Only days, years and steps have a year and a portion.",
              "年や割合を持つのは日、年、時間刻みの添字だけです。"));
      return null;
    }
    if (!bound.contains(name)) {
      faults.notBound(name, at, name);
      return null;
    }
    return index;
  }
}
