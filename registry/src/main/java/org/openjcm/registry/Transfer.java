package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// Move credits between two holding accounts of one book. Japanese: 移転(振替).
///
/// Refused: [Refusal.SameAccount], [Refusal.WrongSide], [Refusal.SampleMixed],
/// [Refusal.AccountUnknown], [Refusal.AccountRestricted], [Refusal.AccountFrozen],
/// [Refusal.AccountClosed], [Refusal.WrongKindOfAccount], [Refusal.NotEnoughTonnes],
/// [Refusal.NotHeld], [Refusal.NeverIssued], [Refusal.AlreadyRetired], [Refusal.AlreadyCancelled],
/// [Refusal.TooManyBlocks].
public record Transfer(AccountNumber from, AccountNumber to, Parcel parcel) implements Command {}
