package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;

/// Move credits for good into the cancellation account, for any purpose but the pledge of the side.
/// Japanese: 取消し.
///
/// Refused: [Refusal.UseNotAllowed], and what [Transfer] is refused for.
public record Cancel(
    AccountNumber from, Parcel parcel, CancellationPurpose purpose, Optional<Claim> claim)
    implements Command {}
