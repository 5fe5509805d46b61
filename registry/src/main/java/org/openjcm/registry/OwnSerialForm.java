package org.openjcm.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.SampleProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;

/// Our own form until the official one is known: `JCM-JP-MN-MN003-2021-1-1000`, that is issuing
/// side, host, project, vintage, first and last serial; a single credit ends with its number alone.
/// A sample is written `SAMPLE-JCM-JP-MN-1-2025-1-1000`, so that it can never pass for a credit.
public final class OwnSerialForm implements SerialForm {

  private static final Pattern FORM =
      Pattern.compile(
          "(SAMPLE-)?JCM-([A-Z]{2})-([A-Z]{2})-([A-Z]{2}[0-9]{3}|[1-9][0-9]{0,3})"
              + "-([0-9]{4})-([1-9][0-9]{0,17})(?:-([1-9][0-9]{0,17}))?");

  public OwnSerialForm() {}

  @Override
  public String block(CreditSeries series, SerialBlock serials) {
    return unit(series, serials.first()) + "-" + serials.last();
  }

  @Override
  public String unit(CreditSeries series, long serial) {
    String project = series.project().text();
    String sample = series.isSample() ? "SAMPLE-" : "";
    return sample
        + "JCM-"
        + series.issuer()
        + "-"
        + series.host()
        + "-"
        + (series.isSample() ? project.substring(project.lastIndexOf('-') + 1) : project)
        + "-"
        + series.vintage()
        + "-"
        + serial;
  }

  @Override
  public Optional<Parcel.Serials> read(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    boolean sample = form.group(1) != null;
    String project = form.group(4);
    try {
      ProjectReference reference =
          sample
              ? new SampleProjectReference("SAMPLE-" + form.group(3) + "-" + project)
              : new OfficialProjectReference(project);
      if (!reference.partner().alpha2().equals(form.group(3))) {
        return Optional.empty();
      }
      long first = Long.parseLong(form.group(6));
      long last = form.group(7) == null ? first : Long.parseLong(form.group(7));
      CreditSeries series =
          new CreditSeries(
              Side.of(form.group(2)), reference, Vintage.of(Integer.parseInt(form.group(5))));
      return Optional.of(new Parcel.Serials(series, new SerialBlock(first, last)));
    } catch (IllegalArgumentException notASerial) {
      return Optional.empty();
    }
  }
}
