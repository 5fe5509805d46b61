package org.openjcm.server.methodology.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.methodology.CalculationAttempt;
import org.openjcm.server.methodology.CalculationFields;
import org.openjcm.server.methodology.CalculationFiles;
import org.openjcm.server.methodology.CalculationView;
import org.openjcm.server.methodology.GivenInputs;
import org.openjcm.server.methodology.drafts.DraftRecords.Draft;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A draft tried on data, and compared with its predecessor, its sister or an earlier version.
/// Japanese: 方法論案の試算と比較.
@Controller
class DraftTrialPages {

  private static final String ONE = DraftPages.LIST + "/{number:[0-9]{1,15}}";

  private final Pages pages;
  private final DraftRecords drafts;
  private final DraftView view;
  private final ConfirmationRecords confirmations;
  private final Clock clock;

  DraftTrialPages(
      Pages pages,
      DraftRecords drafts,
      DraftView view,
      ConfirmationRecords confirmations,
      Clock clock) {
    this.pages = pages;
    this.drafts = drafts;
    this.view = view;
    this.confirmations = confirmations;
    this.clock = clock;
  }

  /// A draft its organisation may see, and its newest text where that is sound.
  private record Seen(Draft draft, NumberedText text) {}

  private Optional<Seen> seen(SignedIn who, long number) {
    return drafts
        .find(number)
        .map(draft -> {
          DraftPages.allow(who, draft);
          return new Seen(draft, NumberedText.of(drafts.versions(number).getFirst().text()));
        });
  }

  /// @param with an approved methodology such as `MN_AM003_ver02.0`, or `v3` for a version of the
  ///   draft itself; without it what the draft was begun from
  @GetMapping(ONE + "/compare")
  ResponseEntity<byte[]> compare(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "with", defaultValue = "") String with) {
    Optional<Seen> seen = seen(who, number);
    if (seen.isEmpty()) {
      return view.none(frame, number);
    }
    Draft draft = seen.get().draft();
    String asked = with.isEmpty() ? draft.predecessor() : with;
    Optional<Methodology> own = seen.get().text().methodology();
    Optional<Methodology> other = other(draft, asked);
    if (own.isEmpty() || other.isEmpty()) {
      return pages.problem(
          HttpStatus.UNPROCESSABLE_CONTENT,
          DraftView.framed(frame, draft),
          frame.t("methodology.drafts.cannot-compare"),
          frame.t("methodology.drafts.cannot-compare.remedy"));
    }
    String name =
        asked.startsWith("v")
            ? frame.t("methodology.drafts.version", asked.substring(1))
            : other.get().reference().toString();
    return view.compared(frame, draft, own.get(), other.get(), name);
  }

  private Optional<Methodology> other(Draft draft, String asked) {
    if (!asked.matches("v[0-9]{1,6}")) {
      return ApprovedMethodologies.shipped().find(asked);
    }
    return drafts.versions(draft.number()).stream()
        .filter(one -> asked.equals("v" + one.version()))
        .findFirst()
        .flatMap(one -> NumberedText.of(one.text()).methodology());
  }

  @GetMapping(ONE + "/try")
  ResponseEntity<byte[]> form(Frame frame, SignedIn who, @PathVariable long number) {
    return seen(who, number)
        .map(seen -> {
          GivenInputs nothing = new GivenInputs("", "", "", today());
          return page(frame, HttpStatus.OK, seen, nothing, CalculationAttempt.NONE, "");
        })
        .orElseGet(() -> view.none(frame, number));
  }

  @PostMapping(ONE + "/try")
  ResponseEntity<byte[]> calculate(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @ModelAttribute CalculationFields fields) {
    Optional<Seen> seen = seen(who, number);
    if (seen.isEmpty()) {
      return view.none(frame, number);
    }
    Optional<Methodology> sound = seen.get().text().methodology();
    GivenInputs nothing = new GivenInputs("", "", "", today());
    if (sound.isEmpty()
        || !(fields.read(today()) instanceof CalculationFields.Inputs(var inputs))) {
      String why =
          sound.isEmpty()
              ? frame.t("methodology.drafts.said.faulty")
              : frame.t(
                  "methodology.calculate.too-long",
                  CalculationFields.LONGEST_PROJECT,
                  CalculationFields.LONGEST_READINGS);
      return page(
          frame,
          HttpStatus.UNPROCESSABLE_CONTENT,
          seen.get(),
          nothing,
          CalculationAttempt.NONE,
          why);
    }
    Confirmations inForce = confirmations.inForce(inputs.asOf());
    CalculationAttempt attempt = CalculationAttempt.of(sound.get(), inputs, inForce);
    Optional<CalculationFiles.Form> file = CalculationFiles.Form.of(fields.format());
    String error = "";
    if (file.isPresent() && attempt.calculation().isPresent()) {
      switch (CalculationFiles.taken(
          file.get(), sound.get(), inputs, inForce, attempt.calculation().get())) {
        case CalculationFiles.Attached(var answer) -> {
          return answer;
        }
        case CalculationFiles.NoWorkbook(var fault) -> error = fault.sentence(frame.lang().tag());
      }
    }
    HttpStatus status =
        attempt.calculation().isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return page(frame, status, seen.get(), inputs, attempt, error);
  }

  private ResponseEntity<byte[]> page(
      Frame frame,
      HttpStatus status,
      Seen seen,
      GivenInputs inputs,
      CalculationAttempt attempt,
      String error) {
    String address = DraftPages.LIST + "/" + seen.draft().number();
    Map<String, Object> model = new HashMap<>();
    model.put("draft", seen.draft());
    model.put("sound", seen.text().methodology().isPresent());
    model.put("form", inputs);
    model.put("faults", attempt.faults());
    model.put("error", error);
    model.put(
        "result",
        attempt
            .calculation()
            .flatMap(calculation ->
                seen.text()
                    .methodology()
                    .map(text -> CalculationView.trial(calculation, text, inputs, address))));
    return pages.html(
        status,
        "methodology/draft-try",
        DraftView.framed(frame, seen.draft())
            .under(seen.draft().name(), address)
            .titled(frame.t("methodology.drafts.try")),
        model);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
