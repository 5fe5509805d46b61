package org.openjcm.projectcycle;

import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// One cell of the allocation table: so many tonnes of a vintage to one account. Japanese: クレジット配分.
public record Allocation(Vintage vintage, AccountNumber account, Tonnes tonnes) {

  public Allocation {
    if (tonnes.isZero()) {
      throw new IllegalArgumentException("an allocation of zero tonnes is left out of the table");
    }
  }

  /// The side in whose registry these tonnes are issued.
  public Side side() {
    return new Side(account.side());
  }
}
