package org.openjcm.registry.instruction;

/// What a representative may do for an account; each is given separately. Japanese: 代表者の権限.
public enum Right {
  /// See the account, its blocks and its statement. Japanese: 閲覧.
  VIEW,
  /// Propose instructions, and take one's own back. Japanese: 提案.
  PROPOSE,
  /// Approve or refuse what others proposed. Japanese: 承認.
  APPROVE
}
