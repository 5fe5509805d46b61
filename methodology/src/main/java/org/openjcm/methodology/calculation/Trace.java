package org.openjcm.methodology.calculation;

import java.util.List;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.CanonicalWriter;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// Every step of one calculation, in the order in which it was done. Japanese: 計算過程.
public record Trace(List<TraceStep> steps) {

  private static final int VERSION = 1;

  public Trace {
    steps = List.copyOf(steps);
  }

  public Json toJson() {
    return new Json.Written(this::write);
  }

  private void write(CanonicalWriter out) {
    out.beginObject().key("steps").beginArray();
    steps.forEach(step -> step.write(out.item()));
    out.endArray().member("version", VERSION).endObject();
  }

  /// Canonical JSON, UTF-8.
  public byte[] bytes() {
    return CanonicalJson.bytes(toJson());
  }

  public Sha256 hash() {
    return CanonicalJson.hash(toJson());
  }
}
