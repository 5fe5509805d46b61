package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// A recorded restriction, in force until it is released. Japanese: 処分の制限.
///
/// @param entry number of the entry that recorded it
/// @param releasedBy number of the entry that released it
public record Restriction(long entry, Restrict restrict, Optional<Long> releasedBy) {

  public boolean inForce() {
    return releasedBy.isEmpty();
  }

  public Restriction released(long by) {
    return new Restriction(entry, restrict, Optional.of(by));
  }

  public AccountNumber account() {
    return restrict.account();
  }

  public boolean bindsWholeAccount() {
    return restrict.parcel().isEmpty();
  }

  /// The named serials it binds of a series, if it names any.
  public Optional<SerialBlock> serials(CreditSeries series) {
    return restrict.parcel().orElse(null) instanceof Parcel.Serials named
            && named.series().equals(series)
        ? Optional.of(named.serials())
        : Optional.empty();
  }

  /// The quantity it binds of a series without naming serials.
  public Tonnes quantity(CreditSeries series) {
    return restrict.parcel().orElse(null) instanceof Parcel.Quantity some
            && some.series().equals(series)
        ? some.tonnes()
        : Tonnes.ZERO;
  }
}
