package org.openjcm.server.methodology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.calculation.CriterionFinding;
import org.openjcm.methodology.monitoring.MonitoringRead;
import org.openjcm.methodology.monitoring.MonitoringReader;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.ProjectRead;
import org.openjcm.methodology.monitoring.ProjectReader;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.Json;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.server.api.CsvText;
import org.openjcm.workbook.MonitoringWorkbook;
import org.openjcm.workbook.WorkbookOutcome;
import org.openjcm.workbook.XlsxFile;
import org.openjcm.workbook.draft.Given;
import org.openjcm.workbook.draft.TrialProject;
import org.openjcm.workbook.layout.WorkbookFault;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A calculation as files to take away: every figure as CSV, the result with every step as JSON.
/// Japanese: 算定結果のファイル.
public final class CalculationFiles {

  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "name",
          "from",
          "to",
          "reference_emissions_tco2e",
          "project_emissions_tco2e",
          "emission_reductions_exact_tco2e",
          "emission_reductions_tco2e");

  private CalculationFiles() {}

  /// What a page can be asked for instead of itself.
  public enum Form {
    CSV("csv", "text/csv;charset=UTF-8"),
    JSON("json", "application/json"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String type;

    Form(String ending, String type) {
      this.ending = ending;
      this.type = type;
    }

    /// The form of this name, `csv` or `json`; empty for a page.
    public static Optional<Form> of(@Nullable String asked) {
      return Arrays.stream(values()).filter(one -> one.ending.equals(asked)).findFirst();
    }
  }

  /// What came of asking for a workbook to be filled in.
  sealed interface Blank {}

  /// The project cannot be read.
  record NoProject(CalculationAttempt attempt) implements Blank {}

  /// What came of asking for a file.
  public sealed interface Taken {}

  /// The file as an attachment, never kept by caches.
  public record Attached(ResponseEntity<byte[]> answer) implements Taken, Blank {}

  /// No workbook can carry this calculation.
  public record NoWorkbook(WorkbookFault fault) implements Taken, Blank {}

  /// A file of a calculation that these inputs gave.
  public static Taken taken(
      Form form,
      Methodology methodology,
      GivenInputs inputs,
      Confirmations confirmations,
      Calculation calculation) {
    return switch (form) {
      case CSV -> attached(calculation, form, csv(calculation).getBytes(StandardCharsets.UTF_8));
      case JSON -> attached(calculation, form, CanonicalJson.bytes(json(calculation)));
      case XLSX ->
          switch (workbook(methodology, inputs, confirmations)) {
            case WorkbookOutcome.Written(var file) -> attached(calculation, form, file.bytes());
            case WorkbookOutcome.Filled(var file, _) -> attached(calculation, form, file.bytes());
            case WorkbookOutcome.Refused(WorkbookFault fault) -> new NoWorkbook(fault);
          };
    };
  }

  /// A workbook without readings.
  static Blank blank(Methodology methodology, GivenInputs inputs, Confirmations confirmations) {
    ProjectFacts facts;
    if (inputs.project().isBlank()) {
      facts = TrialProject.blank(methodology);
    } else {
      switch (ProjectReader.read(inputs.project())) {
        case ProjectRead.Sound(ProjectFacts sound) -> facts = sound;
        case ProjectRead.Faulty(List<Fault> faults) -> {
          return new NoProject(CalculationAttempt.ofProject(faults));
        }
      }
    }
    Given given = Given.with(methodology, facts, Optional.empty(), confirmations, inputs.asOf());
    return switch (MonitoringWorkbook.write(given)) {
      case WorkbookOutcome.Written(var file) -> blankFile(facts, methodology, file);
      case WorkbookOutcome.Filled(var file, _) -> blankFile(facts, methodology, file);
      case WorkbookOutcome.Refused(WorkbookFault fault) -> new NoWorkbook(fault);
    };
  }

  private static Attached blankFile(ProjectFacts facts, Methodology methodology, XlsxFile file) {
    String name =
        "monitoring-%s-%s.xlsx"
            .formatted(facts.project().text(), methodology.reference().fileName());
    return attached(name, Form.XLSX, file.bytes());
  }

  /// An official form with the values in place; the form was looked at when it was uploaded.
  static WorkbookOutcome form(
      XlsxFile template, Methodology methodology, GivenInputs inputs, Confirmations confirmations) {
    return MonitoringWorkbook.fill(template.bytes(), given(methodology, inputs, confirmations));
  }

  static ResponseEntity<byte[]> form(Calculation calculation, XlsxFile filled) {
    return attached(calculation, Form.XLSX, filled.bytes()).answer();
  }

  private static WorkbookOutcome workbook(
      Methodology methodology, GivenInputs inputs, Confirmations confirmations) {
    return MonitoringWorkbook.write(given(methodology, inputs, confirmations));
  }

  private static Given given(
      Methodology methodology, GivenInputs inputs, Confirmations confirmations) {
    if (ProjectReader.read(inputs.project()) instanceof ProjectRead.Sound(var facts)
        && MonitoringReader.readCsv(inputs.readings()) instanceof MonitoringRead.Sound(var data)) {
      return Given.with(methodology, facts, Optional.of(data), confirmations, inputs.asOf());
    }
    throw new IllegalStateException("inputs that were calculated can be read");
  }

  private static Attached attached(Calculation calculation, Form form, byte[] body) {
    String name =
        "calculation-%s-%s.%s"
            .formatted(
                calculation.reductions().project().text(),
                calculation.hash().hex().substring(0, 12),
                form.ending);
    return attached(name, form, body);
  }

  private static Attached attached(String name, Form form, byte[] body) {
    return new Attached(
        ResponseEntity.ok()
            .header(HttpHeaders.CONTENT_TYPE, form.type)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString())
            .cacheControl(CacheControl.noStore())
            .body(body));
  }

  static Json json(Calculation calculation) {
    return Json.object()
        .with("calculation", calculation.toJson())
        .with("calculation_sha256", calculation.hash().hex())
        .with("eligibility", calculation.criteria().stream().map(CriterionFinding::toJson).toList())
        .with("trace", calculation.trace().toJson())
        .done();
  }

  private static String csv(Calculation calculation) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    var period = calculation.reductions().period();
    rows.add(
        List.of(
            "period",
            calculation.reductions().project().text(),
            period.first().toString(),
            period.last().toString(),
            calculation.reference().toPlainString(),
            calculation.project().toPlainString(),
            calculation.exact().toPlainString(),
            calculation.reductions().total().value() + ""));
    calculation
        .byVintage()
        .forEach(one ->
            rows.add(
                List.of(
                    "vintage",
                    one.vintage().year() + "",
                    "",
                    "",
                    one.reference().toPlainString(),
                    one.project().toPlainString(),
                    one.reductions().toPlainString(),
                    one.whole().value() + "")));
    calculation
        .bySegment()
        .forEach(one ->
            rows.add(
                List.of(
                    "segment",
                    "FY" + one.span().fiscalYear(),
                    one.span().from(),
                    one.span().to(),
                    one.reference().toPlainString(),
                    one.project().toPlainString(),
                    one.reductions().toPlainString(),
                    "")));
    calculation
        .parts()
        .forEach(one ->
            rows.add(
                List.of(
                    one.kind().name().toLowerCase(java.util.Locale.ROOT),
                    one.name(),
                    "",
                    "",
                    one.reference().toPlainString(),
                    one.project().toPlainString(),
                    one.reductions().toPlainString(),
                    "")));
    CsvText text = new CsvText();
    rows.forEach(text::line);
    return text.toString();
  }
}
