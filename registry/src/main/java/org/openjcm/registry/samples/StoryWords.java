package org.openjcm.registry.samples;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.projectcycle.DecisionNumber;
import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.registry.AccountStatus;
import org.openjcm.registry.Authorize;
import org.openjcm.registry.Book;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.CancellationPurpose;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.Claim;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Command;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.CreditSeries;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.RestrictionGround;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialBlock;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.registry.Use;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// Turns the lines of a story into commands.
final class StoryWords {

  private static final Pattern RANGE = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");
  private static final Pattern QUANTITY = Pattern.compile("([0-9]+)t");
  private static final Pattern FIXED = Pattern.compile("(SAMPLE-)?([A-Z]{2})-(GOV|RET|CAN)");
  private static final Pattern CLAIM =
      Pattern.compile("for (GX_ETS|SHK|VOLUNTARY|OIMP) ([A-Z]+) ([0-9]{4})");

  private final Map<String, AccountNumber> names = new HashMap<>();
  private final Map<String, JointCommitteeDecision> decisions = new HashMap<>();
  private Optional<CreditSeries> series = Optional.empty();

  /// `series JP MN003 2025` or `decide JC-MN-012 MN003 2025-01-01/2025-12-31 2025 JP-GOV 700, …`.
  void learn(String line) {
    String[] words = line.split("\\s+", -1);
    if (words[0].equals("series")) {
      series =
          Optional.of(
              new CreditSeries(
                  Side.of(words[1]),
                  ProjectReference.parse(words[2]),
                  Vintage.of(Integer.parseInt(words[3]))));
      return;
    }
    String[] days = words[3].split("/", -1);
    List<Allocation> rows = new ArrayList<>();
    String table = String.join(" ", Arrays.asList(words).subList(4, words.length));
    for (String row : table.split(", ", -1)) {
      String[] cells = row.split(" ", -1);
      rows.add(
          new Allocation(
              Vintage.of(Integer.parseInt(cells[0])),
              account(cells[1]),
              Tonnes.of(Long.parseLong(cells[2]))));
    }
    decisions.put(
        words[1],
        new JointCommitteeDecision(
            new DecisionNumber(words[1]),
            LocalDate.parse(days[1]).plusDays(60),
            ProjectReference.parse(words[2]),
            MonitoringPeriod.of(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
            new AllocationTable(rows),
            ProofGrade.A,
            Sha256.of("reductions of " + words[1]),
            Sha256.of("verification of " + words[1])));
  }

  /// Accounts are called by side and kind (`JP-GOV`), or by the name they were opened with.
  AccountNumber account(String name) {
    Matcher fixed = FIXED.matcher(name);
    if (fixed.matches()) {
      return new AccountNumber(
          fixed.group(1) != null, CountryCode.of(fixed.group(2)), fixed.group(3), 1);
    }
    boolean sample = name.startsWith("SAMPLE-");
    return names.computeIfAbsent(
        name, _ -> new AccountNumber(sample, CountryCode.JAPAN, "ENT", names.size() + 1));
  }

  /// The book a line speaks to: named after the verb, or that of the first account.
  Book book(String line) {
    String[] words = line.split("\\s+", -1);
    String in = after(words, "in").orElse(words[1]);
    if (Book.isName(in)) {
      return Book.parse(in);
    }
    AccountNumber first = account(words[1]);
    return new Book(new Side(first.side()), first.sample());
  }

  Command command(String line) {
    String[] words = line.split("\\s+", -1);
    return switch (words[0]) {
      case "open" -> new OpenAccount(account(words[1]), "holder of " + words[1]);
      case "freeze" -> status(words[1], AccountStatus.FROZEN);
      case "restrict" -> status(words[1], AccountStatus.RESTRICTED);
      case "close" -> status(words[1], AccountStatus.CLOSED);
      case "reopen" -> status(words[1], AccountStatus.OPEN);
      case "issue" -> issue(words);
      case "authorize" -> authorize(words);
      case "first-transfer" ->
          new FirstTransfer(
              account(words[1]), account(words[3]), parcel(words[4]), rest(words, "under"));
      case "transfer" -> new Transfer(account(words[1]), account(words[3]), parcel(words[4]));
      case "retire" ->
          new Retire(account(words[1]), parcel(words[2]), Optional.empty(), claim(line));
      case "cancel" ->
          new Cancel(account(words[1]), parcel(words[2]), CancellationPurpose.OTHER, claim(line));
      case "claim" -> new ClaimUse((Parcel.Serials) parcel(words[2]), claim(line).orElseThrow());
      case "bind" ->
          new Restrict(
              account(words[1]),
              words[2].equals("whole") ? Optional.empty() : Optional.of(parcel(words[2])),
              RestrictionGround.SEIZURE,
              order(words));
      case "transfer-many" -> many(words);
      case "correct" -> new Correct(Long.parseLong(rest(words, "entry")), ground(words));
      case "unbind" -> new Release(Long.parseLong(rest(words, "entry")), order(words));
      default -> throw new IllegalArgumentException("not a line of a story: " + line);
    };
  }

  /// `by COURT-7 dated 2026-04-01`; received on that day.
  private static Order order(String[] words) {
    LocalDate dated = LocalDate.parse(after(words, "dated").orElse("2026-04-01"));
    return new Order(
        rest(words, "by"),
        "Tokyo District Court",
        dated,
        dated.atStartOfDay().toInstant(ZoneOffset.UTC),
        Optional.empty());
  }

  /// `with SECOND` for a slip of the manager, `by COURT-7` for an order.
  private static CorrectionGround ground(String[] words) {
    return after(words, "with")
        .<CorrectionGround>map(second -> new CorrectionGround.Clerical("a slip", second))
        .orElseGet(() -> new CorrectionGround.ByOrder(order(words)));
  }

  /// `transfer-many ACME → KAZE 1..10, SORA 5t`.
  private TransferMany many(String[] words) {
    List<TransferMany.Row> rows = new ArrayList<>();
    String told = String.join(" ", Arrays.asList(words).subList(3, words.length));
    for (String row : told.split(", ", -1)) {
      String[] cells = row.split(" ", -1);
      rows.add(new TransferMany.Row(account(cells[0]), parcel(cells[1])));
    }
    return new TransferMany(account(words[1]), rows);
  }

  private Command status(String account, AccountStatus to) {
    return new ChangeAccountStatus(account(account), to, "order 7");
  }

  private Issue issue(String[] words) {
    JointCommitteeDecision decision = decisions.get(words[2]);
    if (decision == null) {
      throw new IllegalArgumentException("no decision " + words[2] + " was told before");
    }
    Tonnes own = decision.allocation().total(Book.parse(words[1]).side());
    return new Issue(
        decision, after(words, "notified").map(t -> Tonnes.of(Long.parseLong(t))).orElse(own));
  }

  /// `authorize JP MN-1 v1 by MN MN003 2021-2030 max 1000 NDC dated 2026-01-01`.
  private static Authorize authorize(String[] words) {
    String[] years = words[7].substring(0, 9).split("-", -1);
    return new Authorize(
        new Authorization(
            words[2],
            Integer.parseInt(words[3].substring(1)),
            CountryCode.of(words[5]),
            LocalDate.parse(after(words, "dated").orElse("2026-01-01")),
            "CA0099",
            ProjectReference.parse(words[6]),
            Vintage.of(Integer.parseInt(years[0])),
            Vintage.of(Integer.parseInt(years[1])),
            Tonnes.of(Long.parseLong(words[9])),
            AuthorizationPurpose.valueOf(after(words, words[9]).orElse("NDC"))));
  }

  private Parcel parcel(String text) {
    CreditSeries told = series.orElseThrow();
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      return new Parcel.Serials(
          told, new SerialBlock(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
    }
    Matcher quantity = QUANTITY.matcher(text);
    if (quantity.matches()) {
      return new Parcel.Quantity(told, Tonnes.of(Long.parseLong(quantity.group(1))));
    }
    throw new IllegalArgumentException("neither serials 1..10 nor a quantity 10t: " + text);
  }

  private static Optional<Claim> claim(String line) {
    Matcher claim = CLAIM.matcher(line);
    return claim.find()
        ? Optional.of(
            new Claim(
                Use.valueOf(claim.group(1)), claim.group(2), Integer.parseInt(claim.group(3))))
        : Optional.empty();
  }

  private static String rest(String[] words, String after) {
    return after(words, after).orElseThrow();
  }

  private static Optional<String> after(String[] words, String word) {
    int at = Arrays.asList(words).indexOf(word);
    return at >= 0 && at + 1 < words.length ? Optional.of(words[at + 1]) : Optional.empty();
  }
}
