package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;

/// Keep credits from leaving an account: named serials, a quantity of a series, or everything. It
/// binds whatever is decided after it, instructions that were approved before and wait included.
/// Japanese: 処分の制限の記録(差押え・信託等).
///
/// Each restriction binds tonnes of its own: two orders over 100 tonnes keep 200. A quantity may
/// exceed what lies in the account; then nothing of that series leaves.
///
/// Refused: [Refusal.AccountUnknown], [Refusal.AccountClosed], [Refusal.WrongKindOfAccount],
/// [Refusal.NotHeld], [Refusal.NeverIssued], [Refusal.AlreadyRetired], [Refusal.AlreadyCancelled],
/// [Refusal.TooEarly].
///
/// @param parcel empty = the whole account
public record Restrict(
    AccountNumber account, Optional<Parcel> parcel, RestrictionGround ground, Order order)
    implements Command {}
