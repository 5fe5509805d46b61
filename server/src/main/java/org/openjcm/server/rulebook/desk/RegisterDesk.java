package org.openjcm.server.rulebook.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.rulebook.register.CsvReading;
import org.openjcm.rulebook.register.RegisterRow;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.database.WriterDatabase;
import org.openjcm.server.rulebook.Editions;
import org.openjcm.server.rulebook.LatestRow;
import org.openjcm.server.rulebook.RegisterCheck;
import org.openjcm.server.rulebook.RegisterLoad;
import org.openjcm.server.rulebook.RegisterTables;
import org.openjcm.server.rulebook.StoredTable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Imports lists into the register: a file is uploaded, its columns are assigned, each difference
/// is seen, a second person approves, and the rows are succeeded under a new edition, all or
/// nothing.
@Component
class RegisterDesk {

  /// What came of an act.
  sealed interface Outcome {}

  /// It is recorded.
  record Recorded(long number) implements Outcome {}

  /// Rows of the file cannot be taken; nothing was stored.
  record BadRows(List<CsvFault> faults) implements Outcome {}

  /// It is refused; the key of the sentence that says why.
  record Refused(String messageKey) implements Outcome {}

  /// Compared again, since other imports may have been approved meanwhile.
  record Preview(Draft draft, Comparison.Outcome comparison) {}

  private final WriterDatabase database;
  private final DeskRecords records;
  private final Clock clock;

  RegisterDesk(WriterDatabase database, DeskRecords records, Clock clock) {
    this.database = database;
    this.records = records;
    this.clock = clock;
  }

  /// Compares a file with the rows in force and, when every row can be taken, stores the draft.
  Outcome submit(
      DeskRecords.Upload upload,
      Mapping mapping,
      String source,
      LocalDate listDay,
      boolean endMissing,
      SignedIn who) {
    return switch (compare(upload, mapping, source, listDay)) {
      case Comparison.Faulty(List<CsvFault> faults) -> new BadRows(faults);
      case Comparison.Compared(Difference difference) -> {
        long changes =
            difference.rows().size()
                - difference.count(Difference.Kind.UNCHANGED)
                - (endMissing ? 0 : difference.count(Difference.Kind.MISSING));
        yield changes == 0
            ? new Refused("rulebook.desk.refused.nothing-changes")
            : new Recorded(records.draft(upload, mapping, source, listDay, endMissing, who));
      }
    };
  }

  Optional<Preview> preview(long draft) {
    return records
        .find(draft)
        .flatMap(found ->
            records
                .uploadOf(draft)
                .map(upload ->
                    new Preview(
                        found, compare(upload, found.mapping(), found.source(), found.listDay()))));
  }

  /// The second person's approval of exactly what the preview showed.
  ///
  /// @param seen hash of the differences shown
  Outcome approve(long draft, String seen, SignedIn who) {
    try {
      Outcome outcome = database.transaction().execute(_ -> approved(draft, seen, who));
      if (outcome == null) {
        throw new IllegalStateException("the approving transaction gave no outcome");
      }
      return outcome;
    } catch (DuplicateKeyException somebodyWasFaster) {
      return new Refused("rulebook.desk.refused.decided");
    }
  }

  private Outcome approved(long number, String seen, SignedIn who) {
    // One import or load after the other, so that what is compared is what is succeeded.
    RegisterLoad.lock(database.jdbc());
    Optional<Preview> preview = preview(number);
    if (preview.isEmpty()) {
      return new Refused("rulebook.desk.refused.no-such");
    }
    Draft draft = preview.get().draft();
    if (draft.entered().person() == who.person()) {
      return new Refused("rulebook.desk.refused.same-person");
    }
    if (draft.decision().isPresent()) {
      return new Refused("rulebook.desk.refused.decided");
    }
    return switch (preview.get().comparison()) {
      case Comparison.Faulty(List<CsvFault> faults) -> new BadRows(faults);
      case Comparison.Compared(Difference difference) -> {
        if (!difference.hash().hex().equals(seen)) {
          yield new Refused("rulebook.desk.refused.changed-meanwhile");
        }
        long edition =
            Editions.append(
                database.jdbc(),
                new Editions.Entry(
                    "desk",
                    draft.fileName(),
                    draft.source(),
                    draft.content(),
                    clock.instant(),
                    draft.entered().name(),
                    Optional.of(who.name().english())));
        append(draft, difference, edition);
        records.decide(draft, "approved", "", edition, who);
        yield new Recorded(edition);
      }
    };
  }

  private void append(Draft draft, Difference difference, long edition) {
    JdbcTemplate jdbc = new JdbcTemplate(database.source());
    RegisterLoad.appendRows(
        jdbc,
        draft.table(),
        edition,
        false,
        difference.rows().stream()
            .filter(
                row -> row.kind() == Difference.Kind.NEW || row.kind() == Difference.Kind.CHANGED)
            .map(Difference.Row::row)
            .toList());
    if (draft.endMissing()) {
      RegisterLoad.appendRows(
          jdbc,
          draft.table(),
          edition,
          true,
          difference.rows().stream()
              .filter(row -> row.kind() == Difference.Kind.MISSING)
              .map(Difference.Row::row)
              .toList());
    }
  }

  /// A refusal by the second person, or a withdrawal by the first.
  Outcome refuse(long number, String reason, SignedIn who) {
    Optional<Draft> found = records.find(number);
    if (found.isEmpty()) {
      return new Refused("rulebook.desk.refused.no-such");
    }
    if (found.get().decision().isPresent()) {
      return new Refused("rulebook.desk.refused.decided");
    }
    boolean own = found.get().entered().person() == who.person();
    if (!own && reason.isBlank()) {
      return new Refused("rulebook.desk.refused.reason");
    }
    try {
      records.decide(found.get(), own ? "withdrawn" : "refused", reason, 0, who);
      return new Recorded(number);
    } catch (DuplicateKeyException somebodyWasFaster) {
      return new Refused("rulebook.desk.refused.decided");
    }
  }

  private Comparison.Outcome compare(
      DeskRecords.Upload upload, Mapping mapping, String source, LocalDate listDay) {
    return switch (GivenList.read(upload.fileName(), upload.content())) {
      case CsvReading.Unreadable(List<CsvFault> faults) -> new Comparison.Faulty(faults);
      case CsvReading.Table list -> {
        Map<String, LatestRow> latest = LatestRow.ofAll(database.jdbc(), upload.table());
        Comparison.Outcome outcome =
            new Comparison(upload.table(), mapping, source, listDay, latest, countries())
                .compare(list);
        yield outcome instanceof Comparison.Compared(Difference difference)
            ? withoutDanglingLinks(upload, difference)
            : outcome;
      }
    };
  }

  private Comparison.Outcome withoutDanglingLinks(
      DeskRecords.Upload upload, Difference difference) {
    Set<String> keys = new HashSet<>();
    for (StoredTable table : RegisterTables.ALL) {
      if (List.of("country", "project", "methodology").contains(table.file().kind())) {
        keys.addAll(
            database
                .jdbc()
                .sql("select key from " + table.currentView())
                .query((row, _) -> row.getString(1))
                .list());
      }
    }
    List<RegisterRow> rows =
        difference.rows().stream()
            .filter(
                row -> row.kind() == Difference.Kind.NEW || row.kind() == Difference.Kind.CHANGED)
            .map(Difference.Row::row)
            .toList();
    rows.forEach(row -> keys.add(row.key()));
    List<CsvFault> dangling = RegisterCheck.danglingLinks(upload.table(), rows, keys);
    return dangling.isEmpty()
        ? new Comparison.Compared(difference)
        : new Comparison.Faulty(dangling);
  }

  private Map<String, String> countries() {
    Map<String, String> byName = new HashMap<>();
    database
        .jdbc()
        .sql("select country, name_en, name_ja, alpha3 from rulebook.current_partner_country")
        .query(row -> {
          for (int i = 1; i <= 4; i++) {
            byName.put(row.getString(i).toLowerCase(Locale.ROOT), row.getString(1));
          }
        });
    byName.put("vietnam", "VN");
    byName.put("laos", "LA");
    return byName;
  }

  /// Stores a file as it came.
  long upload(StoredTable table, String fileName, byte[] content, SignedIn who) {
    return records.upload(
        table, fileName, content, Sha256.of(content), Timestamp.from(clock.instant()), who);
  }
}
