package org.openjcm.projectcycle;

import java.util.regex.Pattern;
import org.openjcm.rulebook.CountryCode;

/// The number under which the Joint Committee of a country recorded a decision: `JC-MN-012`, or
/// `SAMPLE-JC-MN-1`. Our own form until the official one is known. Japanese: 合同委員会決定番号.
public record DecisionNumber(String text) implements Comparable<DecisionNumber> {

  private static final Pattern FORM =
      Pattern.compile("JC-[A-Z]{2}-[0-9]{3,5}|SAMPLE-JC-[A-Z]{2}-[1-9][0-9]{0,4}");

  public DecisionNumber {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "not a decision number: \"" + text + "\"; expected JC-MN-012 or SAMPLE-JC-MN-1");
    }
  }

  public boolean isSample() {
    return text.startsWith("SAMPLE-");
  }

  public CountryCode partner() {
    int start = text.indexOf("JC-") + 3;
    return CountryCode.of(text.substring(start, start + 2));
  }

  @Override
  public int compareTo(DecisionNumber other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
