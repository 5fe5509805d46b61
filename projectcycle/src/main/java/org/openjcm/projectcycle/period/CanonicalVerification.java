package org.openjcm.projectcycle.period;

import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// A verification opinion in canonical form: the bytes that are stored, and whose hash a decision
/// names.
public final class CanonicalVerification {

  private CanonicalVerification() {}

  public static Json json(Verification opinion) {
    return Json.object()
        .with("kind", "openjcm/verification/1")
        .with("entity", opinion.entity().text())
        .with("date", opinion.date().toString())
        .with("report", opinion.report().hex())
        .with("recomputation", opinion.recomputation().hex())
        .with("recomputed_tco2e", opinion.recomputed().total().value())
        .with(
            "differences",
            opinion.differences().stream()
                .map(d ->
                    (Json)
                        Json.object()
                            .with("what", d.what())
                            .with("claimed", d.claimed())
                            .with("recomputed", d.recomputed())
                            .done())
                .toList())
        .with("findings", opinion.findings().stream().map(CanonicalVerification::finding).toList())
        .with("opinion", opinion.opinion().name())
        .with("statement", opinion.statement())
        .done();
  }

  public static byte[] bytes(Verification opinion) {
    return CanonicalJson.bytes(json(opinion));
  }

  public static Sha256 hash(Verification opinion) {
    return CanonicalJson.hash(json(opinion));
  }

  private static Json finding(Finding finding) {
    return Json.object()
        .with("number", finding.number())
        .with("kind", finding.kind().name())
        .with("text", finding.text())
        .with("response", finding.response())
        .with("closed", Json.truth(finding.closed()))
        .done();
  }
}
