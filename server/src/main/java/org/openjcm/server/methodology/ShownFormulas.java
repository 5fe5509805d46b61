package org.openjcm.server.methodology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.methodology.formula.Statement;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.LookupTable;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.typeset.MathMl;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Line;
import org.openjcm.server.pages.Frame;

/// Shows a block of formulas: each as printed, with what its symbols mean, and as written.
final class ShownFormulas {

  private final Methodology methodology;
  private final Frame frame;

  ShownFormulas(Methodology methodology, Frame frame) {
    this.methodology = methodology;
    this.frame = frame;
  }

  ShownBlock.Formulas of(Block.Formulas block) {
    List<ShownBlock.ShownFormula> formulas = new ArrayList<>();
    List<ShownBlock.FormulaLine> lines = new ArrayList<>();
    for (Line line : block.lines()) {
      if (line.text().isBlank()) {
        continue;
      }
      if (!Character.isWhitespace(line.text().charAt(0)) && !lines.isEmpty()) {
        formulas.add(formula(lines));
        lines = new ArrayList<>();
      }
      lines.add(new ShownBlock.FormulaLine(line.number(), line.text()));
    }
    if (!lines.isEmpty()) {
      formulas.add(formula(lines));
    }
    return new ShownBlock.Formulas(formulas);
  }

  private ShownBlock.ShownFormula formula(List<ShownBlock.FormulaLine> lines) {
    Optional<Statement> statement =
        methodology.inOrder().stream()
            .filter(passage -> passage.line() == lines.getFirst().number())
            .map(passage -> passage.statement())
            .findFirst();
    return new ShownBlock.ShownFormula(
        statement.map(one -> MathMl.of(one, frame.lang().tag())).orElse(""),
        List.copyOf(lines),
        statement.map(this::meanings).orElse(List.of()));
  }

  /// The symbols of the right-hand side, in order of appearance, each once.
  private List<ShownBlock.Meaning> meanings(Statement statement) {
    Map<String, ShownBlock.Meaning> meanings = new LinkedHashMap<>();
    for (Expression part : Parts.within(statement.formula())) {
      if (part instanceof Expression.Reference reference) {
        methodology
            .declaration(reference.symbol())
            .ifPresent(one -> meanings.putIfAbsent(one.symbol(), meaning(one)));
      } else if (part instanceof Expression.Lookup lookup) {
        methodology
            .table(lookup.table())
            .ifPresent(one -> meanings.putIfAbsent(one.name(), meaning(one)));
      }
    }
    return List.copyOf(meanings.values());
  }

  private ShownBlock.Meaning meaning(Declaration of) {
    return new ShownBlock.Meaning(
        of.symbol(),
        MathMl.symbol(of.symbol(), of.indices()),
        frame.pick(of.description().en(), of.description().ja()),
        of instanceof Declaration.Quantity quantity ? quantity.unit().toString() : "1",
        kind(of),
        of instanceof Declaration.Fact ? "#line-" + of.at().line() : "#" + anchor(of.symbol()));
  }

  private ShownBlock.Meaning meaning(LookupTable of) {
    return new ShownBlock.Meaning(
        of.name(),
        MathMl.symbol(of.name(), List.of()),
        frame.t(
            "methodology.kind.table-by",
            String.join(", ", of.keys().stream().map(LookupTable.Key::symbol).toList())),
        of.unit().toString(),
        "methodology.kind.table",
        "#line-" + of.at().line());
  }

  /// By which a formula points to the row of a symbol.
  static String anchor(String symbol) {
    return "symbol-" + symbol;
  }

  static String kind(Declaration of) {
    return switch (of) {
      case Declaration.Default _ -> "methodology.kind.default";
      case Declaration.FixedExAnte _ -> "methodology.kind.fixed";
      case Declaration.Monitored one ->
          one.past() ? "methodology.kind.past" : "methodology.kind.monitored";
      case Declaration.Computed _ -> "methodology.kind.computed";
      case Declaration.Fact _ -> "methodology.kind.fact";
    };
  }
}
