package org.openjcm.methodology.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.notation.Place;

/// What a project states about itself for a methodology: its equipment, the facts asked for, the
/// parameters fixed ex ante and the ex-ante estimates. Japanese: プロジェクトの事実と事前固定値.
public record ProjectFacts(
    ProjectReference project,
    MethodologyReference methodology,
    BilingualText title,
    List<Equipment> equipment,
    List<FactValue> facts,
    List<FixedValue> fixed,
    List<Estimate> estimates,
    List<Meter> meters,
    List<Correction> corrections) {

  /// The answer to a fact; `equipment` is empty for a fact of the whole project.
  public record FactValue(String symbol, String equipment, String category, Place at) {}

  /// A parameter fixed ex ante; `equipment` is empty for one of the whole project.
  public record FixedValue(
      String symbol, String equipment, BigDecimal value, Unit unit, String source, Place at) {}

  /// What the project expects of a monitored parameter in a year.
  public record Estimate(
      String symbol, String equipment, BigDecimal perYear, Unit unit, Place at) {}

  public ProjectFacts {
    equipment = equipment.stream().sorted(Comparator.comparing(Equipment::id)).toList();
    facts =
        facts.stream()
            .sorted(Comparator.comparing(FactValue::symbol).thenComparing(FactValue::equipment))
            .toList();
    fixed =
        fixed.stream()
            .sorted(Comparator.comparing(FixedValue::symbol).thenComparing(FixedValue::equipment))
            .toList();
    estimates =
        estimates.stream()
            .sorted(Comparator.comparing(Estimate::symbol).thenComparing(Estimate::equipment))
            .toList();
    meters = meters.stream().sorted(Comparator.comparing(Meter::id)).toList();
    corrections =
        corrections.stream()
            .sorted(Comparator.comparing(Correction::meter).thenComparing(Correction::first))
            .toList();
  }

  public Optional<Equipment> equipment(String id) {
    return equipment.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The same project with only some of its equipment, for a result by site or piece.
  public ProjectFacts with(List<Equipment> fewer) {
    return new ProjectFacts(
        project, methodology, title, fewer, facts, fixed, estimates, meters, corrections);
  }

  /// The pieces of equipment of an index, in order of id.
  public List<Equipment> of(String index) {
    return equipment.stream().filter(one -> one.index().equals(index)).toList();
  }

  /// The same facts in whatever order the file gave them: places in the file are left out.
  public Json toJson() {
    List<Json> pieces = new ArrayList<>();
    for (Equipment one : equipment) {
      var piece =
          Json.object()
              .with("id", one.id())
              .with("index", one.index())
              .with("first", one.first().equals(Equipment.EVER) ? "" : one.first() + "")
              .with("last", one.last().equals(Equipment.STILL) ? "" : one.last() + "");
      pieces.add(one.site().isEmpty() ? piece.done() : piece.with("site", one.site()).done());
    }
    var json =
        Json.object()
            .with("project", project.text())
            .with("methodology", methodology.toString())
            .with("equipment", pieces)
            .with("facts", facts.stream().<Json>map(ProjectFacts::json).toList())
            .with(
                "fixed",
                fixed.stream()
                    .<Json>map(
                        one -> quantity(one.symbol(), one.equipment(), one.value(), one.unit()))
                    .toList())
            .with(
                "estimates",
                estimates.stream()
                    .<Json>map(
                        one -> quantity(one.symbol(), one.equipment(), one.perYear(), one.unit()))
                    .toList());
    if (!meters.isEmpty()) {
      json = json.with("meters", meters.stream().map(Meter::toJson).toList());
    }
    if (!corrections.isEmpty()) {
      json = json.with("corrections", corrections.stream().map(Correction::toJson).toList());
    }
    return json.done();
  }

  private static Json json(FactValue one) {
    return Json.object()
        .with("symbol", one.symbol())
        .with("equipment", one.equipment())
        .with("category", one.category())
        .done();
  }

  private static Json quantity(String symbol, String equipment, BigDecimal value, Unit unit) {
    return Json.object()
        .with("symbol", symbol)
        .with("equipment", equipment)
        .with("value", Json.decimal(value))
        .with("unit", unit.toString())
        .done();
  }
}
