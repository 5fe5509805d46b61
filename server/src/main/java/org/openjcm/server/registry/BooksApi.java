package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Book;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.NotThere;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The books as data: totals by kind of account, and the public leaf of each entry. Japanese:
/// 登録簿のAPI.
@RestController
@RequestMapping("/api/registry")
class BooksApi {

  /// Totals of a book, in tonnes of CO2 equivalent. Issued = held + retired + cancelled.
  record BookTotals(
      String book,
      boolean sample,
      long entries,
      long issuedTco2e,
      long heldByGovernmentTco2e,
      long heldByEntitiesTco2e,
      long retiredTco2e,
      long cancelledTco2e) {}

  /// The public side of an entry.
  ///
  /// @param leaf canonical JSON; its UTF-8 bytes are what was hashed
  /// @param leafHash RFC 6962: SHA-256 of a zero byte and the leaf
  record EntryLeafOfBook(String book, long number, String kind, String leaf, String leafHash) {}

  private final LedgerBooks books;

  BooksApi(LedgerBooks books) {
    this.books = books;
  }

  @GetMapping(path = "/books", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<BookTotals>> books(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<BookTotals> items =
        books.books().stream().map(books::totals).map(BooksApi::totals).toList();
    return Answers.list(request, items, page, size);
  }

  @GetMapping(path = "/entries/{book}/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
  EntryLeafOfBook entry(@PathVariable String book, @PathVariable String number) {
    if (!number.matches("[1-9][0-9]{0,17}")) {
      throw new BadParameter(
          BadParameter.Place.PATH, "number", number, "number", 1, Long.MAX_VALUE);
    }
    return books
        .entry(parse(book), Long.parseLong(number))
        .map(e ->
            new EntryLeafOfBook(
                e.book().text(), e.number(), e.kind(), e.leaf(), e.leafHash().hex()))
        .orElseThrow(() -> new NotThere("entry", book + " " + number, "/api/registry/books"));
  }

  private static Book parse(String book) {
    if (!Book.isName(book)) {
      throw new NotThere("entry", book, "/api/registry/books");
    }
    return Book.parse(book);
  }

  private static BookTotals totals(LedgerBooks.Totals totals) {
    return new BookTotals(
        totals.book().text(),
        totals.book().sample(),
        totals.entries(),
        totals.issued().value(),
        of(totals, AccountKind.GOVERNMENT_HOLDING),
        of(totals, AccountKind.ENTITY_HOLDING),
        of(totals, AccountKind.RETIREMENT),
        of(totals, AccountKind.CANCELLATION));
  }

  private static long of(LedgerBooks.Totals totals, AccountKind kind) {
    return totals.byKind().getOrDefault(kind, Tonnes.ZERO).value();
  }
}
