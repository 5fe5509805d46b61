package org.openjcm.financing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openjcm.financing.Candidate.Standing;

/// One cell of the table computed from the register: the projects that come into question, and what
/// of them counts at the date.
public record ComputedCell(LocalDate asOf, List<Candidate> candidates) {

  public ComputedCell {
    candidates = List.copyOf(candidates);
  }

  /// The number: facts dated on or before the day.
  public int counted() {
    return count(Standing.COUNTED);
  }

  public int count(Standing standing) {
    return standing(standing).size();
  }

  public List<Candidate> standing(Standing standing) {
    return candidates.stream().filter(candidate -> candidate.at(asOf) == standing).toList();
  }

  /// "n of m datable": m, the facts of the cell at any time.
  public int facts() {
    return (int) candidates.stream().filter(Candidate::isFact).count();
  }

  /// "n of m datable": n, those that fall surely before or after the day.
  public int datable() {
    return facts() - count(Standing.UNDATABLE);
  }

  public boolean whollyDatable() {
    return datable() == facts();
  }

  /// Two cells as one, for the totals row.
  public ComputedCell and(ComputedCell other) {
    List<Candidate> both = new ArrayList<>(candidates);
    both.addAll(other.candidates);
    return new ComputedCell(asOf, both);
  }
}
