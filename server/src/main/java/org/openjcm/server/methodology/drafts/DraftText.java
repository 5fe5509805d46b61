package org.openjcm.server.methodology.drafts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By what inputs name one version of a draft: `draft-12_v3`. Japanese: 方法論案の版の名.
record DraftText(long draft, int version) {

  private static final Pattern FORM = Pattern.compile("draft-([0-9]{1,15})_v([0-9]{1,6})");

  static Optional<DraftText> parse(String name) {
    Matcher form = FORM.matcher(name);
    return form.matches()
        ? Optional.of(new DraftText(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "draft-" + draft + "_v" + version;
  }
}
