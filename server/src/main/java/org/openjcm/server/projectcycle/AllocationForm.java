package org.openjcm.server.projectcycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.projectcycle.Allocation;
import org.openjcm.projectcycle.AllocationTable;
import org.openjcm.projectcycle.period.LargestRemainder;
import org.openjcm.projectcycle.samples.SampleProject;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.pages.Frame;

/// The allocation table as somebody types it: accounts across, vintages down, whole tonnes in the
/// cells. Keeps what was typed whatever is wrong with it. Japanese: 配分表の入力.
public record AllocationForm(
    List<Column> columns, List<Line> lines, String reason, List<String> faults) {

  static final int COLUMNS = 4;

  public record Column(String account, String weight, long total) {}

  /// One vintage.
  ///
  /// @param rest verified minus allocated; negative when too much is asked
  public record Line(int vintage, Tonnes verified, List<String> cells, long sum, long rest) {}

  public AllocationForm {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
    faults = List.copyOf(faults);
  }

  /// The form before anybody typed: the sample's accounts, or empty ones.
  static AllocationForm blank(EmissionReductions verified) {
    List<AccountNumber> accounts =
        verified.project().equals(SampleProject.REFERENCE)
            ? List.of(
                SampleProject.JAPAN_GOVERNMENT,
                SampleProject.JAPAN_PARTICIPANT,
                SampleProject.MONGOLIA_GOVERNMENT,
                SampleProject.MONGOLIA_PARTICIPANT)
            : List.of();
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < accounts.size(); i++) {
      typed.put("account" + i, accounts.get(i).text());
    }
    return typed(verified, typed);
  }

  /// The form with what was typed, sums computed as far as the cells are numbers.
  static AllocationForm typed(EmissionReductions verified, Map<String, String> typed) {
    long[] totals = new long[COLUMNS];
    List<Line> lines = new ArrayList<>();
    for (VintageReductions part : verified.byVintage()) {
      List<String> cells = new ArrayList<>();
      long sum = 0;
      for (int i = 0; i < COLUMNS; i++) {
        String cell = typed.getOrDefault("tonnes" + part.vintage() + "-" + i, "").strip();
        long tonnes = whole(cell).orElse(0L);
        cells.add(cell);
        sum += tonnes;
        totals[i] += tonnes;
      }
      lines.add(
          new Line(
              part.vintage().year(),
              part.whole(),
              List.copyOf(cells),
              sum,
              part.whole().value() - sum));
    }
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      columns.add(
          new Column(
              typed.getOrDefault("account" + i, "").strip(),
              typed.getOrDefault("weight" + i, "").strip(),
              totals[i]));
    }
    return new AllocationForm(columns, lines, typed.getOrDefault("reason", "").strip(), List.of());
  }

  /// The same with the cells filled by shares, each vintage for itself.
  AllocationForm suggested() {
    List<Integer> weights = columns.stream().map(c -> weight(c.weight())).toList();
    if (weights.stream().mapToInt(Integer::intValue).sum() == 0) {
      return this;
    }
    long[] totals = new long[COLUMNS];
    List<Line> filled = new ArrayList<>();
    for (Line line : lines) {
      List<Tonnes> parts = LargestRemainder.split(line.verified(), weights);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < COLUMNS; i++) {
        totals[i] += parts.get(i).value();
        cells.add(parts.get(i).isZero() ? "" : Long.toString(parts.get(i).value()));
      }
      filled.add(
          new Line(
              line.vintage(), line.verified(), List.copyOf(cells), line.verified().value(), 0));
    }
    List<Column> summed = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      summed.add(new Column(columns.get(i).account(), columns.get(i).weight(), totals[i]));
    }
    return new AllocationForm(summed, filled, reason, faults);
  }

  AllocationForm withFaults(List<String> found) {
    return new AllocationForm(columns, lines, reason, found);
  }

  /// What stands in the form as a table, or what is wrong with it.
  sealed interface Reading {}

  record Read(AllocationTable table) implements Reading {}

  record Faulty(List<String> faults) implements Reading {}

  Reading read(Frame frame) {
    List<String> found = new ArrayList<>();
    List<Allocation> rows = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i < COLUMNS; i++) {
        String cell = line.cells().get(i);
        if (cell.isEmpty() || cell.equals("0")) {
          continue;
        }
        Optional<Long> tonnes = whole(cell);
        if (tonnes.isEmpty()) {
          found.add(frame.t("projectcycle.request.notnumber", cell));
          continue;
        }
        try {
          rows.add(
              new Allocation(
                  Vintage.of(line.vintage()),
                  AccountNumber.parse(columns.get(i).account()),
                  Tonnes.of(tonnes.get())));
        } catch (IllegalArgumentException wrong) {
          found.add(frame.t("projectcycle.request.accountwrong", columns.get(i).account()));
        }
      }
    }
    if (!found.isEmpty()) {
      return new Faulty(found.stream().distinct().toList());
    }
    if (rows.isEmpty()) {
      return new Faulty(List.of(frame.t("projectcycle.request.empty")));
    }
    try {
      return new Read(new AllocationTable(rows));
    } catch (IllegalArgumentException twice) {
      return new Faulty(List.of(frame.t("projectcycle.request.twice")));
    }
  }

  public long verifiedTotal() {
    return lines.stream().mapToLong(l -> l.verified().value()).sum();
  }

  public long total() {
    return lines.stream().mapToLong(Line::sum).sum();
  }

  private static Optional<Long> whole(String cell) {
    String digits = cell.replace(",", "");
    return digits.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }

  private static int weight(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }
}
