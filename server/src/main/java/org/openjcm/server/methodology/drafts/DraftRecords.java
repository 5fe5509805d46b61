package org.openjcm.server.methodology.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.server.pages.Lang;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// The drafts of all organisations, append-only; who may see which is asked by the pages. Japanese:
/// 方法論案の記録.
@Component
public class DraftRecords {

  /// An organisation has at most so many drafts, and a draft so many versions.
  static final int MOST_DRAFTS = 200;

  static final int MOST_VERSIONS = 500;

  private static final int LONGEST_NAME = 120;
  private static final Pattern NAMED =
      Pattern.compile("^[A-Z]{2}_[AP]M[0-9]{3} ver[0-9]{2}[.][0-9] ");

  private final WriterDatabase database;
  private final Clock clock;

  DraftRecords(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A draft with its newest version.
  ///
  /// @param name reference and English title with which it was begun
  /// @param japaneseTitle of its newest version; empty for none
  /// @param predecessor the approved methodology it was begun from; empty for none
  /// @param handedIn the version that was handed in; 0 while none was
  public record Draft(
      long number,
      long organisation,
      String name,
      String japaneseTitle,
      String predecessor,
      int version,
      int faults,
      Instant savedAt,
      String savedBy,
      int handedIn) {

    /// The name in the language of the page; the one it was begun with where the newest version
    /// states no Japanese title.
    public String name(Lang lang) {
      Matcher named = NAMED.matcher(name);
      return lang == Lang.JA && !japaneseTitle.isEmpty() && named.find()
          ? named.group() + japaneseTitle
          : name;
    }
  }

  /// One version of a draft.
  public record Version(
      int version, String text, String sha256, int faults, Instant savedAt, String savedBy) {}

  /// What came of saving.
  sealed interface Outcome {}

  record Saved(long draft, int version) implements Outcome {}

  /// Somebody else saved a version meanwhile; nothing was stored.
  record SavedMeanwhile(int newest) implements Outcome {}

  record TooMany(int most) implements Outcome {}

  /// It was handed in; a new draft takes the work further.
  record HandedInAlready(int version) implements Outcome {}

  private static final String NEWEST =
      """
      SELECT d.draft, d.organisation, d.name, coalesce(d.predecessor, '') AS predecessor,
             coalesce(substring(v.text from '\\| *title \\(ja\\) *\\|([^|\\n]+)\\|'), '') AS title_ja,
             v.version, v.faults, v.saved_at, v.saved_by_name,
             coalesce(p.version, 0) AS handed_in
      FROM methodology.draft d
      JOIN LATERAL (SELECT * FROM methodology.draft_version x WHERE x.draft = d.draft
                    ORDER BY x.version DESC LIMIT 1) v ON true
      LEFT JOIN methodology.draft_proposal p ON p.draft = d.draft
      """;

  List<Draft> of(long organisation) {
    return database
        .jdbc()
        .sql(NEWEST + " WHERE d.organisation = ? ORDER BY v.saved_at DESC LIMIT " + MOST_DRAFTS)
        .param(organisation)
        .query((row, _) -> draft(row))
        .list();
  }

  Optional<Draft> find(long number) {
    return database
        .jdbc()
        .sql(NEWEST + " WHERE d.draft = ?")
        .param(number)
        .query((row, _) -> draft(row))
        .optional();
  }

  /// Newest first.
  List<Version> versions(long number) {
    return database
        .jdbc()
        .sql(
            """
            SELECT version, text, text_sha256, faults, saved_at, saved_by_name
            FROM methodology.draft_version WHERE draft = ? ORDER BY version DESC
            """)
        .param(number)
        .query((row, _) -> version(row))
        .list();
  }

  Outcome begin(String name, String predecessor, String text, int faults, SignedIn by) {
    if (of(by.organisation().id()).size() >= MOST_DRAFTS) {
      return new TooMany(MOST_DRAFTS);
    }
    return database
        .transaction()
        .execute(_ -> {
          long draft =
              database
                  .jdbc()
                  .sql(
                      """
                      INSERT INTO methodology.draft
                        (organisation, name, predecessor, started_at, started_by)
                      VALUES (?, ?, nullif(?, ''), ?, ?) RETURNING draft
                      """)
                  .params(by.organisation().id(), shortened(name), predecessor, now(), by.person())
                  .query(Long.class)
                  .single();
          append(draft, 1, text, faults, by);
          return new Saved(draft, 1);
        });
  }

  /// Appends a version behind `known`, the newest one its writer has seen.
  Outcome save(long number, int known, String text, int faults, SignedIn by) {
    Draft draft = find(number).orElseThrow();
    if (draft.handedIn() > 0) {
      return new HandedInAlready(draft.handedIn());
    }
    if (draft.version() != known) {
      return new SavedMeanwhile(draft.version());
    }
    if (known >= MOST_VERSIONS) {
      return new TooMany(MOST_VERSIONS);
    }
    try {
      append(number, known + 1, text, faults, by);
      return new Saved(number, known + 1);
    } catch (DuplicateKeyException meanwhile) {
      return new SavedMeanwhile(known + 1);
    }
  }

  /// Hands a version in as a proposal; once.
  Outcome handIn(long number, int version, SignedIn by) {
    try {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO methodology.draft_proposal
                (draft, version, handed_in_at, handed_in_by, handed_in_by_name)
              VALUES (?, ?, ?, ?, ?)
              """)
          .params(number, version, now(), by.person(), by.name().english())
          .update();
      return new Saved(number, version);
    } catch (DuplicateKeyException already) {
      return new HandedInAlready(find(number).orElseThrow().handedIn());
    }
  }

  private void append(long draft, int version, String text, int faults, SignedIn by) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO methodology.draft_version
              (draft, version, text, text_sha256, faults, saved_at, saved_by, saved_by_name)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            draft,
            version,
            text,
            Sha256.of(text).hex(),
            faults,
            now(),
            by.person(),
            by.name().english())
        .update();
  }

  private static String shortened(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return name.substring(0, end);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    return new Draft(
        row.getLong("draft"),
        row.getLong("organisation"),
        row.getString("name"),
        row.getString("title_ja").strip(),
        row.getString("predecessor"),
        row.getInt("version"),
        row.getInt("faults"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        row.getString("saved_by_name"),
        row.getInt("handed_in"));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("text"),
        row.getString("text_sha256"),
        row.getInt("faults"),
        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
        row.getString("saved_by_name"));
  }
}
