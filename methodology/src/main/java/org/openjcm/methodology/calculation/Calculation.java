package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.List;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.Sha256;

/// A calculation with everything needed to check it: the record that crosses to the project cycle,
/// the exact totals behind it, the trace, and what a verifier should look at. Japanese: 算定結果.
///
/// @param reference exact reference emissions of the period, tCO2e
/// @param project exact project emissions of the period, tCO2e
/// @param exact reductions before rounding, tCO2e; may be negative
/// @param byVintage in order of year
/// @param bySegment between the cuts at 1 January and 1 April, in order of time
/// @param parts by site and by piece of equipment; empty where there is one only, or where the
///   methodology cannot be divided so
/// @param criteria what is known of each eligibility criterion; the bytes of the result carry what
///   is not met as a warning
public record Calculation(
    EmissionReductions reductions,
    BigDecimal reference,
    BigDecimal project,
    BigDecimal exact,
    List<VintageEmissions> byVintage,
    List<SegmentEmissions> bySegment,
    List<PartEmissions> parts,
    List<CriterionFinding> criteria,
    Trace trace,
    List<Warning> warnings) {

  public Calculation {
    byVintage = List.copyOf(byVintage);
    bySegment = List.copyOf(bySegment);
    parts = List.copyOf(parts);
    criteria = List.copyOf(criteria);
    warnings = List.copyOf(warnings);
  }

  public Json toJson() {
    return Json.object()
        .with("version", 3)
        .with("project", reductions.project().text())
        .with("methodology", reductions.methodology().toString())
        .with("period", reductions.period().toString())
        .with("reference_emissions_tco2e", Json.decimal(reference))
        .with("project_emissions_tco2e", Json.decimal(project))
        .with("emission_reductions_exact_tco2e", Json.decimal(exact))
        .with("emission_reductions_tco2e", reductions.total().value())
        .with("vintages", byVintage.stream().map(Calculation::json).toList())
        .with("segments", bySegment.stream().map(Calculation::json).toList())
        .with("parts", parts.stream().map(Calculation::json).toList())
        .with("proof_grade", reductions.proofGrade().name())
        .with(
            "unverified",
            reductions.unverified().stream().map(FactKey::text).map(Json::text).toList())
        .with("warnings", warnings.stream().map(Calculation::json).toList())
        .with("methodology_text_sha256", reductions.methodologyText().hex())
        .with("inputs_sha256", reductions.inputs().hex())
        .with("confirmations_sha256", reductions.confirmations().hex())
        .with("trace_sha256", reductions.trace().hex())
        .done();
  }

  private static Json json(VintageEmissions one) {
    return Json.object()
        .with("vintage", one.vintage().year())
        .with("reference_emissions_tco2e", Json.decimal(one.reference()))
        .with("project_emissions_tco2e", Json.decimal(one.project()))
        .with("emission_reductions_exact_tco2e", Json.decimal(one.reductions()))
        .with("emission_reductions_tco2e", one.whole().value())
        .done();
  }

  private static Json json(SegmentEmissions one) {
    return Json.object()
        .with("from", one.span().from())
        .with("to", one.span().to())
        .with("fiscal_year", one.span().fiscalYear())
        .with("reference_emissions_tco2e", Json.decimal(one.reference()))
        .with("project_emissions_tco2e", Json.decimal(one.project()))
        .with("emission_reductions_exact_tco2e", Json.decimal(one.reductions()))
        .done();
  }

  private static Json json(PartEmissions one) {
    return Json.object()
        .with("kind", one.kind().name())
        .with("name", one.name())
        .with("reference_emissions_tco2e", Json.decimal(one.reference()))
        .with("project_emissions_tco2e", Json.decimal(one.project()))
        .with("emission_reductions_exact_tco2e", Json.decimal(one.reductions()))
        .done();
  }

  private static Json json(Warning one) {
    return Json.object()
        .with("kind", one.kind())
        .with("about", one.about())
        .with("message", one.message().en())
        .done();
  }

  /// Canonical JSON, UTF-8; names its trace by hash.
  public byte[] bytes() {
    return CanonicalJson.bytes(toJson());
  }

  /// By this a stored result is recognised.
  public Sha256 hash() {
    return Sha256.of(bytes());
  }
}
