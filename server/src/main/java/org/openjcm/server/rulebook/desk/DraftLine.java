package org.openjcm.server.rulebook.desk;

import java.time.Instant;
import java.time.LocalDate;

/// A draft as the pages show it.
///
/// @param kind of the rows, `project`
/// @param decidedBy empty while it waits
public record DraftLine(
    long number,
    String fileName,
    String kind,
    String source,
    LocalDate listDay,
    boolean endMissing,
    String enteredBy,
    Instant enteredAt,
    String standing,
    String decidedBy,
    String reason) {

  static DraftLine of(Draft draft) {
    return new DraftLine(
        draft.number(),
        draft.fileName(),
        draft.table().file().kind(),
        draft.source(),
        draft.listDay(),
        draft.endMissing(),
        draft.entered().name(),
        draft.entered().at(),
        draft.standing(),
        draft.decision().map(each -> each.by().name()).orElse(""),
        draft.decision().map(Draft.Decision::reason).orElse(""));
  }
}
