package org.openjcm.server.rulebook.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;
import org.springframework.stereotype.Component;

/// What the desk keeps: files as given, mappings, drafts, decisions; all appended. The public role
/// cannot read them, so everything goes through the writer.
@Component
class DeskRecords {

  /// A file as somebody gave it.
  // Its bytes are handed on and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Upload(long number, StoredTable table, String fileName, byte[] content) {}

  private static final String DRAFTS =
      """
      select d.*, u.register_table, u.file_name, u.content_sha256,
        x.outcome, x.reason, x.edition, x.decided_at, x.decided_by, x.decided_by_name
      from rulebook.import_draft d
      join rulebook.import_upload u on u.upload = d.upload
      left join rulebook.import_decision x on x.draft = d.draft
      """;

  private final WriterDatabase database;
  private final Clock clock;

  DeskRecords(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  long upload(
      StoredTable table,
      String fileName,
      byte[] content,
      Sha256 hash,
      Timestamp now,
      SignedIn who) {
    return database
        .jdbc()
        .sql(
            """
            insert into rulebook.import_upload
              (register_table, file_name, content, content_sha256, uploaded_at, uploaded_by)
            values (?, ?, ?, ?, ?, ?) returning upload
            """)
        .params(table.file().name(), fileName, content, hash.hex(), now, who.person())
        .query(Long.class)
        .single();
  }

  Optional<Upload> findUpload(long number) {
    return upload("where u.upload = ?", number);
  }

  Optional<Upload> uploadOf(long draft) {
    return upload("join rulebook.import_draft d on d.upload = u.upload where d.draft = ?", draft);
  }

  private Optional<Upload> upload(String where, long number) {
    return database
        .jdbc()
        .sql("select u.* from rulebook.import_upload u " + where)
        .param(number)
        .query((row, _) ->
            new Upload(
                row.getLong("upload"),
                table(row),
                row.getString("file_name"),
                row.getBytes("content")))
        .optional();
  }

  long draft(
      Upload upload,
      Mapping mapping,
      String source,
      LocalDate listDay,
      boolean endMissing,
      SignedIn who) {
    return database
        .jdbc()
        .sql(
            """
            insert into rulebook.import_draft
              (upload, pairs, source, list_day, missing_rows, entered_at, entered_by, entered_by_name)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning draft
            """)
        .params(
            upload.number(),
            mapping.text(),
            source,
            listDay,
            endMissing ? "end" : "keep",
            Timestamp.from(clock.instant()),
            who.person(),
            who.name().english())
        .query(Long.class)
        .single();
  }

  /// @param edition 0 unless approved
  void decide(Draft draft, String outcome, String reason, long edition, SignedIn who) {
    database
        .jdbc()
        .sql(
            """
            insert into rulebook.import_decision
              (draft, entered_by, outcome, reason, edition, decided_at, decided_by, decided_by_name)
            values (?, ?, ?, nullif(?, ''), nullif(?, 0), ?, ?, ?)
            """)
        .params(
            draft.number(),
            draft.entered().person(),
            outcome,
            reason.strip(),
            edition,
            Timestamp.from(clock.instant()),
            who.person(),
            who.name().english())
        .update();
  }

  Optional<Draft> find(long draft) {
    return database
        .jdbc()
        .sql(DRAFTS + " where d.draft = ?")
        .param(draft)
        .query((row, _) -> read(row))
        .optional();
  }

  /// Latest first.
  List<Draft> latest() {
    return database
        .jdbc()
        .sql(DRAFTS + " order by d.draft desc limit 50")
        .query((row, _) -> read(row))
        .list();
  }

  /// Remembers a mapping under a name; a later one of the same name succeeds it.
  void saveMapping(String name, StoredTable table, Mapping mapping, SignedIn who) {
    database
        .jdbc()
        .sql(
            """
            insert into rulebook.import_mapping (name, register_table, pairs, saved_at, saved_by)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            name,
            table.file().name(),
            mapping.text(),
            Timestamp.from(clock.instant()),
            who.person())
        .update();
  }

  /// The latest saved mapping for a table whose headings are all in the file.
  Optional<Mapping> savedFor(StoredTable table, List<String> headings) {
    return database
        .jdbc()
        .sql(
            """
            select distinct on (name) mapping, pairs from rulebook.import_mapping
            where register_table = ? order by name, mapping desc
            """)
        .param(table.file().name())
        .query((row, _) -> Mapping.parse(row.getString("pairs")))
        .list()
        .stream()
        .filter(mapping ->
            !mapping.columns().isEmpty() && headings.containsAll(mapping.columns().keySet()))
        .reduce((a, b) -> b.columns().size() > a.columns().size() ? b : a);
  }

  private static StoredTable table(ResultSet row) throws SQLException {
    String name = row.getString("register_table");
    return RegisterTables.named(name)
        .orElseThrow(() -> new IllegalStateException("no register table " + name));
  }

  private static Draft read(ResultSet row) throws SQLException {
    long edition = row.getLong("edition");
    return new Draft(
        row.getLong("draft"),
        table(row),
        row.getString("file_name"),
        new Sha256(row.getString("content_sha256")),
        Mapping.parse(row.getString("pairs")),
        row.getString("source"),
        row.getDate("list_day").toLocalDate(),
        row.getString("missing_rows").equals("end"),
        by(row, "entered"),
        row.getString("outcome") == null
            ? Optional.empty()
            : Optional.of(
                new Draft.Decision(
                    row.getString("outcome"),
                    Optional.ofNullable(row.getString("reason")).orElse(""),
                    edition == 0 ? OptionalLong.empty() : OptionalLong.of(edition),
                    by(row, "decided"))));
  }

  private static Draft.By by(ResultSet row, String act) throws SQLException {
    return new Draft.By(
        row.getLong(act + "_by"),
        row.getString(act + "_by_name"),
        row.getTimestamp(act + "_at").toInstant());
  }
}
