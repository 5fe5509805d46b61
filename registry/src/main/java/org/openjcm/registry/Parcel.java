package org.openjcm.registry;

import org.openjcm.rulebook.Tonnes;

/// What a command asks to move: named serials, or a quantity of a series. Japanese: 移転の対象.
public sealed interface Parcel {

  CreditSeries series();

  Tonnes tonnes();

  /// Exactly these serials.
  record Serials(CreditSeries series, SerialBlock serials) implements Parcel {
    @Override
    public Tonnes tonnes() {
      return serials.tonnes();
    }
  }

  /// So many tonnes of the series: the lowest serials of the account go first. The head of a block
  /// leaves and its tail stays, as in the worked example of `article6.md` §2.3 no. 4.
  record Quantity(CreditSeries series, Tonnes tonnes) implements Parcel {
    public Quantity {
      if (tonnes.isZero()) {
        throw new IllegalArgumentException("a quantity to move is at least one tonne");
      }
    }
  }
}
