package org.openjcm.registry;

/// On what a correction rests. Sealed in the public log. Japanese: 訂正の根拠.
public sealed interface CorrectionGround {

  /// The registry manager's own slip. Japanese: 登録簿管理者の誤記.
  ///
  /// @param confirmedBy the stable id of the second person, who is not the one that asks
  record Clerical(String reason, String confirmedBy) implements CorrectionGround {

    private static final int LONGEST = 500;

    public Clerical {
      if (reason.isBlank() || reason.length() > LONGEST) {
        throw new IllegalArgumentException("a correction has a reason of 1 to 500 characters");
      }
      if (confirmedBy.isBlank() || confirmedBy.length() > 100) {
        throw new IllegalArgumentException("a correction is confirmed by somebody");
      }
    }
  }

  /// A court or another authority ordered it. Japanese: 命令による訂正.
  record ByOrder(Order order) implements CorrectionGround {}
}
