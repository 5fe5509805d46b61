package org.openjcm.workbook.formula;

import org.openjcm.methodology.formula.Expression;
import org.openjcm.workbook.layout.Run;

/// How the lines of terms make one value. A blank text in a line is an element left out by `where`.
/// Japanese: 集計の数式.
public final class AggregateText {

  /// The columns of a term line: its value, and beside it what a weighted mean and a mode need.
  public static final int TERM = 2;

  public static final int WEIGHT = 5;
  public static final int TIMES_SEEN = 5;
  public static final int MOST_SEEN = 6;

  private AggregateText() {}

  static String of(Expression.Aggregate aggregate, Run run, String sheet) {
    String terms = run.in(TERM).seenFrom(sheet);
    return switch (aggregate.kind()) {
      case SUM -> "SUM(" + terms + ")";
      case COUNT -> "COUNT(" + terms + ")";
      case MEAN ->
          aggregate.weight().isPresent()
              ? "(SUM(%s)/SUM(%s))".formatted(terms, run.in(WEIGHT).seenFrom(sheet))
              : "(SUM(%s)/COUNT(%s))".formatted(terms, terms);
      case LEAST -> "IF(COUNT(%s)=0,NA(),MIN(%s))".formatted(terms, terms);
      case GREATEST -> "IF(COUNT(%s)=0,NA(),MAX(%s))".formatted(terms, terms);
      case MODE ->
          "IF(COUNT(%s)=0,NA(),MIN(%s))".formatted(terms, run.in(MOST_SEEN).seenFrom(sheet));
      case DEVIATION -> "STDEV(" + terms + ")";
    };
  }

  static String ofNothing(Expression.Aggregate aggregate) {
    return switch (aggregate.kind()) {
      case SUM, COUNT -> "0";
      case MEAN, LEAST, GREATEST, MODE, DEVIATION -> "NA()";
    };
  }

  /// How often the value of a line is among all.
  public static String timesSeen(Run run, int row) {
    return "IF(%s=\"\",0,COUNTIF(%s,%s))"
        .formatted(cell(run, TERM, row), run.in(TERM).fixed(), cell(run, TERM, row));
  }

  /// The value of a line when none is more frequent; the least of these is the mode.
  public static String mostSeen(Run run, int row) {
    return "IF(AND(%s>0,%s=MAX(%s)),%s,\"\")"
        .formatted(
            cell(run, TIMES_SEEN, row),
            cell(run, TIMES_SEEN, row),
            run.in(TIMES_SEEN).fixed(),
            cell(run, TERM, row));
  }

  private static String cell(Run run, int column, int row) {
    return new org.openjcm.workbook.layout.Address(run.first().sheet(), column, row).local();
  }
}
