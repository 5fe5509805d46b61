package org.openjcm.server.registry.log;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.openjcm.registry.Book;
import org.openjcm.server.AdminCommand;
import org.openjcm.server.database.CannotStart;
import org.openjcm.server.database.Database;
import org.openjcm.server.database.DatabaseRole;
import org.springframework.stereotype.Component;

/// `./jcm admin erase BOOK ENTRY ORDERED-BY REASON`: erases what an entry seals, by order. The
/// running product has no right to do it; the owner of the database does, and it is recorded. The
/// entry, its hash and every proof stay. Japanese: 命令による秘匿データの消去.
@Component
final class EraseCommand implements AdminCommand {

  private final Database database;
  private final Clock clock;

  EraseCommand(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public String verb() {
    return "erase";
  }

  @Override
  public String summary() {
    return "erase BOOK ENTRY ORDERED-BY REASON   erases the sealed data of an entry by order; proofs stay valid";
  }

  @Override
  public int run(List<String> arguments, PrintStream out) {
    if (arguments.size() != 4
        || !Book.isName(arguments.get(0))
        || !arguments.get(1).matches("[1-9][0-9]{0,17}")
        || arguments.get(2).isBlank()
        || arguments.get(3).isBlank()) {
      throw new CannotStart(
          "Usage: ./jcm admin erase BOOK ENTRY ORDERED-BY REASON, for example"
              + " ./jcm admin erase JP 12 \"Tokyo District Court, 2026-05-01\" \"personal data\"");
    }
    Book book = Book.parse(arguments.get(0));
    long number = Long.parseLong(arguments.get(1));
    try (Connection owner = database.unpooled(DatabaseRole.OWNER).getConnection()) {
      erase(owner, book, number, arguments.get(2), arguments.get(3), clock.millis());
    } catch (SQLException refused) {
      throw new CannotStart(
          "Nothing was erased: " + refused.getMessage() + ". Check book and number.", refused);
    }
    out.println(
        "What entry "
            + number
            + " of book "
            + book
            + " sealed is erased. The entry and its proofs stay. Start the server again, so that"
            + " nothing of it is kept in memory, and erase it from backups in turn.");
    return 0;
  }

  static void erase(
      Connection owner, Book book, long number, String orderedBy, String reason, long atMillis)
      throws SQLException {
    try (PreparedStatement erase =
        owner.prepareStatement("SELECT registry.erase_sealed(?, ?, ?, ?, ?, ?)")) {
      erase.setString(1, book.text());
      erase.setLong(2, number);
      erase.setString(3, orderedBy);
      erase.setString(4, reason);
      erase.setString(5, "operator");
      erase.setLong(6, atMillis);
      erase.execute();
    }
  }
}
