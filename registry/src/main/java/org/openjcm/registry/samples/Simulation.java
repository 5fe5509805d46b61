package org.openjcm.registry.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.AccountKind;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Block;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.Journal;
import org.openjcm.registry.JournalEntry;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// A random world that one seed replays: issues, authorizations, transfers, first transfers,
/// retirements, cancellations and retries, sensible and senseless. After each step it recomputes on
/// its own what every account must hold, and compares.
public final class Simulation {

  private static final Book BOOK = Book.of(Side.JAPAN);
  private static final int SERIES = 3;

  private final SplittableRandom random;
  private final Journal journal;
  private final List<AccountNumber> accounts = new ArrayList<>();
  private final Map<AccountNumber, Long> expected = new HashMap<>();
  private final List<Request> sent = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private long issued;
  private int recorded;
  private int refused;
  private int decisions;

  public Simulation(long seed, Journal journal) {
    this.random = new SplittableRandom(seed);
    this.journal = journal;
  }

  public List<String> faults() {
    return List.copyOf(faults);
  }

  public int recorded() {
    return recorded;
  }

  public int refused() {
    return refused;
  }

  public void run(int steps) {
    accounts.add(AccountNumber.of(CountryCode.JAPAN, "GOV", 1));
    for (int number = 1; number <= 4; number++) {
      accounts.add(AccountNumber.of(CountryCode.JAPAN, "ENT", number));
    }
    accounts.add(BOOK.retirementAccount());
    accounts.add(BOOK.cancellationAccount());
    accounts.forEach(account -> send(new OpenAccount(account, "holder " + account.text())));
    for (int series = 0; series < SERIES; series++) {
      send(authorize("MN", series));
      send(authorize("JP", series));
    }
    for (int step = 0; step < steps && faults.isEmpty(); step++) {
      if (step % 100 == 0) {
        send(issue());
      } else if (!sent.isEmpty() && random.nextInt(20) == 0) {
        retry(sent.get(random.nextInt(sent.size())));
      } else {
        send(movement());
      }
      check(step, step % 100 == 99);
    }
  }

  private Command movement() {
    AccountNumber from = accounts.get(random.nextInt(accounts.size()));
    AccountNumber to = accounts.get(random.nextInt(accounts.size()));
    Parcel parcel = parcel();
    int project = parcel.series().project().text().charAt(4) - '0';
    return switch (random.nextInt(8)) {
      case 0 -> new FirstTransfer(from, to, parcel, "MN " + project);
      case 1 -> new Retire(from, parcel, Optional.empty(), Optional.empty());
      case 2 -> new Cancel(from, parcel, CancellationPurpose.OTHER, Optional.empty());
      default -> new Transfer(from, to, parcel);
    };
  }

  private Parcel parcel() {
    CreditSeries series = series(random.nextInt(SERIES));
    if (random.nextBoolean()) {
      return new Parcel.Quantity(series, Tonnes.of(1 + random.nextInt(60)));
    }
    long first = 1L + random.nextInt(3_000);
    return new Parcel.Serials(series, new SerialBlock(first, first + random.nextInt(40)));
  }

  private static CreditSeries series(int project) {
    return new CreditSeries(
        Side.JAPAN, ProjectReference.parse("MN00" + (project + 1)), Vintage.of(2024));
  }

  private static Authorize authorize(String party, int series) {
    int project = series + 1;
    return new Authorize(
        new Authorization(
            party + " " + project,
            1,
            CountryCode.of(party),
            LocalDate.of(2025, 1, 1),
            "CA0099",
            series(series).project(),
            Vintage.of(2021),
            Vintage.of(2030),
            Tonnes.of(2_000),
            AuthorizationPurpose.NDC));
  }

  private Issue issue() {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(decisions % 360);
    ProjectReference project = series(decisions % SERIES).project();
    List<Allocation> rows = new ArrayList<>();
    for (AccountNumber account : accounts.subList(0, 3)) {
      rows.add(new Allocation(Vintage.of(2024), account, Tonnes.of(1 + random.nextInt(200))));
    }
    AllocationTable table = new AllocationTable(rows);
    return new Issue(
        new JointCommitteeDecision(
            new DecisionNumber("JC-MN-" + (100 + decisions++)),
            LocalDate.of(2025, 6, 1),
            project,
            MonitoringPeriod.of(day, day),
            table,
            ProofGrade.A,
            Sha256.of("reductions"),
            Sha256.of("verification")),
        table.total());
  }

  private void send(Command command) {
    Request request =
        new Request(BOOK, new IdempotencyKey("sim-" + sent.size()), "simulation", command);
    sent.add(request);
    switch (journal.record(request)) {
      case Outcome.Recorded(JournalEntry entry, boolean repeated) -> {
        if (repeated) {
          faults.add("a new key was taken for a repetition: " + request);
        }
        recorded++;
        expect(entry);
      }
      case Outcome.Refused _ -> refused++;
    }
  }

  private void retry(Request request) {
    long before = journal.lastEntry(BOOK);
    switch (journal.record(request)) {
      case Outcome.Recorded(JournalEntry entry, boolean repeated) -> {
        if (!repeated) {
          // It was refused the first time, and the state has changed since.
          recorded++;
          expect(entry);
        } else if (journal.lastEntry(BOOK) != before) {
          faults.add("a repetition was recorded again: " + request);
        }
      }
      case Outcome.Refused _ -> refused++;
    }
  }

  private void expect(JournalEntry entry) {
    long sum = entry.postings().stream().mapToLong(p -> p.tonnes()).sum();
    if (sum != 0) {
      faults.add("the postings of entry " + entry.number() + " add up to " + sum);
    }
    for (var posting : entry.postings()) {
      if (posting.account().isPresent()) {
        expected.merge(posting.account().get(), posting.tonnes(), Long::sum);
      } else {
        issued -= posting.tonnes();
      }
    }
  }

  private void check(int step, boolean wholly) {
    long sum = 0;
    for (AccountKind kind : AccountKind.values()) {
      sum += journal.total(BOOK, kind).value();
    }
    if (sum != issued) {
      faults.add("step " + step + ": issued " + issued + ", but " + sum + " lie in accounts");
    }
    for (AccountNumber account : wholly ? accounts : List.<AccountNumber>of()) {
      long held =
          journal.holdings(account, Integer.MAX_VALUE).stream()
              .map(Block::tonnes)
              .mapToLong(Tonnes::value)
              .sum();
      if (held != expected.getOrDefault(account, 0L)) {
        faults.add("step " + step + ": " + account.text() + " holds " + held);
      }
    }
  }
}
