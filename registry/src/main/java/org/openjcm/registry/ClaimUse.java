package org.openjcm.registry;

/// State afterwards what retired or cancelled credits were used for. Japanese: 利用の記録.
///
/// Refused: [Refusal.NeverIssued], [Refusal.NotUsedYet], [Refusal.UseNotAllowed],
/// [Refusal.AlreadyClaimed].
public record ClaimUse(Parcel.Serials serials, Claim claim) implements Command {}
