package org.openjcm.server.rulebook.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.rulebook.StoredTable;

/// An import that waits for its second person, or has been answered. Japanese: 取込みの申請.
///
/// @param source where the list was taken from: its address, or title and date of the document
/// @param listDay the day for which the list speaks
/// @param endMissing whether rows that the list does not have end
record Draft(
    long number,
    StoredTable table,
    String fileName,
    Sha256 content,
    Mapping mapping,
    String source,
    LocalDate listDay,
    boolean endMissing,
    By entered,
    Optional<Decision> decision) {

  /// Who did something, and when.
  record By(long person, String name, Instant at) {}

  /// The answer.
  ///
  /// @param outcome `approved`, `refused`, or `withdrawn` by the person who entered it
  record Decision(String outcome, String reason, OptionalLong edition, By by) {}

  String standing() {
    return decision.map(Decision::outcome).orElse("waiting");
  }
}
