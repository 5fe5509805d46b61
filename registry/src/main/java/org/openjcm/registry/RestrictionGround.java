package org.openjcm.registry;

/// Why credits may not leave their account. Japanese: 処分制限の原因.
///
/// Source: Enforcement Order, article 10 and following (verified that seizures and trusts are
/// recorded; that a trust blocks transfers is inferred).
public enum RestrictionGround {
  /// Seizure or provisional seizure by a court. Japanese: 差押え・仮差押え.
  SEIZURE,
  /// Any other order of a court or authority. Japanese: その他の処分禁止の命令.
  ORDER,
  /// The credits are trust property. Japanese: 信託財産.
  TRUST
}
