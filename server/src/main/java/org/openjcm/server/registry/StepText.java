package org.openjcm.server.registry;

import org.openjcm.registry.instruction.Step;
import org.openjcm.server.pages.Frame;

/// What stands beside a step of an instruction. Japanese: 申請の経過の表記.
public final class StepText {

  private StepText() {}

  public static String note(Frame frame, Step step) {
    return RefusalNote.in(frame.lang(), step.note());
  }
}
