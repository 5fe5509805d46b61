package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;

/// Move credits for good into the retirement account: they count for the pledge of the side whose
/// book it is. Japanese: 無効化.
///
/// What it requires is rule data of the book's side. In Japan's book: vintage of 2021 or later,
/// authorized by both Parties under Article 6.3, first transferred. In a partner's book nothing of
/// that, and it is no first transfer.
///
/// Refused: [Refusal.VintageTooEarly], [Refusal.NotAuthorized], [Refusal.NotFirstTransferred],
/// [Refusal.AuthorizationExhausted], [Refusal.UseNotAllowed], [Refusal.AlreadyClaimed], and what
/// [Transfer] is refused for.
///
/// @param ndcYear calendar year for which they are used towards the NDC, where the Party states one
public record Retire(
    AccountNumber from, Parcel parcel, Optional<Integer> ndcYear, Optional<Claim> claim)
    implements Command {

  public Retire {
    if (ndcYear.isPresent() && (ndcYear.get() < 2013 || ndcYear.get() > 2100)) {
      throw new IllegalArgumentException("not a year of an NDC: " + ndcYear.get());
    }
  }
}
