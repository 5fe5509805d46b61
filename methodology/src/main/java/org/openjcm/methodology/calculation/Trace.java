package org.openjcm.methodology.calculation;

import java.util.List;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// Every step of one calculation, in the order in which it was done. Japanese: 計算過程.
public record Trace(List<TraceStep> steps) {

  private static final int VERSION = 1;

  public Trace {
    steps = List.copyOf(steps);
  }

  public Json toJson() {
    return Json.object()
        .with("version", VERSION)
        .with("steps", steps.stream().map(TraceStep::toJson).toList())
        .done();
  }

  /// Canonical JSON, UTF-8.
  public byte[] bytes() {
    return CanonicalJson.bytes(toJson());
  }

  public Sha256 hash() {
    return Sha256.of(bytes());
  }
}
