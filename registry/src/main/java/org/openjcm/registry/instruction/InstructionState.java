package org.openjcm.registry.instruction;

import java.util.List;

/// Where an instruction stands. The table of what may follow is the whole life of an instruction.
/// Japanese: 申請の状態.
public enum InstructionState {
  /// One person asked for it; nothing has moved. Japanese: 提案.
  PROPOSED,
  /// A second person agreed; it is executed at once, or after the delay and inside the window that
  /// the side's rules name. Japanese: 承認.
  APPROVED,
  /// It stands in the journal. Japanese: 実行済み.
  EXECUTED,
  /// The second person or the journal refused it. Japanese: 不受理.
  REFUSED,
  /// Nobody approved it in time. Japanese: 期限切れ.
  EXPIRED,
  /// Whoever proposed it took it back. Japanese: 取下げ.
  WITHDRAWN;

  private static final List<InstructionState> AFTER_PROPOSED =
      List.of(APPROVED, REFUSED, EXPIRED, WITHDRAWN);
  private static final List<InstructionState> AFTER_APPROVED =
      List.of(EXECUTED, REFUSED, WITHDRAWN);

  /// What may come next; nothing after an end.
  public List<InstructionState> next() {
    return switch (this) {
      case PROPOSED -> AFTER_PROPOSED;
      case APPROVED -> AFTER_APPROVED;
      case EXECUTED, REFUSED, EXPIRED, WITHDRAWN -> List.of();
    };
  }

  public boolean isEnd() {
    return next().isEmpty();
  }
}
