package org.openjcm.server.methodology;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.methodology.forms.OfficialForms;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.workbook.layout.WorkbookFault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws the try-it page: the result when there is one, what is wrong when there is not, and the
/// form with what was entered. Japanese: 算定画面.
@Component
public class CalculationView {

  /// Longer data are computed but not sent back within the page.
  private static final int LONGEST_SHOWN = 300_000;

  private final Pages pages;
  private final OfficialForms forms;

  CalculationView(Pages pages, OfficialForms forms) {
    this.pages = pages;
    this.forms = forms;
  }

  /// Where inputs came from.
  ///
  /// @param address of the page that shows them again; empty for a form
  /// @param expected hash of the result they gave when they were kept
  /// @param until the last day on which they are kept
  /// @param workbook the workbook that brought them, if one did
  public record Origin(
      String address,
      Optional<String> expected,
      Optional<LocalDate> until,
      Optional<FilledWorkbooks.Shown> workbook) {

    public static final Origin FORM =
        new Origin("", Optional.empty(), Optional.empty(), Optional.empty());
    static final Origin LINK = FORM;

    static Origin kept(String address, String expected, LocalDate until) {
      return new Origin(address, Optional.of(expected), Optional.of(until), Optional.empty());
    }

    static Origin of(FilledWorkbooks.Shown workbook) {
      return new Origin("", Optional.empty(), Optional.empty(), Optional.of(workbook));
    }
  }

  /// A result with everything the page says about it.
  ///
  /// @param link the permanent link, without the language; empty when the inputs are too many for
  ///   one and were not kept
  /// @param textAddress where the text stands that was executed
  /// @param keepAddress where a signed-in person keeps the inputs
  /// @param officialForm whether the official form of the methodology is here to be filled in
  public record Result(
      Calculation calculation,
      Methodology methodology,
      GivenInputs inputs,
      EmissionsChart chart,
      FiscalYears fiscalYears,
      TraceTree tree,
      String link,
      Origin origin,
      String textAddress,
      String keepAddress,
      boolean officialForm) {

    /// Whether only the people of one organisation can open its links.
    public boolean isTrial() {
      return !keepAddress.equals(CalculationPages.KEPT);
    }

    /// Whether the calculation gave the very bytes it gave when it was kept.
    public boolean isSame() {
      return origin.expected().filter(calculation.hash().hex()::equals).isPresent();
    }
  }

  ResponseEntity<byte[]> form(Frame frame, GivenInputs inputs) {
    return page(HttpStatus.OK, frame, inputs, CalculationAttempt.NONE, Optional.empty(), "");
  }

  /// Nothing of what was entered can be shown again.
  ResponseEntity<byte[]> refused(Frame frame, HttpStatus status, String error) {
    GivenInputs nothing = new GivenInputs("", "", "", LocalDate.EPOCH);
    return page(status, frame, nothing, CalculationAttempt.NONE, Optional.empty(), error);
  }

  ResponseEntity<byte[]> refusedWith(Frame frame, GivenInputs inputs, String error) {
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        frame,
        inputs,
        CalculationAttempt.NONE,
        Optional.empty(),
        error);
  }

  /// The page with everything wrong with a workbook, each named by sheet and cell.
  ResponseEntity<byte[]> faultyWorkbook(
      Frame frame, GivenInputs typed, FilledWorkbooks.Faulty faulty) {
    Map<String, Object> model = model(typed, CalculationAttempt.NONE, Optional.empty(), "");
    model.put("workbookFaults", Optional.of(faulty));
    return html(HttpStatus.UNPROCESSABLE_CONTENT, frame, model, false);
  }

  /// The page that gives the official form, filled in place, with what must be entered by hand.
  ResponseEntity<byte[]> filledForm(
      Frame frame, GivenInputs inputs, String link, List<WorkbookFault> notes) {
    return pages.html(
        "methodology/form-filled",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .under(frame.t("methodology.calculate.title"), "/methodology/calculate")
            .titled(frame.t("methodology.forms.filled"))
            .uncached(),
        Map.of("inputs", inputs, "link", link, "notes", notes));
  }

  /// The page with the result, or with everything wrong with the inputs.
  public ResponseEntity<byte[]> result(
      Frame frame,
      GivenInputs inputs,
      CalculationAttempt attempt,
      Methodology methodology,
      Origin origin) {
    Optional<Result> result =
        attempt
            .calculation()
            .map(calculation ->
                result(calculation, methodology, inputs, origin, TracePoint.of(frame)));
    return page(
        result.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
        frame,
        inputs,
        attempt,
        result,
        "");
  }

  private Result result(
      Calculation calculation,
      Methodology methodology,
      GivenInputs inputs,
      Origin origin,
      TracePoint point) {
    Addresses addresses =
        new Addresses(
            "/methodology/calculate",
            "/methodology/methodologies/" + methodology.reference().fileName(),
            CalculationPages.KEPT,
            forms.has(methodology.reference().fileName()));
    return result(calculation, methodology, inputs, origin, addresses, point);
  }

  /// A result made with a draft: only its organisation can open its links.
  ///
  /// @param page on which the draft is tried
  /// @param text where the version of the draft stands
  public static Result trial(
      Frame frame,
      Calculation calculation,
      Methodology methodology,
      GivenInputs inputs,
      Origin origin,
      String page,
      String text) {
    Addresses addresses = new Addresses(page, text, page + "/kept", false);
    return result(calculation, methodology, inputs, origin, addresses, TracePoint.of(frame));
  }

  /// @param page that makes a calculation again from a link
  /// @param text that was executed
  /// @param keep where inputs are kept
  /// @param officialForm whether the official form is here to be filled in
  private record Addresses(String page, String text, String keep, boolean officialForm) {}

  private static Result result(
      Calculation calculation,
      Methodology methodology,
      GivenInputs inputs,
      Origin origin,
      Addresses addresses,
      TracePoint point) {
    String link =
        origin.address().isEmpty()
            ? inputs.packed().map(packed -> addresses.page() + "?given=" + packed).orElse("")
            : origin.address();
    return new Result(
        calculation,
        methodology,
        inputs,
        EmissionsChart.of(calculation),
        FiscalYears.of(calculation),
        TraceTree.of(calculation, point),
        link,
        origin,
        addresses.text(),
        addresses.keep(),
        addresses.officialForm());
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status,
      Frame frame,
      GivenInputs inputs,
      CalculationAttempt attempt,
      Optional<Result> result,
      String error) {
    boolean sample =
        result.map(one -> one.calculation().reductions().project().isSample()).orElse(false);
    return html(status, frame, model(inputs, attempt, result, error), sample);
  }

  private static Map<String, Object> model(
      GivenInputs inputs, CalculationAttempt attempt, Optional<Result> result, String error) {
    boolean tooLong = inputs.readings().length() > LONGEST_SHOWN;
    Map<String, Object> model = new HashMap<>();
    model.put(
        "form",
        tooLong
            ? new GivenInputs(inputs.methodology(), inputs.project(), "", inputs.asOf())
            : inputs);
    model.put("notShown", tooLong);
    model.put("faults", attempt.faults());
    model.put("result", result);
    model.put("error", error);
    model.put("workbookFaults", Optional.empty());
    model.put("methodologies", ApprovedMethodologies.shipped().all());
    return model;
  }

  private ResponseEntity<byte[]> html(
      HttpStatus status, Frame frame, Map<String, Object> model, boolean sample) {
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
