package org.openjcm.server.methodology;

import org.openjcm.server.pages.Frame;

/// Where a tree begins: at the tonnes, or at one step of a calculation that has more of them than a
/// page shows. Japanese: 計算過程の表示位置.
///
/// @param step number of the step; below zero for the tonnes
/// @param from the first of its inputs that is listed
record TracePoint(int step, int from) {

  static final TracePoint TONNES = new TracePoint(-1, 0);

  /// `step=120&from=60` of an address.
  static TracePoint of(Frame frame) {
    String step = frame.address().value("step");
    String from = frame.address().value("from");
    return isNumber(step)
        ? new TracePoint(Integer.parseInt(step), isNumber(from) ? Integer.parseInt(from) : 0)
        : TONNES;
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,8}");
  }
}
