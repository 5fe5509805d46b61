package org.openjcm.server.projectcycle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.methodology.EmissionReductions;
import org.openjcm.methodology.ProofGrade;
import org.openjcm.methodology.VintageReductions;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.rulebook.MonitoringPeriod;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every calculation that was run, with the bytes of its result and trace, named by the hash of the
/// result. Running the same again keeps nothing new. Japanese: 算定の記録.
@Component
public class Calculations {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WriterDatabase database;
  private final Clock clock;

  Calculations(WriterDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A calculation as it was kept.
  ///
  /// @param readings hash of the monitoring data file
  /// @param trace every step, in canonical JSON
  public record Kept(
      Sha256 hash,
      EmissionReductions reductions,
      Sha256 readings,
      LocalDate asOf,
      String result,
      String trace) {}

  /// Keeps a calculation and gives the hash of its result.
  ///
  /// @param asOf the day for which the confirmations in force were taken
  Sha256 keep(Calculation calculation, Sha256 readings, LocalDate asOf, String by) {
    EmissionReductions reductions = calculation.reductions();
    database
        .jdbc()
        .sql(
            """
            INSERT INTO projectcycle.calculation
              (hash, project, first_day, last_day, readings, methodology, methodology_text, inputs,
               confirmations, as_of, result, trace, trace_hash, run_by, run_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (hash) DO NOTHING
            """)
        .params(
            calculation.hash().hex(),
            reductions.project().text(),
            Date.valueOf(reductions.period().first()),
            Date.valueOf(reductions.period().last()),
            readings.hex(),
            reductions.methodology().toString(),
            reductions.methodologyText().hex(),
            reductions.inputs().hex(),
            reductions.confirmations().hex(),
            Date.valueOf(asOf),
            calculation.bytes(),
            calculation.trace().bytes(),
            reductions.trace().hex(),
            by,
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return calculation.hash();
  }

  /// The reductions of a calculation that an act names.
  EmissionReductions require(Sha256 hash) {
    return find(hash)
        .map(Kept::reductions)
        .orElseThrow(() -> new IllegalStateException("calculation " + hash + " is not kept"));
  }

  /// The project whose calculation used these readings.
  Optional<ProjectReference> projectOf(Sha256 readings) {
    return database
        .jdbc()
        .sql("SELECT project FROM projectcycle.calculation WHERE readings = ? LIMIT 1")
        .param(readings.hex())
        .query((row, _) -> ProjectReference.parse(row.getString("project")))
        .optional();
  }

  public Optional<Kept> find(Sha256 hash) {
    return database
        .jdbc()
        .sql(
            "SELECT hash, readings, as_of, result, trace FROM projectcycle.calculation WHERE hash = ?")
        .param(hash.hex())
        .query((row, _) -> {
          byte[] result = row.getBytes("result");
          return new Kept(
              new Sha256(row.getString("hash")),
              read(result),
              new Sha256(row.getString("readings")),
              row.getObject("as_of", LocalDate.class),
              new String(result, StandardCharsets.UTF_8),
              new String(row.getBytes("trace"), StandardCharsets.UTF_8));
        })
        .optional();
  }

  private static EmissionReductions read(byte[] bytes) {
    JsonNode result = JSON.readTree(bytes);
    List<VintageReductions> vintages = new ArrayList<>();
    for (JsonNode part : result.get("vintages")) {
      vintages.add(
          new VintageReductions(
              Vintage.of(part.get("vintage").intValue()),
              new BigDecimal(text(part, "emission_reductions_exact_tco2e")),
              Tonnes.of(part.get("emission_reductions_tco2e").longValue())));
    }
    List<FactKey> unverified = new ArrayList<>();
    for (JsonNode fact : result.get("unverified")) {
      unverified.add(new FactKey(fact.stringValue()));
    }
    String period = text(result, "period");
    return new EmissionReductions(
        ProjectReference.parse(text(result, "project")),
        MethodologyReference.parse(text(result, "methodology")),
        MonitoringPeriod.of(
            LocalDate.parse(period.substring(0, period.indexOf('/'))),
            LocalDate.parse(period.substring(period.indexOf('/') + 1))),
        vintages,
        Tonnes.of(result.get("emission_reductions_tco2e").longValue()),
        ProofGrade.valueOf(text(result, "proof_grade")),
        unverified,
        new Sha256(text(result, "methodology_text_sha256")),
        new Sha256(text(result, "inputs_sha256")),
        new Sha256(text(result, "confirmations_sha256")),
        new Sha256(text(result, "trace_sha256")));
  }

  private static String text(JsonNode node, String name) {
    return node.get(name).stringValue();
  }
}
