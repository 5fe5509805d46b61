package org.openjcm.server.methodology;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which anybody can try a methodology on data of their own. Nothing is stored.
/// Japanese: 算定を試す.
@Controller
public class CalculationPages {

  private static final String PATH = "/methodology/calculate";
  private static final int LONGEST_PROJECT = 100_000;
  private static final int LONGEST_READINGS = 500_000;

  private final Pages pages;
  private final ConfirmationRecords confirmations;
  private final Clock clock;

  CalculationPages(Pages pages, ConfirmationRecords confirmations, Clock clock) {
    this.pages = pages;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  /// What the form holds.
  public record Form(String methodology, String project, String readings) {}

  @GetMapping(PATH)
  ResponseEntity<byte[]> form(
      Frame frame,
      @RequestParam(name = "sample", defaultValue = "") String sample,
      @RequestParam(name = "methodology", defaultValue = "") String methodology) {
    Optional<SampleMonitoring> chosen =
        SampleMonitoring.all().stream()
            .filter(one ->
                one.reference().equals(sample)
                    || (sample.isEmpty()
                        && one.methodology().reference().fileName().equals(methodology)))
            .findFirst();
    Form form =
        chosen
            .map(one ->
                new Form(
                    one.methodology().reference().fileName(), one.projectText(), one.readingsCsv()))
            .orElse(new Form(methodology, "", ""));
    return page(HttpStatus.OK, frame, form, CalculationAttempt.NONE, "");
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> calculate(
      Frame frame,
      @RequestParam(name = "methodology", defaultValue = "") String methodology,
      @RequestParam(name = "project", defaultValue = "") String project,
      @RequestParam(name = "readings", defaultValue = "") String readings) {
    Form form = new Form(methodology, project, readings);
    if (project.length() > LONGEST_PROJECT || readings.length() > LONGEST_READINGS) {
      Form emptied = new Form(methodology, "", "");
      return page(
          HttpStatus.CONTENT_TOO_LARGE,
          frame,
          emptied,
          CalculationAttempt.NONE,
          frame.t("methodology.calculate.too-long", LONGEST_PROJECT, LONGEST_READINGS));
    }
    if (ApprovedMethodologies.shipped().find(methodology).isEmpty()) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          form,
          CalculationAttempt.NONE,
          frame.t("methodology.calculate.choose"));
    }
    CalculationAttempt attempt =
        CalculationAttempt.of(
            form,
            confirmations.inForceToday(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    HttpStatus status =
        attempt.calculation().isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return page(status, frame, form, attempt, "");
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Frame frame, Form form, CalculationAttempt attempt, String error) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("attempt", attempt);
    model.put("error", error);
    model.put("methodologies", ApprovedMethodologies.shipped().all());
    boolean sample =
        attempt.calculation().isPresent()
            && attempt.calculation().get().reductions().project().isSample();
    return pages.html(
        status,
        "methodology/calculate",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .titled(frame.t("methodology.calculate.title"))
            .sample(sample)
            .uncached(),
        model);
  }
}
