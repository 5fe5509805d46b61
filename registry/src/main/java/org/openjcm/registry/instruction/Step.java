package org.openjcm.registry.instruction;

import java.time.Instant;

/// That an instruction came into a state, when, and by whom. Japanese: 申請の経過.
///
/// @param by the stable id of a person, or `system`
/// @param note why, as its author wrote it; may be empty
/// @param entry number of the journal entry that executed it, else 0
public record Step(InstructionState state, Instant at, String by, String note, long entry) {

  /// Who acts when nobody does: time passes, or the journal answers.
  public static final String SYSTEM = "system";

  private static final int LONGEST_NOTE = 2_000;

  public Step {
    if (by.isBlank()) {
      throw new IllegalArgumentException("a step says by whom");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
    }
    if ((state == InstructionState.EXECUTED) != (entry > 0)) {
      throw new IllegalArgumentException("only what was executed has an entry");
    }
  }
}
