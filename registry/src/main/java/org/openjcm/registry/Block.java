package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Consecutive serials of one series that lie together in one account. A block is never changed: a
/// movement consumes it whole and makes new blocks that partition it exactly. Japanese: ブロック.
///
/// @param number counts from 1 in its book, in the order the blocks were made
/// @param entry number of the entry that made it
/// @param itmo present once these tonnes were first transferred
public record Block(
    long number,
    long entry,
    CreditSeries series,
    SerialBlock serials,
    AccountNumber account,
    Optional<ItmoMark> itmo) {

  public Block {
    if (number < 1 || entry < 1) {
      throw new IllegalArgumentException("blocks and entries count from 1, not from " + number);
    }
    if (!series.book().isOf(account)) {
      throw new IllegalArgumentException(
          "series " + series + " cannot lie in account " + account.text() + " of another book");
    }
  }

  public Tonnes tonnes() {
    return serials.tonnes();
  }
}
