package org.openjcm.server.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openjcm.registry.Book;
import org.openjcm.registry.application.AccountApplication;
import org.openjcm.registry.application.Applicant;
import org.openjcm.registry.application.ApplicationState;
import org.openjcm.registry.application.Field;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Applications for accounts in PostgreSQL. Confidential, so never on the public connection.
/// Japanese: 口座開設申請の記録.
@Component
public class Applications {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// An application with what became of it.
  ///
  /// @param organisation whose it is; 0 = entered for somebody without access
  /// @param note the reason of a refusal, or what is missing
  public record Filed(
      long number,
      AccountApplication application,
      long organisation,
      Instant received,
      String receivedBy,
      ApplicationState state,
      Instant since,
      String by,
      String note,
      Optional<AccountNumber> account) {}

  private static final String ROWS =
      """
      SELECT a.number, a.book, a.applicant, a.fields, a.scan, a.organisation, f.at_ms, f.by,
             l.state, l.at_ms, l.by, l.note, l.account
        FROM registry.application a
        JOIN registry.application_step f ON f.application = a.number AND f.step = 1
        JOIN LATERAL (SELECT * FROM registry.application_step s
                       WHERE s.application = a.number ORDER BY s.step DESC LIMIT 1) l ON true
      """;

  private final WriterDatabase database;
  private final Clock clock;

  Applications(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The same key again is the same application.
  long receive(AccountApplication application, long organisation, String key, String by) {
    Map<String, String> fields = new TreeMap<>();
    application.fields().forEach((field, value) -> fields.put(field.name(), value));
    Json.Building json = Json.object();
    fields.forEach(json::with);
    database
        .transaction()
        .executeWithoutResult(_ ->
            database
                .jdbc()
                .sql(
                    """
                    INSERT INTO registry.application
                      (book, applicant, fields, scan, key, organisation)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING RETURNING number
                    """)
                .params(
                    application.book().text(),
                    application.applicant().name(),
                    CanonicalJson.text(json.done()),
                    application.scan().map(Sha256::hex).orElse(""),
                    key,
                    organisation)
                .query(Long.class)
                .optional()
                .ifPresent(number -> step(number, 1, ApplicationState.RECEIVED, by, "", "")));
    return database
        .jdbc()
        .sql("SELECT number FROM registry.application WHERE key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  /// False when somebody else was faster.
  boolean decide(
      Filed filed, ApplicationState to, String by, String note, Optional<AccountNumber> account) {
    try {
      step(filed.number(), 2, to, by, note, account.map(AccountNumber::text).orElse(""));
      return true;
    } catch (DuplicateKeyException decidedAlready) {
      return false;
    }
  }

  private void step(
      long number, int step, ApplicationState state, String by, String note, String account) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.application_step (application, step, state, at_ms, by, note, account)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(number, step, state.name(), clock.millis(), by, note, account)
        .update();
  }

  public Optional<Filed> find(long number) {
    return database
        .jdbc()
        .sql(ROWS + " WHERE a.number = ?")
        .param(number)
        .query((row, _) -> filed(row))
        .optional();
  }

  /// Those of a book, the undecided first.
  public List<Filed> of(Book book, int limit) {
    return database
        .jdbc()
        .sql(ROWS + " WHERE a.book = ? ORDER BY l.state <> 'RECEIVED', a.number DESC LIMIT ?")
        .params(book.text(), limit)
        .query((row, _) -> filed(row))
        .list();
  }

  public List<Filed> of(long organisation, int limit) {
    return database
        .jdbc()
        .sql(ROWS + " WHERE a.organisation = ? ORDER BY a.number DESC LIMIT ?")
        .params(organisation, limit)
        .query((row, _) -> filed(row))
        .list();
  }

  /// The first free number of a kind in a book.
  AccountNumber next(Book book, String kind) {
    Set<Integer> taken =
        Set.copyOf(
            database
                .jdbc()
                .sql("SELECT account FROM registry.account WHERE book = ? AND kind = ?")
                .params(book.text(), kind)
                .query((row, _) -> AccountNumber.parse(row.getString(1)).number())
                .list());
    int number = 1 + taken.stream().mapToInt(Integer::intValue).max().orElse(0);
    return new AccountNumber(book.sample(), book.side().country(), kind, number);
  }

  private static Filed filed(ResultSet row) throws SQLException {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    JsonNode json = JSON.readTree(row.getString(4));
    json.propertyNames()
        .forEach(name -> fields.put(Field.valueOf(name), json.get(name).asString()));
    String account = row.getString(13);
    return new Filed(
        row.getLong(1),
        new AccountApplication(
            Book.parse(row.getString(2)),
            Applicant.valueOf(row.getString(3)),
            fields,
            Optional.of(row.getString(5)).filter(s -> !s.isEmpty()).map(Sha256::new)),
        row.getLong(6),
        Instant.ofEpochMilli(row.getLong(7)),
        row.getString(8),
        ApplicationState.valueOf(row.getString(9)),
        Instant.ofEpochMilli(row.getLong(10)),
        row.getString(11),
        row.getString(12),
        account.isEmpty() ? Optional.empty() : Optional.of(AccountNumber.parse(account)));
  }
}
