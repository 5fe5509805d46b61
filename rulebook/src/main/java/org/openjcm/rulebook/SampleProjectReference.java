package org.openjcm.rulebook;

import java.util.regex.Pattern;

/// A fictional project for demonstration, `SAMPLE-MN-1`; outside the official pattern by design.
/// Japanese: 見本.
public record SampleProjectReference(String text) implements ProjectReference {

  static final Pattern FORM = Pattern.compile("SAMPLE-[A-Z]{2}-[1-9][0-9]{0,3}");

  public SampleProjectReference {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not a sample project reference: \"" + text + "\"");
    }
  }

  @Override
  public CountryCode partner() {
    return CountryCode.of(text.substring(7, 9));
  }

  @Override
  public String toString() {
    return text;
  }
}
