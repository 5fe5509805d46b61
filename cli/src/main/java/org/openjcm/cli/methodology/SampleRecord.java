package org.openjcm.cli.methodology;

import java.util.Optional;
import org.openjcm.methodology.monitoring.Sample;
import org.openjcm.rulebook.Sha256;

/// A sample as it is recorded: CSV, with everything needed to draw it again in its first lines.
final class SampleRecord {

  static final String SEED = "seed";
  static final String STRATA = "strata";
  static final String SIZE = "size";

  private SampleRecord() {}

  static String text(Sample sample, String strata, Sha256 population) {
    StringBuilder text = new StringBuilder();
    remark(text, "order", "SHA-256 of seed, stratum and id, each on its line; the first are drawn");
    remark(text, SEED, sample.seed());
    remark(text, STRATA, strata);
    remark(text, SIZE, "" + sample.size());
    remark(text, "population sha256", population.hex());
    for (Sample.Stratum one : sample.strata()) {
      remark(text, "stratum", one.name() + ": " + one.drawn().size() + " of " + one.population());
    }
    text.append("id,stratum\n");
    for (Sample.Stratum one : sample.strata()) {
      for (String id : one.drawn()) {
        text.append(CalculationCsv.quoted(id))
            .append(',')
            .append(CalculationCsv.quoted(one.name()))
            .append('\n');
      }
    }
    return text.toString();
  }

  private static void remark(StringBuilder text, String name, String value) {
    text.append("# ").append(name).append(": ").append(value).append('\n');
  }

  static Optional<String> remark(String recorded, String name) {
    String begin = "# " + name + ": ";
    return recorded
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()))
        .findFirst();
  }
}
