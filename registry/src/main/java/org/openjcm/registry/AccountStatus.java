package org.openjcm.registry;

/// What an account may do today. Japanese: 口座の状態.
public enum AccountStatus {
  /// Gives and receives. Japanese: 開設.
  OPEN,
  /// Receives, but gives nothing away. Japanese: 処分制限.
  RESTRICTED,
  /// Neither gives nor receives, by order. Japanese: 凍結.
  FROZEN,
  /// Empty, and ended for good. Japanese: 閉鎖.
  CLOSED;

  public boolean maySend() {
    return this == OPEN;
  }

  public boolean mayReceive() {
    return this == OPEN || this == RESTRICTED;
  }
}
