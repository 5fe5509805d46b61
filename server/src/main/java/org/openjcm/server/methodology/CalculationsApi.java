package org.openjcm.server.methodology;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.InputFault;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.server.api.BadParameter;
import org.openjcm.server.api.CsvText;
import org.openjcm.server.api.NotThere;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Frames;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Computes what is sent and answers with the result and every step, or with everything wrong with
/// it at once. Stores nothing. Japanese: 算定のAPI.
@RestController
@RequestMapping("/api/methodology")
class CalculationsApi {

  private static final int LONGEST_TEXT = 500_000;

  private final ConfirmationRecords confirmations;
  private final Clock clock;
  private final JsonMapper json;
  private final Frames frames;

  CalculationsApi(ConfirmationRecords confirmations, Clock clock, JsonMapper json, Frames frames) {
    this.frames = frames;
    this.confirmations = confirmations;
    this.clock = clock;
    this.json = json;
  }

  /// What is to be computed.
  ///
  /// @param methodology `MN_AM003_ver02.0`; left out when `methodologyText` is given
  /// @param methodologyText a text of one's own, in the notation
  /// @param project the project file, in the notation
  /// @param readings the readings as CSV; or leave it out and send `rows`
  /// @param rows one object per reading, its members named as the columns of the CSV
  /// @param asOf day whose confirmations hold; today when left out
  record Asked(
      @Nullable String methodology,
      @Nullable String methodologyText,
      @Nullable String project,
      @Nullable String readings,
      @Nullable List<Map<String, String>> rows,
      @Nullable String asOf) {}

  @PostMapping(
      path = "/calculate",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> calculate(HttpServletRequest request, @RequestBody Asked asked) {
    Frame frame = frames.of(request);
    String readings = readings(asked);
    String project = Objects.requireNonNullElse(asked.project(), "");
    limit("project", project, CalculationFields.LONGEST_PROJECT);
    limit("readings", readings, CalculationFields.LONGEST_READINGS);
    List<InputFault> faults = new ArrayList<>();
    Optional<Methodology> methodology = methodology(asked, faults);
    if (methodology.isEmpty()) {
      return refused(frame, faults);
    }
    GivenInputs inputs =
        new GivenInputs(methodology.get().reference().fileName(), project, readings, day(asked));
    CalculationAttempt attempt =
        CalculationAttempt.of(methodology.get(), inputs, confirmations.inForce(inputs.asOf()));
    return attempt
        .calculation()
        .map(one ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(CanonicalJson.bytes(CalculationFiles.json(one))))
        .orElseGet(() -> refused(frame, attempt.faults()));
  }

  private static Optional<Methodology> methodology(Asked asked, List<InputFault> faults) {
    String own = Objects.requireNonNullElse(asked.methodologyText(), "");
    if (own.isEmpty()) {
      String name = Objects.requireNonNullElse(asked.methodology(), "");
      if (!name.matches("[A-Z]{2}_[AP]M[0-9]{3}([_ ]ver[0-9]{2}[.][0-9])?")) {
        throw new BadParameter(BadParameter.Place.BODY, "methodology", name, "methodology-version");
      }
      return Optional.of(
          ApprovedMethodologies.shipped()
              .find(name)
              .orElseThrow(() -> new NotThere("methodology-text", name, "/api/methodology/texts")));
    }
    limit("methodologyText", own, LONGEST_TEXT);
    return switch (MethodologyReader.read(own)) {
      case MethodologyRead.Sound(Methodology sound) -> Optional.of(sound);
      case MethodologyRead.Faulty(var found) -> {
        found.forEach(one -> faults.add(new InputFault(InputFault.Input.METHODOLOGY, one)));
        yield Optional.empty();
      }
    };
  }

  private static String readings(Asked asked) {
    List<Map<String, String>> rows = asked.rows();
    if (rows == null || rows.isEmpty()) {
      return Objects.requireNonNullElse(asked.readings(), "");
    }
    List<String> columns =
        rows.stream().flatMap(row -> row.keySet().stream()).distinct().limit(40).toList();
    CsvText csv = new CsvText().line(columns);
    rows.forEach(row ->
        csv.line(
            columns.stream()
                .map(column -> Objects.requireNonNullElse(row.get(column), ""))
                .toList()));
    return csv.toString().replace("\r\n", "\n");
  }

  private static void limit(String name, String text, int longest) {
    if (text.length() > longest) {
      throw new BadParameter(BadParameter.Place.BODY, name, text, "text-length", longest);
    }
  }

  private LocalDate day(Asked asked) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String given = Objects.requireNonNullElse(asked.asOf(), "");
    if (given.isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(given);
      if (!day.isAfter(today) && day.getYear() >= 2020) {
        return day;
      }
    } catch (DateTimeException notADay) {
      // Answered below, together with days out of range.
    }
    throw new BadParameter(
        BadParameter.Place.BODY, "asOf", given, "date", "2020-01-01", today.toString());
  }

  /// A problem document (RFC 9457) with every fault, its place, its words and what to do.
  private ResponseEntity<byte[]> refused(Frame frame, List<InputFault> faults) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "/api#problem-422");
    problem.put("title", frame.t("methodology.api.refused"));
    problem.put("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
    problem.put("detail", frame.count("methodology.calculate.faults", faults.size()));
    problem.put("remedy", frame.t("methodology.api.refused.remedy"));
    problem.put("instance", "/api/methodology/calculate");
    problem.put(
        "faults", faults.stream().map(one -> fault(frame, one)).collect(Collectors.toList()));
    return ResponseEntity.unprocessableContent()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .cacheControl(CacheControl.noStore())
        .body(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> fault(Frame frame, InputFault of) {
    String lang = frame.lang().tag();
    Map<String, Object> fault = new LinkedHashMap<>();
    fault.put("input", of.input().name().toLowerCase(Locale.ROOT));
    fault.put("kind", of.fault().kind());
    fault.put("line", of.fault().at().line());
    fault.put("column", of.fault().at().column());
    fault.put("offending", of.fault().offending());
    fault.put("message", of.fault().message().in(lang));
    fault.put("remedy", of.fault().remedy().in(lang));
    return fault;
  }
}
