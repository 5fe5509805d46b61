package org.openjcm.projectcycle.period;

import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;

/// A decision of the Joint Committee, and an authorization, in canonical form: the bytes that are
/// kept.
public final class CanonicalDecision {

  private CanonicalDecision() {}

  public static byte[] bytes(JointCommitteeDecision decision) {
    return CanonicalJson.bytes(
        Json.object()
            .with("kind", "openjcm/decision/1")
            .with("number", decision.number().text())
            .with("date", decision.date().toString())
            .with("project", decision.project().text())
            .with("period", decision.period().toString())
            .with("allocation", CanonicalAct.allocation(decision.allocation()))
            .with("proof_grade", decision.proofGrade().name())
            .with("reductions", decision.reductions().hex())
            .with("verification", decision.verification().hex())
            .done());
  }

  public static byte[] bytes(Authorization authorization) {
    return CanonicalJson.bytes(
        Json.object()
            .with("kind", "openjcm/authorization/1")
            .with("id", authorization.id())
            .with("version", authorization.version())
            .with("party", authorization.party().alpha2())
            .with("date", authorization.date().toString())
            .with("cooperative_approach", authorization.cooperativeApproach())
            .with("project", authorization.project().text())
            .with("first_vintage", authorization.firstVintage().year())
            .with("last_vintage", authorization.lastVintage().year())
            .with("maximum", authorization.maximum().value())
            .with("purpose", authorization.purpose().nomenclature())
            .done());
  }
}
