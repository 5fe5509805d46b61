package org.openjcm.server.article6;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.article6.aef.AefReport;
import org.openjcm.registry.Book;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.rulebook.Side;
import org.springframework.stereotype.Component;

/// What both Parties report, from the journal of the book that tracks the ITMOs. Japanese: 年次情報.
@Component
class Reports {

  private static final int PAGE = 5_000;

  private final Journal journal;

  Reports(Journal journal) {
    this.journal = journal;
  }

  AefReport report(boolean sample) {
    Book book = new Book(Side.JAPAN, sample);
    List<JournalEntry> entries = new ArrayList<>();
    for (long next = 1; ; next += PAGE) {
      List<JournalEntry> some = journal.entries(book, next, PAGE);
      entries.addAll(some);
      if (some.size() < PAGE) {
        return new AefReport(entries);
      }
    }
  }
}
