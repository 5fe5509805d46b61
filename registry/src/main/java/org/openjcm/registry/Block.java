package org.openjcm.registry;

import java.util.Optional;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Consecutive serials of one series that lie together in one account. A block is never changed: a
/// movement consumes it whole and makes new blocks that partition it exactly. Japanese: ブロック.
///
/// @param number counts from 1 in its book, in the order the blocks were made
/// @param entry number of the entry that made it
/// @param since number of the block by which these serials came to lie in this account, marked as
///   they are: its own, unless it is a piece that only stayed behind
/// @param itmo present once these tonnes were first transferred
public record Block(
    long number,
    long entry,
    long since,
    CreditSeries series,
    SerialBlock serials,
    AccountNumber account,
    Optional<ItmoMark> itmo) {

  public Block {
    if (number < 1 || entry < 1 || since < 1 || since > number) {
      throw new IllegalArgumentException(
          "not the numbers of a block: " + number + ", entry " + entry + ", since " + since);
    }
    if (!series.book().isOf(account)) {
      throw new IllegalArgumentException(
          "series " + series + " cannot lie in account " + account.text() + " of another book");
    }
  }

  /// Whether this piece only stayed where the consumed block lay.
  public boolean isRestOf(Block consumed) {
    return account.equals(consumed.account) && itmo.equals(consumed.itmo);
  }

  public Tonnes tonnes() {
    return serials.tonnes();
  }
}
