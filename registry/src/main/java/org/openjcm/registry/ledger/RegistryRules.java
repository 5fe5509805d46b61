package org.openjcm.registry.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Use;
import org.openjcm.registry.application.Applicant;
import org.openjcm.registry.application.Field;
import org.openjcm.registry.application.OpeningRule;
import org.openjcm.registry.instruction.InstructionRule;
import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Vintage;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// The rule data that the registry decides by: what retirement requires on each side, which uses
/// may stand on what, and how instructions are approved. Read from `rules.md`; countries differ in
/// data, never in code. Japanese: 登録簿の規則データ.
public record RegistryRules(
    Map<String, RetirementRule> retirement,
    List<UseRule> onActs,
    List<UseRule> together,
    Map<String, LogRule> inTheLog,
    Map<String, InstructionRule> instructions,
    List<FinalActRule> finalActs,
    List<OpeningRule> opening,
    List<Usability.Rule> usability)
    implements RulesInForce {

  static final String EVERY_SIDE = "*";
  private static final String EVERY_SAMPLE = "SAMPLE-*";

  public RegistryRules {
    retirement = Map.copyOf(retirement);
    onActs = List.copyOf(onActs);
    together = List.copyOf(together);
    inTheLog = Map.copyOf(inTheLog);
    instructions = Map.copyOf(instructions);
    finalActs = List.copyOf(finalActs);
    opening = List.copyOf(opening);
    usability = List.copyOf(usability);
    if (!retirement.containsKey(EVERY_SIDE)
        || !inTheLog.containsKey(EVERY_SIDE)
        || !instructions.containsKey(EVERY_SIDE)) {
      throw new IllegalArgumentException(
          "the tables of retirement, of the public log and of instructions need a row for *");
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

  /// How instructions are decided in this book: the row of the book itself, else that of all sample
  /// books, of the side, or of every side.
  public InstructionRule instructions(Book book) {
    String side = book.sample() ? EVERY_SAMPLE : book.side().country().alpha2();
    InstructionRule own = instructions.getOrDefault(book.text(), instructions.get(side));
    return own != null ? own : Objects.requireNonNull(instructions.get(EVERY_SIDE));
  }

  /// What a side asks of each kind of applicant that it admits; nobody else may open an account.
  public List<OpeningRule> opening(Side side) {
    String own = side.country().alpha2();
    boolean has = opening.stream().anyMatch(r -> r.side().equals(own));
    return opening.stream().filter(r -> r.side().equals(has ? own : EVERY_SIDE)).toList();
  }

  /// The uses that credits of a side's book may have; a side with rows of its own has only these.
  public List<Usability.Rule> usesOf(Side side) {
    String own = side.country().alpha2();
    boolean has = usability.stream().anyMatch(r -> r.side().equals(own));
    return usability.stream().filter(r -> r.side().equals(has ? own : EVERY_SIDE)).toList();
  }

  /// Whether an authority may undo a retirement or cancellation in the book of a side.
  public boolean mayUndo(Side side, String act, String authority) {
    return finalActs.stream()
        .anyMatch(r ->
            (r.side().equals(EVERY_SIDE) || r.side().equals(side.country().alpha2()))
                && r.act().equals(act)
                && r.authority().equals(authority));
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

  /// Reads the tables of a rule text.
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
        inTheLog,
        instructions(rows(notation, "Instructions")),
        rows(notation, "Corrections of final acts").stream()
            .filter(row -> !cell(row, 1).equals("none"))
            .map(row ->
                new FinalActRule(
                    cell(row, 0),
                    cell(row, 1),
                    cell(row, 2),
                    cell(row, 3),
                    cell(row, 4),
                    Confidence.valueOf(cell(row, 5))))
            .toList(),
        rows(notation, "Account opening").stream().map(RegistryRules::opening).toList(),
        rows(notation, "What credits may be used for").stream()
            .map(RegistryRules::usability)
            .toList());
  }

  private static Usability.Rule usability(List<Cell> row) {
    return new Usability.Rule(
        cell(row, 0),
        cell(row, 1),
        Vintage.of(Integer.parseInt(cell(row, 2))),
        cell(row, 3).equals("yes"),
        cell(row, 4).equals("-") ? "" : cell(row, 4),
        cell(row, 5),
        Confidence.valueOf(cell(row, 6)));
  }

  private static OpeningRule opening(List<Cell> row) {
    return new OpeningRule(
        cell(row, 0),
        Applicant.valueOf(cell(row, 1)),
        Arrays.stream(cell(row, 2).split(" ", -1)).map(Field::valueOf).toList(),
        cell(row, 3).equals("yes"),
        cell(row, 4),
        cell(row, 5),
        Confidence.valueOf(cell(row, 6)));
  }

  private static Map<String, InstructionRule> instructions(List<List<Cell>> rows) {
    Map<String, InstructionRule> instructions = new HashMap<>();
    for (List<Cell> row : rows) {
      instructions.put(
          cell(row, 0),
          new InstructionRule(
              cell(row, 1).equals("yes"),
              Duration.ofHours(Integer.parseInt(cell(row, 2))),
              cell(row, 3).equals("off")
                  ? Optional.empty()
                  : Optional.of(InstructionRule.Window.parse(cell(row, 3))),
              cell(row, 4).equals("yes"),
              Integer.parseInt(cell(row, 5)),
              cell(row, 6),
              Confidence.valueOf(cell(row, 7))));
    }
    return instructions;
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
