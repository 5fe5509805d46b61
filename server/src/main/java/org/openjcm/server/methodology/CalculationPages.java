package org.openjcm.server.methodology;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.samples.SampleMonitoring;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.methodology.forms.OfficialForms;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.openjcm.workbook.WorkbookOutcome;
import org.openjcm.workbook.XlsxFile;
import org.openjcm.workbook.layout.WorkbookFault;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which anybody can try a methodology on data of their own: typed, uploaded, or in a
/// link. Only what a signed-in person keeps is stored. Japanese: 算定を試す.
@Controller
public class CalculationPages {

  private static final String PATH = "/methodology/calculate";

  /// A workbook of the project that is still to be filled in.
  private static final String BLANK = "blank";

  private static final String FORM = "form";
  private static final String FORM_FILE = "form-file";
  static final String KEPT = "/methodology/calculations";

  private final CalculationView view;
  private final Pages pages;
  private final ConfirmationRecords confirmations;
  private final KeptCalculations kept;
  private final FilledWorkbooks workbooks;
  private final OfficialForms forms;
  private final Clock clock;

  CalculationPages(
      CalculationView view,
      Pages pages,
      ConfirmationRecords confirmations,
      KeptCalculations kept,
      FilledWorkbooks workbooks,
      OfficialForms forms,
      Clock clock) {
    this.view = view;
    this.pages = pages;
    this.confirmations = confirmations;
    this.kept = kept;
    this.workbooks = workbooks;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> form(
      Frame frame,
      @RequestParam(name = "sample", defaultValue = "") String sample,
      @RequestParam(name = "methodology", defaultValue = "") String methodology,
      @RequestParam(name = "given", defaultValue = "") String given,
      @RequestParam(name = "format", defaultValue = "") String format) {
    if (!given.isEmpty()) {
      return GivenInputs.unpacked(given)
          .map(inputs -> calculated(frame, inputs, format, CalculationView.Origin.LINK))
          .orElseGet(() ->
              view.refused(
                  frame, HttpStatus.BAD_REQUEST, frame.t("methodology.calculate.link-broken")));
    }
    Optional<SampleMonitoring> chosen =
        SampleMonitoring.all().stream()
            .filter(one ->
                one.reference().equals(sample)
                    || (sample.isEmpty()
                        && one.methodology().reference().fileName().equals(methodology)))
            .findFirst();
    return view.form(
        frame,
        chosen
            .map(one ->
                new GivenInputs(
                    one.methodology().reference().fileName(),
                    one.projectText(),
                    one.readingsCsv(),
                    today()))
            .orElse(new GivenInputs(methodology, "", "", today())));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> calculate(Frame frame, @ModelAttribute CalculationFields fields) {
    return switch (fields.read(today())) {
      case CalculationFields.TooLong _ ->
          view.refused(
              frame,
              HttpStatus.CONTENT_TOO_LARGE,
              frame.t(
                  "methodology.calculate.too-long",
                  CalculationFields.LONGEST_PROJECT,
                  CalculationFields.LONGEST_READINGS));
      case CalculationFields.NoText(String file) ->
          view.refused(
              frame,
              HttpStatus.UNPROCESSABLE_CONTENT,
              frame.t("methodology.calculate.no-text", file));
      case CalculationFields.Inputs(GivenInputs inputs) ->
          BLANK.equals(fields.format())
              ? blank(frame, inputs)
              : calculated(frame, inputs, fields.format(), CalculationView.Origin.FORM);
      case CalculationFields.Workbook(var file, String name, GivenInputs typed) ->
          filled(frame, typed, workbooks.read(file, name, typed));
    };
  }

  /// A workbook to be filled in: of the project, or with one piece of equipment each.
  private ResponseEntity<byte[]> blank(Frame frame, GivenInputs inputs) {
    Optional<Methodology> text = ApprovedMethodologies.shipped().find(inputs.methodology());
    if (text.isEmpty()) {
      return view.refusedWith(frame, inputs, frame.t("methodology.calculate.choose"));
    }
    return switch (CalculationFiles.blank(
        text.get(), inputs, confirmations.inForce(inputs.asOf()))) {
      case CalculationFiles.Attached(var answer) -> answer;
      case CalculationFiles.NoWorkbook(var fault) ->
          view.refusedWith(frame, inputs, fault.sentence(frame.lang().tag()));
      case CalculationFiles.NoProject(var attempt) ->
          view.result(frame, inputs, attempt, text.get(), CalculationView.Origin.FORM);
    };
  }

  private ResponseEntity<byte[]> filled(Frame frame, GivenInputs typed, FilledWorkbooks.Read read) {
    return switch (read) {
      case FilledWorkbooks.Sound(GivenInputs inputs, FilledWorkbooks.Shown shown) ->
          calculated(frame, inputs, "", CalculationView.Origin.of(shown));
      case FilledWorkbooks.Faulty faulty -> view.faultyWorkbook(frame, typed, faulty);
      case FilledWorkbooks.OtherMethodology(String named) ->
          view.refusedWith(
              frame, typed, frame.t("methodology.calculate.workbook.methodology", named));
      case FilledWorkbooks.TooLarge _ ->
          view.refused(
              frame,
              HttpStatus.CONTENT_TOO_LARGE,
              frame.t("methodology.calculate.workbook.too-large"));
      case FilledWorkbooks.Busy _ ->
          view.refused(
              frame,
              HttpStatus.SERVICE_UNAVAILABLE,
              frame.t("methodology.calculate.workbook.busy"));
    };
  }

  /// Keeps the inputs under their hash; only for people who are signed in.
  @PostMapping(KEPT)
  ResponseEntity<byte[]> keep(Frame frame, SignedIn who, @ModelAttribute CalculationFields fields) {
    if (!(fields.read(today()) instanceof CalculationFields.Inputs(GivenInputs inputs))) {
      return calculate(frame, fields);
    }
    Optional<Methodology> text = ApprovedMethodologies.shipped().find(inputs.methodology());
    CalculationAttempt attempt =
        text.map(one -> CalculationAttempt.of(one, inputs, confirmations.inForce(inputs.asOf())))
            .orElse(CalculationAttempt.NONE);
    if (attempt.calculation().isEmpty()) {
      return calculated(frame, inputs, "", CalculationView.Origin.FORM);
    }
    return switch (kept.keep(inputs, attempt.calculation().get().hash(), who)) {
      case KeptCalculations.Kept(Sha256 hash) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header(HttpHeaders.LOCATION, frame.link(KEPT + "/" + hash.hex()))
              .build();
      case KeptCalculations.TooManyToday(int most) ->
          view.refused(
              frame, HttpStatus.TOO_MANY_REQUESTS, frame.t("methodology.keep.too-many", most));
    };
  }

  @GetMapping(KEPT + "/{hash:[0-9a-f]{64}}")
  ResponseEntity<byte[]> keptCalculation(
      Frame frame,
      @PathVariable String hash,
      @RequestParam(name = "format", defaultValue = "") String format) {
    return kept.find(new Sha256(hash))
        .filter(
            found -> ApprovedMethodologies.shipped().find(found.inputs().methodology()).isPresent())
        .map(found ->
            calculated(
                frame,
                found.inputs(),
                format,
                CalculationView.Origin.kept(KEPT + "/" + hash, found.result(), found.until())))
        .orElseGet(() ->
            pages.notFound(
                frame, frame.t("methodology.keep.none"), frame.t("methodology.keep.none.remedy")));
  }

  private ResponseEntity<byte[]> calculated(
      Frame frame, GivenInputs inputs, @Nullable String format, CalculationView.Origin origin) {
    Optional<Methodology> text = ApprovedMethodologies.shipped().find(inputs.methodology());
    if (text.isEmpty()) {
      return view.refusedWith(frame, inputs, frame.t("methodology.calculate.choose"));
    }
    Confirmations inForce = confirmations.inForce(inputs.asOf());
    CalculationAttempt attempt = CalculationAttempt.of(text.get(), inputs, inForce);
    if (attempt.calculation().isPresent() && format != null && format.startsWith(FORM)) {
      Optional<XlsxFile> template = forms.newest(text.get().reference().fileName());
      if (template.isPresent()) {
        return inForm(
            frame,
            inputs,
            format,
            attempt.calculation().get(),
            text.get(),
            inForce,
            template.get());
      }
    }
    Optional<CalculationFiles.Form> file = CalculationFiles.Form.of(format);
    if (file.isPresent() && attempt.calculation().isPresent()) {
      return switch (CalculationFiles.taken(
          file.get(), text.get(), inputs, inForce, attempt.calculation().get())) {
        case CalculationFiles.Attached(var answer) -> answer;
        case CalculationFiles.NoWorkbook(var fault) ->
            view.refusedWith(frame, inputs, fault.sentence(frame.lang().tag()));
      };
    }
    return view.result(frame, inputs, attempt, text.get(), origin);
  }

  /// First a page with what must be entered by hand, then the file.
  private ResponseEntity<byte[]> inForm(
      Frame frame,
      GivenInputs inputs,
      String format,
      Calculation calculation,
      Methodology text,
      Confirmations inForce,
      XlsxFile template) {
    return switch (CalculationFiles.form(template, text, inputs, inForce)) {
      case WorkbookOutcome.Filled(XlsxFile filled, List<WorkbookFault> notes) ->
          format.equals(FORM_FILE)
              ? CalculationFiles.form(calculation, filled)
              : view.filledForm(
                  frame,
                  inputs,
                  inputs.packed().map(packed -> PATH + "?given=" + packed).orElse(""),
                  notes);
      case WorkbookOutcome.Written(XlsxFile written) -> CalculationFiles.form(calculation, written);
      case WorkbookOutcome.Refused(WorkbookFault fault) ->
          view.refusedWith(frame, inputs, fault.sentence(frame.lang().tag()));
    };
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
