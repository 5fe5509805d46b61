package org.openjcm.server.registry;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.database.ReaderDatabase;
import org.springframework.stereotype.Component;

/// What the public may read of the books: totals by kind of account, and the public bytes of each
/// entry. Japanese: 登録簿の公表事項.
@Component
public class LedgerBooks {

  /// A book with its totals. Issued = held + retired + cancelled, always.
  public record Totals(Book book, long entries, Tonnes issued, Map<AccountKind, Tonnes> byKind) {}

  /// The public side of an entry.
  ///
  /// @param leaf the frozen bytes, as text
  public record PublicEntry(
      Book book, long number, String kind, Instant at, String leaf, Sha256 leafHash) {}

  /// What the issuance of a decision was, for the way back from a credit.
  ///
  /// @param reductions hash of the accepted calculation
  /// @param verification hash of the verification opinion
  public record IssuedUnder(
      String decision,
      long entry,
      String proofGrade,
      Tonnes tonnes,
      Sha256 reductions,
      Sha256 verification) {}

  private final ReaderDatabase database;

  LedgerBooks(ReaderDatabase database) {
    this.database = database;
  }

  public List<Book> books() {
    return database
        .jdbc()
        .sql("SELECT DISTINCT book FROM registry.account ORDER BY book")
        .query((row, _) -> Book.parse(row.getString(1)))
        .list();
  }

  public Totals totals(Book book) {
    Map<AccountKind, Tonnes> byKind = new LinkedHashMap<>();
    for (AccountKind kind : AccountKind.values()) {
      byKind.put(kind, Tonnes.ZERO);
    }
    database
        .jdbc()
        .sql(
            """
            SELECT a.kind, sum(b.tonnes) FROM registry.account a
              JOIN registry.balance b ON b.account = a.id WHERE a.book = ? GROUP BY a.kind
            """)
        .param(book.text())
        .query(
            (row, _) -> byKind.put(AccountKind.ofCode(row.getString(1)), Tonnes.of(row.getLong(2))))
        .list();
    Long issued =
        database
            .jdbc()
            .sql("SELECT coalesce(sum(tonnes), 0) FROM registry.issuance WHERE book = ?")
            .param(book.text())
            .query(Long.class)
            .single();
    return new Totals(book, last(book), Tonnes.of(issued), byKind);
  }

  public long last(Book book) {
    return database
        .jdbc()
        .sql("SELECT coalesce(max(number), 0) FROM registry.entry WHERE book = ?")
        .param(book.text())
        .query(Long.class)
        .single();
  }

  public Optional<PublicEntry> entry(Book book, long number) {
    return entries(book, number, 1).stream().findFirst();
  }

  public List<PublicEntry> entries(Book book, long first, int limit) {
    return database
        .jdbc()
        .sql(
            """
            SELECT number, kind, at_ms, convert_from(leaf, 'UTF8'), encode(leaf_hash, 'hex')
              FROM registry.entry WHERE book = ? AND number >= ? AND number < ? ORDER BY number
            """)
        .params(book.text(), first, first + limit)
        .query((row, _) ->
            new PublicEntry(
                book,
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                new Sha256(row.getString(5))))
        .list();
  }

  public Optional<IssuedUnder> issuance(Book book, long entry) {
    return database
        .jdbc()
        .sql(
            """
            SELECT i.decision, i.entry, i.proof_grade, i.tonnes,
                   convert_from(e.leaf, 'UTF8')::json -> 'decision' ->> 'reductions',
                   convert_from(e.leaf, 'UTF8')::json -> 'decision' ->> 'verification'
              FROM registry.issuance i
              JOIN registry.entry e ON e.book = i.book AND e.number = i.entry
             WHERE i.book = ? AND i.entry = ?
            """)
        .params(book.text(), entry)
        .query((row, _) ->
            new IssuedUnder(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Tonnes.of(row.getLong(4)),
                new Sha256(row.getString(5)),
                new Sha256(row.getString(6))))
        .optional();
  }

  /// Which decisions this book has issued under, and in which entry.
  public Map<String, Long> issuedUnder(Book book) {
    return entriesBy("SELECT decision, entry FROM registry.issuance WHERE book = ?", book);
  }

  /// Which versions of authorizations this book has recorded, `MN SAMPLE-MNG-1 1`, and in which
  /// entry.
  public Map<String, Long> recordedAuthorizations(Book book) {
    return entriesBy(
        """
        SELECT concat_ws(' ', party, id, version), entry
          FROM registry.authorized WHERE book = ?
        """,
        book);
  }

  private Map<String, Long> entriesBy(String sql, Book book) {
    Map<String, Long> entries = new LinkedHashMap<>();
    database
        .jdbc()
        .sql(sql)
        .param(book.text())
        .query((row, _) -> entries.put(row.getString(1), row.getLong(2)))
        .list();
    return entries;
  }
}
