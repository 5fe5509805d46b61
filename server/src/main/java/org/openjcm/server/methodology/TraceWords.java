package org.openjcm.server.methodology;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.calculation.TraceStep;
import org.openjcm.server.pages.Frame;

/// Says in the language of the page what a trace says in the words of its frozen bytes: notes,
/// roundings, and numbers short enough to be read. Japanese: 計算過程の表示.
public final class TraceWords {

  /// A note or a rounding of the trace, and the sentence that says it; groups fill `{0}` ….
  private record Saying(Pattern written, String key) {}

  private static final String CONFIDENCE = "(verified|unverified|inferred|unknown|confirmed)";
  private static final int DECIMALS = 6;
  private static final int DIGITS = 6;

  private static final List<Saying> SAYINGS =
      List.of(
          saying("exact", "exact"),
          saying(Pattern.quote(TraceStep.Operation.DIGITS_34), "digits"),
          saying("guard: to ([0-9]+) decimals, half away from zero", "guard"),
          saying("not in operation", "not-in-operation"),
          saying("apportioned by days: (.+)", "apportioned"),
          saying("no reading in these days: the mean of the whole series", "mean-of-all"),
          saying("no reading", "no-reading"),
          saying("([0-9]+) readings, told by month", "by-month"),
          saying("gap (.+): (\\S+) stands in", "stand-in"),
          saying("fact (\\S+)", "fact"),
          saying("confirmed from (\\S+): (.+) \\(shipped: unknown\\)", "confirmed-unknown"),
          saying("confirmed from (\\S+): (.+) \\(shipped: (\\S+)\\)", "confirmed"),
          saying("rule (\\S+): (\\S+) \\(" + CONFIDENCE + "\\)", "rule"),
          saying("below zero: nothing is credited", "below-zero"),
          saying("largest remainder", "largest-remainder"),
          saying("the parts are made to add up to the period", "adjusted"));

  private TraceWords() {}

  private static Saying saying(String written, String key) {
    return new Saying(Pattern.compile(written), "methodology.trace." + key);
  }

  /// A note or a rounding; what is no word of the engine's, such as a source, stays as it is.
  public static String said(Frame frame, String written) {
    if (written.matches(CONFIDENCE)) {
      return confidence(frame, written);
    }
    for (Saying one : SAYINGS) {
      Matcher matcher = one.written().matcher(written);
      if (matcher.matches()) {
        Object[] values = new Object[matcher.groupCount()];
        for (int at = 0; at < values.length; at++) {
          values[at] = word(frame, matcher.group(at + 1));
        }
        return frame.t(one.key(), values);
      }
    }
    return written;
  }

  private static String word(Frame frame, String written) {
    if (written.matches(CONFIDENCE)) {
      return confidence(frame, written);
    }
    return frame
        .words()
        .texts()
        .find(frame.lang(), "methodology.text.word." + written)
        .orElse(written);
  }

  private static String confidence(Frame frame, String written) {
    return written.equals("confirmed")
        ? frame.t("pages.confidence.verified")
        : frame.t("pages.confidence." + written);
  }

  /// Whether the number is too long to stand in a line of the tree.
  public static boolean isLong(BigDecimal value) {
    return value.stripTrailingZeros().scale() > DECIMALS;
  }

  /// The number with at most six decimals, or six significant digits where it is small; a long one
  /// ends with `…`, and its line opens to all of its digits.
  public static String brief(BigDecimal value) {
    if (!isLong(value)) {
      return value.toPlainString();
    }
    BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.DOWN);
    if (rounded.precision() < DIGITS) {
      rounded = value.round(new MathContext(DIGITS, RoundingMode.DOWN));
    }
    return rounded.toPlainString() + "…";
  }
}
