package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.monitoring.Span;

/// What the calendar says of an element of time.
record CalendarNode(Expression.Calendar calendar, int index) implements Node {

  private static final BigDecimal MINUTES_OF_A_DAY = BigDecimal.valueOf(1440);

  @Override
  public BigDecimal value(Frame frame) {
    Span element = frame.spans.get(index).get(frame.at[index]);
    BigDecimal within = BigDecimal.valueOf(element.minutesWithin(frame.span));
    Exact.Result result =
        switch (calendar.property()) {
          case YEAR -> new Exact.Result(BigDecimal.valueOf(element.year()), true);
          case DAYS -> Exact.divide(within, MINUTES_OF_A_DAY);
          case PORTION -> Exact.divide(within, BigDecimal.valueOf(element.minutes()));
        };
    Recorder recorder = frame.recorder;
    if (recorder != null) {
      recorder.operation(frame, calendar, result.value(), result.rounding());
    }
    return result.value();
  }
}
