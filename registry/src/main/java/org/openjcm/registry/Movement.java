package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Serials that an entry issued, moved, or marked as first transferred. Japanese: 移転の明細.
///
/// @param from empty when they were issued
/// @param to the same account as `from` when they were only marked
/// @param itmo as after the entry
public record Movement(
    CreditSeries series,
    SerialBlock serials,
    Optional<AccountNumber> from,
    AccountNumber to,
    Optional<ItmoMark> itmo) {

  public Tonnes tonnes() {
    return serials.tonnes();
  }
}
