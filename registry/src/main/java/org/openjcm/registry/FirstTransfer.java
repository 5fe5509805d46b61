package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// The first international transfer of authorized outcomes to the Party of this book; from here on
/// they are ITMOs. It happens in the book of the acquiring side, which issued them; the account may
/// stay the same. Japanese: 初回移転.
///
/// Refused: [Refusal.WrongSide] (in the host's own book nothing is transferred internationally),
/// [Refusal.VintageTooEarly], [Refusal.NotAuthorized], [Refusal.AuthorizationExhausted],
/// [Refusal.AlreadyFirstTransferred], and what [Transfer] is refused for.
///
/// @param authorization id of the host's authorization; its latest version decides
public record FirstTransfer(
    AccountNumber from, AccountNumber to, Parcel parcel, String authorization) implements Command {}
