package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.RestrictionGround;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.ledger.Restrictions;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Reads restrictions. The writer takes all of all books: they are few, and it asks for them before
/// every movement.
final class RestrictionReading {

  static final String RESTRICTIONS =
      """
      SELECT r.book, r.entry, a.account, r.ground, r.project, r.vintage, r.first_serial,
             r.last_serial, r.tonnes, r.document, r.authority, r.dated, r.received_ms, r.scan,
             coalesce(f.entry, 0)
        FROM registry.restriction r
        JOIN registry.account a ON a.id = r.account
        LEFT JOIN registry.restriction_release f ON f.book = r.book AND f.restriction = r.entry
      """;

  private RestrictionReading() {}

  static Restrictions all(OwnConnection database) {
    Restrictions all = new Restrictions();
    database.list(
        RESTRICTIONS + " ORDER BY r.book, r.entry",
        row -> {
          Book book = Book.parse(row.getString(1));
          all.record(book, row.getLong(2), restrict(row));
          if (row.getLong(15) > 0) {
            all.release(book, row.getLong(2), row.getLong(15));
          }
          return row.getLong(2);
        });
    return all;
  }

  /// Reads a row of `RESTRICTIONS`.
  static Restrict restrict(ResultSet row) throws SQLException {
    AccountNumber account = AccountNumber.parse(row.getString(3));
    Order order =
        new Order(
            row.getString(10),
            row.getString(11),
            row.getObject(12, LocalDate.class),
            Instant.ofEpochMilli(row.getLong(13)),
            Optional.of(row.getString(14)).filter(s -> !s.isEmpty()).map(Sha256::new));
    return new Restrict(
        account,
        row.getString(5).isEmpty() ? Optional.empty() : Optional.of(parcel(account, row)),
        RestrictionGround.valueOf(row.getString(4)),
        order);
  }

  private static Parcel parcel(AccountNumber account, ResultSet row) throws SQLException {
    CreditSeries series =
        new CreditSeries(
            Entitled.book(account).side(),
            ProjectReference.parse(row.getString(5)),
            Vintage.of(row.getInt(6)));
    return row.getLong(9) > 0
        ? new Parcel.Quantity(series, Tonnes.of(row.getLong(9)))
        : new Parcel.Serials(series, new SerialBlock(row.getLong(7), row.getLong(8)));
  }
}
