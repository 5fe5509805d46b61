package org.openjcm.workbook.draft;

import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.formula.Expression;
import org.openjcm.methodology.formula.Parts;
import org.openjcm.workbook.formula.AggregateText;
import org.openjcm.workbook.formula.Elements;
import org.openjcm.workbook.formula.FormulaText;
import org.openjcm.workbook.formula.Standing;
import org.openjcm.workbook.formula.Terms;
import org.openjcm.workbook.layout.Address;
import org.openjcm.workbook.layout.Content;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.Run;
import org.openjcm.workbook.layout.SheetDraft;

/// Below a formula, the lines of its sums: one for each element. Japanese: 合計の内訳の行.
record TermLines(SheetDraft sheet, Elements elements, Terms terms, FormulaText formulas) {

  void write(Expression formula, Standing standing, String symbol) {
    for (Expression.Aggregate aggregate : Terms.outermost(formula)) {
      write(aggregate, standing, symbol);
    }
  }

  private void write(Expression.Aggregate aggregate, Standing standing, String symbol) {
    if (terms.has(aggregate, standing)) {
      return;
    }
    List<String> of = elements.of(aggregate.index());
    for (String element : of) {
      Standing inner = standing.with(aggregate.index(), element);
      for (Expression part : Parts.of(aggregate)) {
        write(part, inner, symbol);
      }
    }
    if (of.isEmpty()) {
      terms.put(aggregate, standing, Optional.empty());
      return;
    }
    int first = sheet.lines().size();
    Run run =
        new Run(
            new Address(sheet.name(), AggregateText.TERM, first),
            new Address(sheet.name(), AggregateText.TERM, first + of.size() - 1));
    for (String element : of) {
      line(aggregate, standing.with(aggregate.index(), element), element, symbol, run);
    }
    terms.put(aggregate, standing, Optional.of(run));
  }

  private void line(
      Expression.Aggregate aggregate, Standing at, String element, String symbol, Run run) {
    int row = sheet.line();
    String word = aggregate.kind().word();
    sheet.words(0, "%s: term of %s / %sの項".formatted(symbol, word, word), Look.TERM);
    sheet.words(1, element, Look.TERM_SYMBOL);
    sheet.put(AggregateText.TERM, Content.live(() -> term(aggregate, at)), Look.TERM_VALUE);
    sheet.words(3, "", Look.TERM);
    sheet.words(4, aggregate.index() + " = " + element, Look.TERM_SYMBOL);
    if (aggregate.weight().isPresent()) {
      sheet.put(
          AggregateText.WEIGHT,
          Content.live(() -> chosen(aggregate, at, formulas.of(aggregate.weight().get(), at))),
          Look.TERM_VALUE);
    }
    if (aggregate.kind() == Expression.Aggregate.Kind.MODE) {
      sheet.put(
          AggregateText.TIMES_SEEN,
          Content.live(() -> AggregateText.timesSeen(run, row)),
          Look.TERM_VALUE);
      sheet.put(
          AggregateText.MOST_SEEN,
          Content.live(() -> AggregateText.mostSeen(run, row)),
          Look.TERM_VALUE);
    }
  }

  private String term(Expression.Aggregate aggregate, Standing at) {
    String value = formulas.of(aggregate.of(), at);
    String weighted =
        aggregate
            .weight()
            .map(weight -> "(" + formulas.of(weight, at) + ")*(" + value + ")")
            .orElse(value);
    String guarded =
        aggregate.kind() == Expression.Aggregate.Kind.MODE ? formulas.guarded(weighted) : weighted;
    return chosen(aggregate, at, guarded);
  }

  private String chosen(Expression.Aggregate aggregate, Standing at, String value) {
    return aggregate
        .where()
        .map(where -> "IF(" + formulas.condition(where, at) + "," + value + ",\"\")")
        .orElse(value);
  }
}
