package org.openjcm.registry.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.registry.Use;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// The rule data that the registry decides by: what retirement requires on each side, and which
/// uses may stand on what. Read from `rules.md`; countries differ in data, never in code. Japanese:
/// 登録簿の規則データ.
public record RegistryRules(
    Map<String, RetirementRule> retirement,
    List<UseRule> onActs,
    List<UseRule> together,
    Map<String, LogRule> inTheLog)
    implements RulesInForce {

  static final String EVERY_SIDE = "*";

  public RegistryRules {
    retirement = Map.copyOf(retirement);
    onActs = List.copyOf(onActs);
    together = List.copyOf(together);
    inTheLog = Map.copyOf(inTheLog);
    if (!retirement.containsKey(EVERY_SIDE) || !inTheLog.containsKey(EVERY_SIDE)) {
      throw new IllegalArgumentException(
          "the tables of retirement and of the public log need a row for *");
    }
  }

  /// The same at every moment: rules as shipped, or those of one day.
  @Override
  public RegistryRules at(Instant moment) {
    return this;
  }

  public RetirementRule retirement(Side side) {
    RetirementRule own = retirement.get(side.country().alpha2());
    return own != null ? own : everySide();
  }

  /// The row that holds for every side without one of its own.
  RetirementRule everySide() {
    return Objects.requireNonNull(retirement.get(EVERY_SIDE));
  }

  /// What the public log of a side shows of transfers between entities.
  public EntityTransfers inTheLog(Side side) {
    LogRule own = inTheLog.get(side.country().alpha2());
    return own != null ? own.shown() : everyLog().shown();
  }

  LogRule everyLog() {
    return Objects.requireNonNull(inTheLog.get(EVERY_SIDE));
  }

  public boolean mayStandOn(Use use, String act) {
    return onActs.stream().anyMatch(r -> r.use() == use && r.on().equals(act));
  }

  public boolean mayStandTogether(Use one, Use other) {
    return together.stream()
        .anyMatch(r ->
            (r.use() == one && r.on().equals(other.name()))
                || (r.use() == other && r.on().equals(one.name())));
  }

  /// Reads the four tables of a rule text.
  public static RegistryRules read(String text) {
    Notation notation = Notation.read(text);
    if (!notation.faults().isEmpty()) {
      throw new IllegalArgumentException("the registry's rules: " + notation.faults().getFirst());
    }
    Map<String, RetirementRule> retirement = new HashMap<>();
    for (List<Cell> row : rows(notation, "Retirement")) {
      retirement.put(
          cell(row, 0),
          new RetirementRule(
              Vintage.of(Integer.parseInt(cell(row, 1))),
              cell(row, 2).equals("yes"),
              cell(row, 3),
              Confidence.valueOf(cell(row, 4))));
    }
    Map<String, LogRule> inTheLog = new HashMap<>();
    for (List<Cell> row : rows(notation, "Transfers between entity accounts in the public log")) {
      inTheLog.put(
          cell(row, 0),
          new LogRule(
              EntityTransfers.valueOf(cell(row, 1)),
              cell(row, 2),
              Confidence.valueOf(cell(row, 3))));
    }
    return new RegistryRules(
        retirement,
        uses(rows(notation, "Uses that may stand on an act")),
        uses(rows(notation, "Uses that may stand together")),
        inTheLog);
  }

  private static List<UseRule> uses(List<List<Cell>> rows) {
    return rows.stream()
        .map(row ->
            new UseRule(
                Use.valueOf(cell(row, 0)),
                cell(row, 1),
                cell(row, 2),
                Confidence.valueOf(cell(row, 3))))
        .toList();
  }

  private static String cell(List<Cell> row, int column) {
    return row.get(column).text();
  }

  private static List<List<Cell>> rows(Notation notation, String heading) {
    Optional<Block.Table> table =
        notation.sections().stream()
            .filter(s -> s.heading().text().equals(heading))
            .flatMap(s -> s.blocks().stream())
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst();
    return table
        .orElseThrow(() -> new IllegalArgumentException("no table below \"" + heading + "\""))
        .rows();
  }
}
