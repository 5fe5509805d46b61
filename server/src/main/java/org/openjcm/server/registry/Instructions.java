package org.openjcm.server.registry;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.instruction.Instruction;
import org.openjcm.registry.instruction.InstructionState;
import org.openjcm.registry.instruction.Step;
import org.openjcm.registry.log.CommandJson;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Instructions and their steps in PostgreSQL. Confidential, so never on the public connection.
/// Japanese: 申請の記録.
@Component
public class Instructions {

  /// Beside the number of the journal's own lock.
  private static final int LOCK = 4920;

  private static final String ROWS =
      """
      SELECT i.number, i.book, i.account, i.command, s.state, s.at_ms, s.by, s.note, s.entry
        FROM registry.instruction i JOIN registry.instruction_step s ON s.instruction = i.number
      """;

  private static final String OPEN =
      """
       NOT EXISTS (SELECT 1 FROM registry.instruction_step e WHERE e.instruction = i.number
          AND e.state IN ('EXECUTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'))
      """;

  private final WriterDatabase database;

  Instructions(WriterDatabase database) {
    this.database = database;
  }

  /// What became of a proposal.
  sealed interface Proposed {
    record Kept(Instruction instruction) implements Proposed {}

    /// The key was used for something else.
    record KeyUsed(long instruction) implements Proposed {}
  }

  /// Keeps a proposal; the same key with the same content is the same proposal.
  Proposed propose(
      Book book,
      Optional<AccountNumber> account,
      Command command,
      IdempotencyKey key,
      String by,
      Instant at) {
    String text = CommandJson.text(command);
    Sha256 body = Sha256.of(book + "\n" + by + "\n" + text);
    return inTransaction(() -> {
      Optional<Long> made =
          database
              .jdbc()
              .sql(
                  """
                  INSERT INTO registry.instruction (book, account, kind, command, key, body_hash)
                  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (book, key) DO NOTHING RETURNING number
                  """)
              .params(
                  book.text(),
                  account.map(AccountNumber::text).orElse(""),
                  command.kind(),
                  text.getBytes(StandardCharsets.UTF_8),
                  key.text(),
                  body.bytes())
              .query(Long.class)
              .optional();
      if (made.isPresent()) {
        append(made.get(), 1, new Step(InstructionState.PROPOSED, at, by, "", 0));
        return new Proposed.Kept(find(made.get()).orElseThrow());
      }
      return database
          .jdbc()
          .sql("SELECT number, body_hash = ? FROM registry.instruction WHERE book = ? AND key = ?")
          .params(body.bytes(), book.text(), key.text())
          .query((row, _) ->
              row.getBoolean(2)
                  ? (Proposed) new Proposed.Kept(find(row.getLong(1)).orElseThrow())
                  : new Proposed.KeyUsed(row.getLong(1)))
          .single();
    });
  }

  /// Does something with one instruction while nobody else can.
  <T> T alone(long number, Function<Optional<Instruction>, T> act) {
    return inTransaction(() -> {
      database
          .jdbc()
          .sql("SELECT pg_advisory_xact_lock(?, hashint8(?))")
          .params(LOCK, number)
          .query((_, _) -> true)
          .single();
      return act.apply(find(number));
    });
  }

  private <T> T inTransaction(Supplier<T> act) {
    List<T> result = new ArrayList<>(1);
    database.transaction().executeWithoutResult(_ -> result.add(act.get()));
    return result.getFirst();
  }

  /// Appends the next step of an instruction that [#alone] has given.
  Instruction append(Instruction instruction, Step step) {
    Instruction longer = instruction.with(step);
    append(instruction.number(), longer.steps().size(), step);
    return longer;
  }

  private void append(long instruction, int number, Step step) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.instruction_step (instruction, step, state, at_ms, by, note, entry)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            instruction,
            number,
            step.state().name(),
            step.at().toEpochMilli(),
            step.by(),
            step.note(),
            step.entry())
        .update();
  }

  public Optional<Instruction> find(long number) {
    return list(
            database
                .jdbc()
                .sql(ROWS + " WHERE i.number = ? ORDER BY s.step")
                .param(number)
                .query((row, _) -> Row.of(row))
                .list())
        .stream()
        .findFirst();
  }

  /// The latest of some accounts and books, those not at their end first.
  public List<Instruction> of(
      Collection<AccountNumber> accounts, Collection<Book> books, int limit) {
    List<String> numbers = new ArrayList<>(List.of("-"));
    accounts.forEach(account -> numbers.add(account.text()));
    List<String> managed = new ArrayList<>(List.of("-"));
    books.forEach(book -> managed.add(book.text()));
    return list(
        database
            .jdbc()
            .sql(
                "WITH mine AS (SELECT i.number, "
                    + OPEN
                    + """
                     AS open FROM registry.instruction i
                      WHERE i.account IN (:accounts) OR i.book IN (:books)
                      ORDER BY 2 DESC, 1 DESC LIMIT :limit)
                    """
                    + ROWS
                    + " JOIN mine ON mine.number = i.number"
                    + " ORDER BY mine.open DESC, i.number DESC, s.step")
            .param("accounts", numbers)
            .param("books", managed)
            .param("limit", limit)
            .query((row, _) -> Row.of(row))
            .list());
  }

  /// Those from a number on that have not come to their end.
  List<Instruction> open(long from) {
    return list(
        database
            .jdbc()
            .sql(ROWS + " WHERE i.number >= ? AND " + OPEN + " ORDER BY i.number, s.step")
            .param(from)
            .query((row, _) -> Row.of(row))
            .list());
  }

  private record Row(
      long number, Book book, Optional<AccountNumber> account, String command, Step step) {

    static Row of(ResultSet row) throws SQLException {
      String account = row.getString(3);
      return new Row(
          row.getLong(1),
          Book.parse(row.getString(2)),
          account.isEmpty() ? Optional.empty() : Optional.of(AccountNumber.parse(account)),
          new String(row.getBytes(4), StandardCharsets.UTF_8),
          new Step(
              InstructionState.valueOf(row.getString(5)),
              Instant.ofEpochMilli(row.getLong(6)),
              row.getString(7),
              row.getString(8),
              row.getLong(9)));
    }
  }

  private static List<Instruction> list(List<Row> rows) {
    Map<Long, List<Row>> grouped = new LinkedHashMap<>();
    rows.forEach(row -> grouped.computeIfAbsent(row.number(), _ -> new ArrayList<>()).add(row));
    return grouped.values().stream()
        .map(of -> {
          Row first = of.getFirst();
          return new Instruction(
              first.number(),
              first.book(),
              first.account(),
              CommandReader.read(first.command()),
              of.stream().map(Row::step).toList());
        })
        .toList();
  }
}
