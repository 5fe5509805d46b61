package org.openjcm.workbook.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Unit;
import org.openjcm.workbook.draft.Given;

/// The values that belong into a template, by name, in the order in which a form lists them.
/// Japanese: 様式に記入する値.
final class TemplateValues {

  /// One value to be written.
  record Amount(String name, String symbol, String elements, BigDecimal value, Unit unit) {}

  private final Map<String, Amount> values = new LinkedHashMap<>();

  /// The plan: estimates and what is fixed ex ante.
  static TemplateValues plan(Given given) {
    TemplateValues plan = new TemplateValues();
    for (ProjectFacts.Estimate one : given.facts().estimates()) {
      plan.put(one.symbol(), one.equipment(), one.perYear(), one.unit());
    }
    plan.fixed(given);
    return plan;
  }

  /// The report: what was monitored over the period, and what is fixed ex ante.
  static TemplateValues report(Given given) {
    TemplateValues report = new TemplateValues();
    Map<String, BigDecimal> known = given.known();
    for (Declaration.Monitored declared :
        given.methodology().declared(Declaration.Monitored.class)) {
      known.forEach((name, value) -> {
        String elements =
            name.startsWith(declared.symbol() + "[")
                ? name.substring(declared.symbol().length() + 1, name.length() - 1)
                : "";
        if (name.equals(declared.symbol()) || !elements.isEmpty()) {
          report.put(declared.symbol(), elements, value, declared.unit());
        }
      });
    }
    report.fixed(given);
    return report;
  }

  private void fixed(Given given) {
    for (ProjectFacts.FixedValue one : given.facts().fixed()) {
      put(one.symbol(), one.equipment(), one.value(), one.unit());
    }
  }

  private void put(String symbol, String elements, BigDecimal value, Unit unit) {
    String name = elements.isEmpty() ? symbol : symbol + "[" + elements + "]";
    values.put(name, new Amount(name, symbol, elements, value, unit));
  }

  List<Amount> all() {
    return List.copyOf(values.values());
  }

  /// The value for a line of a form: by its elements where the form names them, else the next one
  /// of the symbol that has no line yet.
  ///
  /// @param used names that have their line already
  Optional<Amount> next(Declaration declared, OfficialSymbol written, List<String> used) {
    List<Amount> open = new ArrayList<>();
    for (Amount one : values.values()) {
      if (one.symbol().equals(declared.symbol()) && !used.contains(one.name())) {
        open.add(one);
      }
    }
    String elements = String.join(",", written.subscripts());
    return open.stream()
        .filter(one -> one.elements().equals(elements))
        .findFirst()
        .or(() ->
            declared.indices().equals(written.subscripts()) || written.subscripts().isEmpty()
                ? open.stream().findFirst()
                : Optional.empty());
  }
}
