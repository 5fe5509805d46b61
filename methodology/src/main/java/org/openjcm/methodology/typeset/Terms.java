package org.openjcm.methodology.typeset;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.RoundingMode;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.rulebook.BilingualText;

/// The few words within a typeset formula, in both languages.
final class Terms {

  static final BilingualText AND = words(" and ", " かつ ");
  static final BilingualText OR = words(" or ", " または ");
  static final BilingualText OTHERWISE = words("otherwise", "その他の場合");

  private Terms() {}

  static BilingualText of(Expression.Aggregate.Kind kind) {
    return switch (kind) {
      case SUM -> words("sum", "合計");
      case MEAN -> words("mean", "平均");
      case COUNT -> words("count", "個数");
      case LEAST -> words("min", "min");
      case GREATEST -> words("max", "max");
      case MODE -> words("mode", "最頻値");
      case DEVIATION -> words("standard deviation", "標準偏差");
    };
  }

  static BilingualText of(Expression.Calendar.Property property) {
    return switch (property) {
      case YEAR -> words("year", "年");
      case PORTION -> words("portion", "期間内の割合");
      case DAYS -> words("days", "日数");
    };
  }

  static BilingualText rounded(RoundingMode mode, int decimals) {
    return switch (mode) {
      case FLOOR ->
          words("round down to %d decimals".formatted(decimals), "小数%d桁に切捨て".formatted(decimals));
      case CEILING ->
          words("round up to %d decimals".formatted(decimals), "小数%d桁に切上げ".formatted(decimals));
      default ->
          words("round to %d decimals".formatted(decimals), "小数%d桁に四捨五入".formatted(decimals));
    };
  }
}
