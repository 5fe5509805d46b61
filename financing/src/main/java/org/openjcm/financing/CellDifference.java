package org.openjcm.financing;

import java.util.Optional;
import org.openjcm.financing.Candidate.Standing;

/// Why a cell of the published table and the same cell computed from the register differ.
///
/// @param published the printed number; empty for a blank cell
/// @param computed the projects that come into question
public record CellDifference(
    StatusColumn column, Optional<Integer> published, ComputedCell computed) {

  /// What closes the gap, from the surest explanation to the weakest.
  public enum Verdict {
    /// The facts alone give the printed number.
    AGREES,
    /// Facts and inferred projects together give it.
    AGREES_WITH_INFERRED,
    /// Facts, inferred, undatable and probable projects together reach it.
    WITHIN_REACH,
    /// Even all of them together do not reach it: projects are missing from our rows.
    ROWS_MISSING,
    /// We count more than was printed.
    MORE_THAN_PUBLISHED
  }

  private int printed() {
    return published.orElse(0);
  }

  /// Printed minus counted; negative when we count more.
  public int difference() {
    return printed() - computed.counted();
  }

  /// Everything of ours that may have been in the printed number.
  private int atMost() {
    return computed.counted()
        + computed.count(Standing.INFERRED)
        + computed.count(Standing.UNDATABLE)
        + computed.count(Standing.PROBABLE);
  }

  /// How many of the printed projects are certainly not among our rows; at least zero.
  public int missingAtLeast() {
    return Math.max(0, printed() - atMost());
  }

  public Verdict verdict() {
    int counted = computed.counted();
    if (counted == printed()) {
      return Verdict.AGREES;
    }
    if (counted > printed()) {
      return Verdict.MORE_THAN_PUBLISHED;
    }
    if (counted + computed.count(Standing.INFERRED) == printed()) {
      return Verdict.AGREES_WITH_INFERRED;
    }
    return missingAtLeast() > 0 ? Verdict.ROWS_MISSING : Verdict.WITHIN_REACH;
  }
}
