package org.openjcm.server.methodology.forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.workbook.XlsxFile;
import org.springframework.stereotype.Component;

/// The official monitoring spreadsheets that officers uploaded, one for each methodology and
/// version; a newer one succeeds an earlier one, none is changed. Japanese: 公式様式の保管.
@Component
public class OfficialForms {

  private static final int MOST_LISTED = 500;

  private final WriterDatabase database;
  private final Clock clock;

  OfficialForms(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is known of an uploaded form.
  ///
  /// @param methodology `MN_AM003_ver02.0`
  /// @param inUse whether it is the newest of its methodology
  public record Listed(
      long number,
      String methodology,
      String fileName,
      Sha256 hash,
      Instant uploadedAt,
      String uploadedBy,
      boolean inUse) {}

  void add(String methodology, String fileName, XlsxFile form, SignedIn by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO methodology.official_form
              (methodology, file_name, content, content_sha256, uploaded_at, uploaded_by,
               uploaded_by_name, organisation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            methodology,
            fileName,
            form.bytes(),
            Sha256.of(form.bytes()).hex(),
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            by.person(),
            by.name().english(),
            by.organisation().id())
        .update();
  }

  /// All of them, the newest of each methodology first.
  List<Listed> all() {
    return database
        .jdbc()
        .sql(
            """
            SELECT form, methodology, file_name, content_sha256, uploaded_at, uploaded_by_name,
                   form = max(form) OVER (PARTITION BY methodology) AS in_use
            FROM methodology.official_form ORDER BY methodology, form DESC LIMIT ?
            """)
        .params(MOST_LISTED)
        .query((row, _) -> listed(row))
        .list();
  }

  /// The newest form of a methodology.
  public Optional<XlsxFile> newest(String methodology) {
    return database
        .jdbc()
        .sql(
            """
            SELECT content FROM methodology.official_form
            WHERE methodology = ? ORDER BY form DESC LIMIT 1
            """)
        .params(methodology)
        .query((row, _) -> new XlsxFile(row.getBytes("content")))
        .optional();
  }

  /// Whether any form of a methodology was uploaded.
  public boolean has(String methodology) {
    return database
        .jdbc()
        .sql("SELECT EXISTS (SELECT FROM methodology.official_form WHERE methodology = ?)")
        .params(methodology)
        .query(Boolean.class)
        .single();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getLong("form"),
        row.getString("methodology"),
        row.getString("file_name"),
        new Sha256(row.getString("content_sha256")),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("uploaded_by_name"),
        row.getBoolean("in_use"));
  }
}
