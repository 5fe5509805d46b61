package org.openjcm.cli.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Change;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.Draw;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.ItmoMark;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.log.EntryLeaf;
import org.openjcm.registry.log.Salt;
import org.openjcm.registry.log.SealedEntry;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.SampleProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// A sample book of any length, the same each time: issuances of 100 tonnes, each first
/// transferred, moved on in 14 transfers between entities, and partly retired and cancelled. For
/// measuring and for tests of the audit. Japanese: 見本の記録.
public final class SampleEntries {

  /// The book they belong to.
  public static final Book BOOK = Book.sample(Side.JAPAN);

  private static final int TRANSFERS = 14;
  private static final int TONNES = 100;
  private static final int PIECE = 5;
  private static final CountryCode MONGOLIA = CountryCode.of("MN");
  private static final CreditSeries SERIES =
      new CreditSeries(Side.JAPAN, new SampleProjectReference("SAMPLE-MN-1"), Vintage.of(2025));
  private static final AccountNumber SELLER = account("ENT", 1);
  private static final AccountNumber BUYER = account("ENT", 2);
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final long entries;
  private final Consumer<SealedEntry> told;
  private long number;
  private long blocks;
  private long round;

  private SampleEntries(long entries, Consumer<SealedEntry> told) {
    this.entries = entries;
    this.told = told;
  }

  /// Tells so many entries in order.
  public static void tell(long entries, Consumer<SealedEntry> told) {
    new SampleEntries(entries, told).tell();
  }

  private static AccountNumber account(String kind, int number) {
    return AccountNumber.sample(CountryCode.JAPAN, kind, number);
  }

  private void tell() {
    for (AccountNumber account :
        List.of(SELLER, BUYER, BOOK.retirementAccount(), BOOK.cancellationAccount())) {
      record(new OpenAccount(account, "holder of " + account.text()), List.of(), List.of());
    }
    record(new Authorize(authorization()), List.of(), List.of());
    while (number < entries) {
      tranche();
      round++;
    }
  }

  private static Authorization authorization() {
    return new Authorization(
        "MN-1",
        1,
        MONGOLIA,
        LocalDate.of(2026, 1, 1),
        "CA0099",
        SERIES.project(),
        Vintage.of(2021),
        Vintage.of(2030),
        Tonnes.of(1_000_000_000),
        AuthorizationPurpose.NDC);
  }

  private void tranche() {
    long first = round * TONNES + 1;
    long last = first + TONNES - 1;
    Block made = block(first, last, SELLER, Optional.empty());
    record(new Issue(decision(), Tonnes.of(TONNES)), List.of(new Change.Made(made)), List.of());
    ItmoMark mark = new ItmoMark("CA0099", "MN-1", 1, number + 1);
    Block marked = block(first, last, SELLER, Optional.of(mark));
    record(
        new FirstTransfer(SELLER, SELLER, parcel(first, last), "MN-1"),
        List.of(new Change.Cut(made, List.of(marked))),
        List.of(new Draw(MONGOLIA, "MN-1", 1, Tonnes.of(TONNES))));
    List<Block> bought = new ArrayList<>();
    Block rest = marked;
    for (int piece = 0; piece < TRANSFERS; piece++) {
      long from = first + (long) piece * PIECE;
      Block moved = block(from, from + PIECE - 1, BUYER, Optional.of(mark));
      Block left = block(from + PIECE, last, SELLER, Optional.of(mark));
      record(
          new Transfer(SELLER, BUYER, parcel(from, from + PIECE - 1)),
          List.of(new Change.Cut(rest, List.of(moved, left))),
          List.of());
      bought.add(moved);
      rest = left;
    }
    for (int piece = 0; piece < 4; piece++) {
      end(bought.get(piece), piece < 2);
    }
  }

  private void end(Block block, boolean retired) {
    AccountNumber to = retired ? BOOK.retirementAccount() : BOOK.cancellationAccount();
    Parcel parcel = new Parcel.Serials(SERIES, block.serials());
    Block ended = block(block.serials().first(), block.serials().last(), to, block.itmo());
    record(
        retired
            ? new Retire(BUYER, parcel, Optional.of(2026), Optional.empty())
            : new Cancel(BUYER, parcel, CancellationPurpose.OTHER, Optional.empty()),
        List.of(new Change.Cut(block, List.of(ended))),
        List.of());
  }

  private static Parcel parcel(long first, long last) {
    return new Parcel.Serials(SERIES, new SerialBlock(first, last));
  }

  private Block block(long first, long last, AccountNumber account, Optional<ItmoMark> mark) {
    long own = ++blocks;
    return new Block(own, number + 1, own, SERIES, new SerialBlock(first, last), account, mark);
  }

  private JointCommitteeDecision decision() {
    return new JointCommitteeDecision(
        new DecisionNumber("SAMPLE-JC-MN-" + (round % 99_999 + 1)),
        LocalDate.of(2026, 3, 1),
        SERIES.project(),
        MonitoringPeriod.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
        new AllocationTable(List.of(new Allocation(SERIES.vintage(), SELLER, Tonnes.of(TONNES)))),
        ProofGrade.A,
        Sha256.of("reductions " + round),
        Sha256.of("verification " + round));
  }

  private void record(Command command, List<Change> changes, List<Draw> draws) {
    if (number == entries) {
      return;
    }
    number++;
    JournalEntry entry =
        new JournalEntry(
            BOOK, number, START.plusMillis(number * 1000), "sample", command, changes, draws);
    told.accept(EntryLeaf.seal(entry, new Salt(String.format("%032x", number))));
  }
}
