package org.openjcm.projectcycle;

import java.util.regex.Pattern;
import org.openjcm.rulebook.CountryCode;

/// The number of a third-party entity, designated per country: `TPE-MN-014`, or `SAMPLE-TPE-MN-1`
/// for a fictional one. Japanese: 第三者機関番号.
///
/// Source: designation pages of the countries (verified for the official form).
public record TpeNumber(String text) implements Comparable<TpeNumber> {

  private static final Pattern FORM =
      Pattern.compile("TPE-[A-Z]{2}-[0-9]{3}|SAMPLE-TPE-[A-Z]{2}-[1-9][0-9]{0,2}");

  public TpeNumber {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a third-party entity: \"" + text + "\"; expected TPE-MN-014 or SAMPLE-TPE-MN-1");
    }
  }

  public boolean isSample() {
    return text.startsWith("SAMPLE-");
  }

  /// The country that designated the entity.
  public CountryCode partner() {
    int start = text.indexOf("TPE-") + 4;
    return CountryCode.of(text.substring(start, start + 2));
  }

  @Override
  public int compareTo(TpeNumber other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
