package org.openjcm.server.registry.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.IdempotencyKey;
import org.openjcm.registry.Issue;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.OwnSerialForm;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Request;
import org.openjcm.registry.Transfer;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.registry.PostgresJournal;

/// Accounts with credits in them, between which clients transfer. Making it again is a repetition.
public final class BenchWorld {

  public static final Book BOOK = Book.of(Side.JAPAN);
  private static final int ROWS = 100;
  private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);

  public final List<AccountNumber> accounts = new ArrayList<>();
  public final CreditSeries series =
      new CreditSeries(Side.JAPAN, ProjectReference.parse("MN003"), Vintage.of(2024));

  private BenchWorld(int size) {
    for (int number = 1; number <= size; number++) {
      accounts.add(AccountNumber.of(CountryCode.JAPAN, "ENT", number));
    }
  }

  /// A world of this size that somebody made before.
  public static BenchWorld existing(int size) {
    return new BenchWorld(size);
  }

  public BenchWorld(PostgresJournal journal, int size) {
    this(size);
    for (AccountNumber account : accounts) {
      send(
          journal,
          "open " + account.number(),
          new OpenAccount(account, "holder " + account.number()));
    }
    issueToAll(journal, 1, "MN003", LocalDate.of(2024, 1, 1), Tonnes.of(1_000_000));
  }

  /// A decision for each hundred of the accounts, each of a day of its own.
  private void issueToAll(
      PostgresJournal journal, int number, String project, LocalDate first, Tonnes each) {
    for (int from = 0; from < accounts.size(); from += ROWS) {
      LocalDate day = first.plusDays(from / ROWS);
      Vintage vintage = Vintage.of(day.getYear());
      List<Allocation> rows =
          accounts.subList(from, Math.min(from + ROWS, accounts.size())).stream()
              .map(a -> new Allocation(vintage, a, each))
              .toList();
      String decision = "JC-MN-%03d".formatted(number + from / ROWS);
      send(journal, "issue " + decision, issue(decision, project, day, rows));
    }
  }

  private static void send(PostgresJournal journal, String key, Command command) {
    var request = new Request(BOOK, new IdempotencyKey(key.replace(' ', '-')), "bench", command);
    if (!(journal.record(request) instanceof Outcome.Recorded)) {
      throw new IllegalStateException("the world was not made: " + command);
    }
  }

  private static Issue issue(String number, String project, LocalDate day, List<Allocation> rows) {
    AllocationTable table = new AllocationTable(rows);
    return new Issue(
        new JointCommitteeDecision(
            new DecisionNumber(number),
            LocalDate.of(2025, 6, 1),
            ProjectReference.parse(project),
            MonitoringPeriod.of(day, day),
            table,
            ProofGrade.C,
            Sha256.of("reductions"),
            Sha256.of("verification")),
        table.total());
  }

  /// A small issuance of its own project, day and decision for each number.
  public Issue issue(long number) {
    LocalDate day = FIRST.plusDays(number % 2900);
    AccountNumber to = accounts.get((int) (number % accounts.size()));
    return issue(
        "JC-MN-" + (10_000 + number % 90_000),
        "MN" + (100 + number / 2900 % 900),
        day,
        List.of(new Allocation(Vintage.of(day.getYear()), to, Tonnes.of(10))));
  }

  public Transfer transfer(SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    return new Transfer(
        accounts.get(from),
        accounts.get(to),
        new Parcel.Quantity(series, Tonnes.of(1 + random.nextInt(10))));
  }

  /// Gives every account one more block.
  void widen(PostgresJournal journal, int number) {
    int decisions = (accounts.size() + ROWS - 1) / ROWS;
    String project = "MN" + (100 + number / 100);
    LocalDate first = FIRST.plusDays((long) (number % 100) * decisions);
    issueToAll(journal, 10_000 + number * decisions, project, first, Tonnes.of(10));
  }

  /// A serial of the series between whose holders clients transfer, as it is written.
  String serial(long number) {
    return new OwnSerialForm().unit(series, number);
  }
}
