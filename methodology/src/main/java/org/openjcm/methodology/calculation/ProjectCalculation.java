package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// The reductions of a project that applies several methodologies: one calculation each, for the
/// same period, added up. Japanese: 複数の方法論を適用するプロジェクトの排出削減量.
///
/// Each part rounds by its own methodology before it is added, as each has its own workbook; the
/// sum never exceeds the sum of the exact parts by rounding up. The grade is the weakest.
///
/// @param parts in order of methodology
public record ProjectCalculation(List<Calculation> parts) {

  public ProjectCalculation {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a project applies at least one methodology");
    }
    parts =
        parts.stream()
            .sorted((a, b) -> a.reductions().methodology().compareTo(b.reductions().methodology()))
            .toList();
    Calculation first = parts.getFirst();
    for (int at = 0; at < parts.size(); at++) {
      Calculation part = parts.get(at);
      if (!part.reductions().project().equals(first.reductions().project())
          || !part.reductions().period().equals(first.reductions().period())) {
        throw new IllegalArgumentException(
            "the parts of a project calculation are of one project and one period: "
                + part.reductions().project()
                + " "
                + part.reductions().period());
      }
      if (at > 0
          && part.reductions().methodology().equals(parts.get(at - 1).reductions().methodology())) {
        throw new IllegalArgumentException(
            part.reductions().methodology() + " is applied twice; one calculation per methodology");
      }
    }
  }

  public ProjectReference project() {
    return parts.getFirst().reductions().project();
  }

  public MonitoringPeriod period() {
    return parts.getFirst().reductions().period();
  }

  public Tonnes total() {
    return Tonnes.sum(parts.stream().map(one -> one.reductions().total()).toList());
  }

  /// Reductions before rounding, tCO2e.
  public BigDecimal exact() {
    return parts.stream().map(Calculation::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// By calendar year, in order.
  public List<VintageEmissions> byVintage() {
    Map<Vintage, VintageEmissions> byVintage = new TreeMap<>();
    for (Calculation part : parts) {
      for (VintageEmissions one : part.byVintage()) {
        byVintage.merge(one.vintage(), one, ProjectCalculation::plus);
      }
    }
    return List.copyOf(byVintage.values());
  }

  private static VintageEmissions plus(VintageEmissions a, VintageEmissions b) {
    return new VintageEmissions(
        a.vintage(),
        a.reference().add(b.reference()),
        a.project().add(b.project()),
        a.reductions().add(b.reductions()),
        Tonnes.sum(List.of(a.whole(), b.whole())));
  }

  public ProofGrade proofGrade() {
    return parts.stream()
        .map(one -> one.reductions().proofGrade())
        .max(Enum::compareTo)
        .orElseThrow();
  }

  /// Constants and rules of any part that nobody has confirmed.
  public List<FactKey> unverified() {
    TreeSet<FactKey> all = new TreeSet<>();
    parts.forEach(one -> all.addAll(one.reductions().unverified()));
    return List.copyOf(all);
  }

  public Json toJson() {
    List<Json> each = new ArrayList<>();
    parts.forEach(one -> each.add(one.toJson()));
    return Json.object()
        .with("version", 1)
        .with("project", project().text())
        .with("period", period().toString())
        .with("emission_reductions_exact_tco2e", Json.decimal(exact()))
        .with("emission_reductions_tco2e", total().value())
        .with("proof_grade", proofGrade().name())
        .with("parts", each)
        .done();
  }

  public Sha256 hash() {
    return CanonicalJson.hash(toJson());
  }
}
