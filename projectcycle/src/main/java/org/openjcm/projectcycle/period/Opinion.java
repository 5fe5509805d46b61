package org.openjcm.projectcycle.period;

/// The verification opinion, section A.2 of the verification report form (verified). Japanese:
/// 検証意見.
public enum Opinion {
  /// Positive, with reasonable assurance. Japanese: 無限定意見.
  UNQUALIFIED,
  /// Negative: right but for stated matters. Japanese: 限定付意見.
  QUALIFIED,
  /// Negative: wrong as a whole. Japanese: 不適正意見.
  ADVERSE,
  /// Negative: not enough evidence. Japanese: 意見不表明.
  DISCLAIMER;

  public boolean isPositive() {
    return this == UNQUALIFIED;
  }
}
