package org.openjcm.registry;

/// What somebody asks the registry to do; each is decided by a pure function over the state it
/// touches, and becomes one entry or a refusal. Japanese: 登録簿への申請.
public sealed interface Command
    permits OpenAccount,
        ChangeAccountStatus,
        Issue,
        Authorize,
        FirstTransfer,
        Transfer,
        Retire,
        Cancel,
        ClaimUse,
        Restrict,
        Release,
        Correct,
        TransferMany {

  /// The word that stands in the entry's bytes; frozen.
  default String kind() {
    return switch (this) {
      case OpenAccount _ -> "open-account";
      case ChangeAccountStatus _ -> "account-status";
      case Issue _ -> "issue";
      case Authorize _ -> "authorize";
      case FirstTransfer _ -> "first-transfer";
      case Transfer _ -> "transfer";
      case Retire _ -> "retire";
      case Cancel _ -> "cancel";
      case ClaimUse _ -> "claim";
      case Restrict _ -> "restrict";
      case Release _ -> "release";
      case Correct _ -> "correct";
      case TransferMany _ -> "transfer-many";
    };
  }

  /// Whether it moves, makes or marks credits, or says what they were used for: what a second
  /// person approves by default. Orders and authorizations are recorded as they arrive.
  default boolean isMovement() {
    return switch (this) {
      case Issue _, FirstTransfer _, Transfer _, TransferMany _, Retire _, Cancel _, ClaimUse _ ->
          true;
      case OpenAccount _, ChangeAccountStatus _, Authorize _, Restrict _, Release _, Correct _ ->
          false;
    };
  }
}
