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
        Release {

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
    };
  }
}
