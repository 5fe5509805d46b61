package org.openjcm.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Reads the three records back, the latest first. Japanese: 記録の閲覧.
@Component
public final class AccessRecords {

  /// One line of a record as the administrator reads it.
  ///
  /// @param at when
  /// @param who sign-in name; empty when nobody was recognised
  /// @param kind message key of what happened
  /// @param about what it was about: the thing looked at, the address asked for, the detail
  /// @param from network address, empty where it is not recorded
  public record RecordLine(Instant at, String who, String kind, String about, String from) {}

  private final WriterDatabase database;

  AccessRecords(WriterDatabase database) {
    this.database = database;
  }

  long count(String table) {
    return database.jdbc().sql("SELECT count(*) FROM " + known(table)).query(Long.class).single();
  }

  List<RecordLine> looks(int size, long offset) {
    return lines(
        """
        SELECT r.at, p.sign_in_name AS who, r.thing AS kind, r.reference AS about, '' AS origin
        FROM access.look r JOIN access.person p ON p.id = r.person
        ORDER BY r.id DESC LIMIT :size OFFSET :offset
        """,
        size,
        offset);
  }

  List<RecordLine> refusals(int size, long offset) {
    return lines(
        """
        SELECT r.at, p.sign_in_name AS who, r.reason AS kind,
               r.method || ' ' || r.path || ' ' || concat_ws(' ', r.role, array_to_string(r.facts, ' '))
                 AS about,
               r.address AS origin
        FROM access.refusal r JOIN access.person p ON p.id = r.person
        ORDER BY r.id DESC LIMIT :size OFFSET :offset
        """,
        size,
        offset);
  }

  List<RecordLine> journal(int size, long offset) {
    return lines(
        """
        SELECT r.at, p.sign_in_name AS who, 'access.event.' || lower(r.event) AS kind,
               concat_ws(' ', r.detail, CASE WHEN b.id IS DISTINCT FROM p.id
                                             THEN '← ' || b.sign_in_name END) AS about,
               r.address AS origin
        FROM access.journal r
        LEFT JOIN access.person p ON p.id = r.person
        LEFT JOIN access.person b ON b.id = r.by_person
        ORDER BY r.id DESC LIMIT :size OFFSET :offset
        """,
        size,
        offset);
  }

  private List<RecordLine> lines(String sql, int size, long offset) {
    return database
        .jdbc()
        .sql(sql)
        .param("size", size)
        .param("offset", offset)
        .query(AccessRecords::line)
        .list();
  }

  private static RecordLine line(ResultSet row, int number) throws SQLException {
    return new RecordLine(
        Moments.read(row, "at"),
        Optional.ofNullable(row.getString("who")).orElse(""),
        row.getString("kind"),
        row.getString("about"),
        row.getString("origin"));
  }

  private static String known(String table) {
    return switch (table) {
      case "looks" -> "access.look";
      case "refusals" -> "access.refusal";
      case "journal" -> "access.journal";
      default -> throw new IllegalArgumentException("no such record: " + table);
    };
  }
}
