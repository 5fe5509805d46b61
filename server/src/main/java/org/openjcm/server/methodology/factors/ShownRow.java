package org.openjcm.server.methodology.factors;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.factors.FactorRow;
import org.openjcm.rulebook.Confidence;
import org.openjcm.server.rulebook.confirmation.FactMarks;

/// A row of a factor table as its page shows it.
///
/// @param same how surely all factors of the row are known, where they are known alike; else each
///   cell carries its own mark
public record ShownRow(FactorRow row, Optional<Confidence> same) {

  static ShownRow of(FactorRow row, FactorsInForce inForce) {
    List<FactMarks.Mark> marks = row.byColumn().values().stream().map(inForce::mark).toList();
    boolean alike =
        marks.stream().noneMatch(mark -> mark.confirmation().isPresent())
            && marks.stream().map(FactMarks.Mark::shown).distinct().count() == 1;
    return new ShownRow(row, alike ? Optional.of(marks.getFirst().shown()) : Optional.empty());
  }
}
