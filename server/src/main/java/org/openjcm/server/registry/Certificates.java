package org.openjcm.server.registry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.cli.registry.JsonReader;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.server.registry.log.PublishedLog;
import org.springframework.stereotype.Component;

/// Certificates as they were handed out. Whoever holds the paper can look up what was certified:
/// its number is drawn at random and cannot be guessed, so the look-up shows nothing to anybody
/// else. Japanese: 証明書の控え.
@Component
public class Certificates {

  /// What a certificate is of.
  public enum Kind {
    /// What is recorded in an account at a moment.
    ACCOUNT,
    /// One entry: a retirement or cancellation.
    ENTRY
  }

  /// A certificate.
  ///
  /// @param facts what it certifies, by the key of its words below `registry.log.certificate.`
  /// @param rows the blocks it lists: serials and tonnes
  /// @param logSize entries that were published when it was made
  public record Issued(
      String number,
      Book book,
      Kind kind,
      Map<String, String> facts,
      List<Row> rows,
      long logSize,
      Instant at) {}

  /// Serials and tonnes of one block.
  public record Row(String serials, long tonnes) {}

  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int DRAWN = 20;

  private final WriterDatabase database;
  private final PublishedLog log;
  private final SecureRandom random;
  private final Clock clock;

  Certificates(WriterDatabase database, PublishedLog log, SecureRandom random, Clock clock) {
    this.database = database;
    this.log = log;
    this.random = random;
    this.clock = clock;
  }

  Issued issue(Book book, Kind kind, Map<String, String> facts, List<Row> rows) {
    Issued issued =
        new Issued(number(book), book, kind, facts, rows, log.size(book), clock.instant());
    Json.Building said = Json.object();
    facts.forEach(said::with);
    List<Json> blocks = new ArrayList<>();
    for (Row row : rows) {
      blocks.add(Json.object().with("serials", row.serials()).with("tonnes", row.tonnes()).done());
    }
    String content =
        CanonicalJson.text(Json.object().with("facts", said.done()).with("rows", blocks).done());
    database
        .jdbc()
        .sql(
            """
            INSERT INTO registry.certificate (number, book, kind, content, log_size, at_ms)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .params(
            issued.number(),
            book.text(),
            kind == Kind.ACCOUNT ? "account" : "entry",
            content,
            issued.logSize(),
            issued.at().toEpochMilli())
        .update();
    return issued;
  }

  /// A hundred bits, in groups of five that can be read aloud.
  private String number(Book book) {
    StringBuilder number = new StringBuilder(book.text());
    for (int at = 0; at < DRAWN; at++) {
      if (at % 5 == 0) {
        number.append('-');
      }
      number.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return number.toString();
  }

  public Optional<Issued> find(String number) {
    return database
        .jdbc()
        .sql(
            """
            SELECT number, book, kind, content, log_size, at_ms FROM registry.certificate
             WHERE number = ?
            """)
        .param(number)
        .query((row, _) -> {
          Map<String, Object> json = JsonReader.object(row.getString(4));
          Map<String, String> facts = new LinkedHashMap<>();
          JsonReader.map(json.getOrDefault("facts", Map.of()))
              .forEach((key, value) -> facts.put(key, String.valueOf(value)));
          List<Row> rows = new ArrayList<>();
          for (Object one : (List<?>) json.getOrDefault("rows", List.of())) {
            Map<String, Object> block = JsonReader.map(one);
            rows.add(
                new Row(
                    String.valueOf(block.get("serials")),
                    Long.parseLong(String.valueOf(block.get("tonnes")))));
          }
          return new Issued(
              row.getString(1),
              Book.parse(row.getString(2)),
              row.getString(3).equals("account") ? Kind.ACCOUNT : Kind.ENTRY,
              facts,
              rows,
              row.getLong(5),
              Instant.ofEpochMilli(row.getLong(6)));
        })
        .optional();
  }
}
