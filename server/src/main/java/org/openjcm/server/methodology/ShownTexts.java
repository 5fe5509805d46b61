package org.openjcm.server.methodology;

import java.util.List;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.stereotype.Component;

/// Shows any sound text as readers see it, with the confirmations in force today: an approved one
/// or a draft. Japanese: 方法論本文の表示.
@Component
public class ShownTexts {

  private final FactMarks marks;

  ShownTexts(FactMarks marks) {
    this.marks = marks;
  }

  public List<ShownBlock> blocks(Methodology methodology, Frame frame) {
    return ShownText.of(methodology, frame, marks.today());
  }

  public ToMeasure toMeasure(Methodology methodology, Frame frame) {
    return ToMeasure.of(methodology, frame, marks.today());
  }
}
