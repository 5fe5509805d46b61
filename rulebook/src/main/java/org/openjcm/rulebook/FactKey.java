package org.openjcm.rulebook;

import java.util.regex.Pattern;

/// The stable name of one shipped fact, so that it can be confirmed without editing it:
/// `project/MN003#registration_date`, `methodology/MN_AM003_ver02.0#EF_RE.grid`,
/// `rules/MN#completeness_check_days`. Before `#` the row, after it the field.
public record FactKey(String text) implements Comparable<FactKey> {

  private static final Pattern FORM = Pattern.compile("[a-z-]+/[A-Za-z0-9_.+/-]+#[A-Za-z0-9_.,-]+");

  public FactKey {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a fact key: \"" + text + "\"; expected kind/row#field such as project/MN003#status");
    }
  }

  public static FactKey of(String row, String field) {
    return new FactKey(row + "#" + field);
  }

  public String row() {
    return text.substring(0, text.indexOf('#'));
  }

  public String field() {
    return text.substring(text.indexOf('#') + 1);
  }

  @Override
  public int compareTo(FactKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
