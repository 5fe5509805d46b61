package org.openjcm.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One version of an approved or proposed methodology: `MN_AM003 ver02.0`. Japanese: 方法論(番号と版).
public record MethodologyReference(String id, int major, int minor)
    implements Comparable<MethodologyReference> {

  private static final Pattern ID = Pattern.compile("[A-Z]{2}_(AM|PM)[0-9]{3}");
  private static final Pattern TEXT =
      Pattern.compile("([A-Z]{2}_(?:AM|PM)[0-9]{3})[ _][Vv]er\\.?([0-9]{1,2})\\.([0-9])");

  public MethodologyReference {
    if (!ID.matcher(id).matches() || major < 0 || major > 99 || minor < 0 || minor > 9) {
      throw new IllegalArgumentException(
          "not a methodology version: " + id + " " + major + "." + minor);
    }
  }

  /// Reads `MN_AM003 ver02.0`, `MN_AM003_ver02.0` (file names) and `MN_AM003 Ver2.0` (web pages).
  public static MethodologyReference parse(String text) {
    Matcher form = TEXT.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "not a methodology version: \"" + text + "\"; expected MN_AM003 ver02.0");
    }
    return new MethodologyReference(
        form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
  }

  public CountryCode partner() {
    return CountryCode.of(id.substring(0, 2));
  }

  /// As file names write it: `MN_AM003_ver02.0`.
  public String fileName() {
    return "%s_ver%02d.%d".formatted(id, major, minor);
  }

  @Override
  public int compareTo(MethodologyReference other) {
    return fileName().compareTo(other.fileName());
  }

  @Override
  public String toString() {
    return "%s ver%02d.%d".formatted(id, major, minor);
  }
}
