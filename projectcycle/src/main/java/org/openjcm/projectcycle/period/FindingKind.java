package org.openjcm.projectcycle.period;

/// What kind of finding a third-party entity raises. Source: validation and verification report
/// forms (CAR and CL verified, FAR unverified).
public enum FindingKind {
  /// Corrective action request. Japanese: 是正措置要求.
  CAR,
  /// Clarification request. Japanese: 明確化要求.
  CL,
  /// Forward action request: for the next verification; does not stop this one. Japanese: 将来措置要求.
  FAR;

  /// A positive opinion is given only when no CAR and no CL remains.
  public boolean stopsThePositiveOpinion() {
    return this != FAR;
  }
}
