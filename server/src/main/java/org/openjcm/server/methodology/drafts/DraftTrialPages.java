package org.openjcm.server.methodology.drafts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.calculation.Calculation;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.methodology.CalculationAttempt;
import org.openjcm.server.methodology.CalculationFields;
import org.openjcm.server.methodology.CalculationFiles;
import org.openjcm.server.methodology.CalculationView.Origin;
import org.openjcm.server.methodology.GivenInputs;
import org.openjcm.server.methodology.KeptCalculations;
import org.openjcm.server.methodology.drafts.DraftRecords.Version;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.rulebook.confirmation.ConfirmationRecords;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A draft tried on data; its link makes the same result again with the same version of the draft,
/// for the people of its organisation. Japanese: 方法論案の試算.
@Controller
class DraftTrialPages {

  private static final String ONE = DraftPages.LIST + "/{number:[0-9]{1,15}}";

  private final DraftRecords drafts;
  private final DraftView view;
  private final ConfirmationRecords confirmations;
  private final KeptCalculations kept;
  private final Clock clock;

  DraftTrialPages(
      DraftRecords drafts,
      DraftView view,
      ConfirmationRecords confirmations,
      KeptCalculations kept,
      Clock clock) {
    this.drafts = drafts;
    this.view = view;
    this.confirmations = confirmations;
    this.kept = kept;
    this.clock = clock;
  }

  @GetMapping(ONE + "/try")
  ResponseEntity<byte[]> form(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "given", defaultValue = "") String given,
      @RequestParam(name = "format", defaultValue = "") String format) {
    Optional<VisibleDraft> seen = VisibleDraft.find(drafts, who, number);
    if (seen.isEmpty()) {
      return view.none(frame, number);
    }
    if (given.isEmpty()) {
      return view.trialForm(frame, seen.get(), nothing(), "");
    }
    return GivenInputs.unpacked(given)
        .flatMap(inputs ->
            version(seen.get(), inputs)
                .map(of -> calculated(frame, seen.get(), of, inputs, format, Origin.FORM)))
        .orElseGet(() ->
            view.trialForm(
                frame, seen.get(), nothing(), frame.t("methodology.calculate.link-broken")));
  }

  @PostMapping(ONE + "/try")
  ResponseEntity<byte[]> calculate(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @ModelAttribute CalculationFields fields) {
    return VisibleDraft.find(drafts, who, number)
        .map(seen ->
            switch (fields.read(today())) {
              case CalculationFields.Inputs(GivenInputs inputs) ->
                  calculated(
                      frame,
                      seen,
                      seen.newest(),
                      named(number, seen.newest(), inputs),
                      fields.format(),
                      Origin.FORM);
              case CalculationFields.NoText(String file) ->
                  view.trialForm(
                      frame, seen, nothing(), frame.t("methodology.calculate.no-text", file));
              case CalculationFields.Workbook _ ->
                  view.trialForm(frame, seen, nothing(), frame.t("methodology.drafts.no-workbook"));
              case CalculationFields.TooLong _ ->
                  view.trialForm(
                      frame,
                      seen,
                      nothing(),
                      frame.t(
                          "methodology.calculate.too-long",
                          CalculationFields.LONGEST_PROJECT,
                          CalculationFields.LONGEST_READINGS));
            })
        .orElseGet(() -> view.none(frame, number));
  }

  /// Keeps inputs that are too many for a link, with the version they were tried with.
  @PostMapping(ONE + "/try/kept")
  ResponseEntity<byte[]> keep(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @ModelAttribute CalculationFields fields) {
    Optional<VisibleDraft> seen = VisibleDraft.find(drafts, who, number);
    if (seen.isEmpty()
        || !(fields.read(today()) instanceof CalculationFields.Inputs(GivenInputs inputs))) {
      return calculate(frame, who, number, fields);
    }
    Version version = version(seen.get(), inputs).orElse(seen.get().newest());
    Optional<Calculation> made =
        VisibleDraft.sound(version)
            .flatMap(text -> CalculationAttempt.of(text, inputs, inForce(inputs)).calculation());
    if (made.isEmpty()) {
      return calculate(frame, who, number, fields);
    }
    GivenInputs named = named(number, version, inputs);
    return switch (kept.keep(named, made.get().hash(), who)) {
      case KeptCalculations.Kept(Sha256 hash) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header(
                  HttpHeaders.LOCATION,
                  frame.link(seen.get().address() + "/try/kept/" + hash.hex()))
              .build();
      case KeptCalculations.TooManyToday(int most) ->
          view.trialForm(frame, seen.get(), nothing(), frame.t("methodology.keep.too-many", most));
    };
  }

  @GetMapping(ONE + "/try/kept/{hash:[0-9a-f]{64}}")
  ResponseEntity<byte[]> keptTrial(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @PathVariable String hash,
      @RequestParam(name = "format", defaultValue = "") String format) {
    Optional<VisibleDraft> seen = VisibleDraft.find(drafts, who, number);
    if (seen.isEmpty()) {
      return view.none(frame, number);
    }
    return kept.find(new Sha256(hash))
        .flatMap(found ->
            version(seen.get(), found.inputs())
                .map(of ->
                    calculated(
                        frame,
                        seen.get(),
                        of,
                        found.inputs(),
                        format,
                        new Origin(
                            seen.get().address() + "/try/kept/" + hash,
                            Optional.of(found.result()),
                            Optional.of(found.until()),
                            Optional.empty()))))
        .orElseGet(
            () -> view.trialForm(frame, seen.get(), nothing(), frame.t("methodology.keep.none")));
  }

  private ResponseEntity<byte[]> calculated(
      Frame frame,
      VisibleDraft seen,
      Version version,
      GivenInputs inputs,
      @Nullable String format,
      Origin origin) {
    Optional<Methodology> sound = VisibleDraft.sound(version);
    if (sound.isEmpty()) {
      return view.trialForm(frame, seen, inputs, frame.t("methodology.drafts.said.faulty"));
    }
    Confirmations inForce = inForce(inputs);
    CalculationAttempt attempt = CalculationAttempt.of(sound.get(), inputs, inForce);
    Optional<CalculationFiles.Form> file = CalculationFiles.Form.of(format);
    if (file.isPresent() && attempt.calculation().isPresent()) {
      return switch (CalculationFiles.taken(
          file.get(), sound.get(), inputs, inForce, attempt.calculation().get())) {
        case CalculationFiles.Attached(var answer) -> answer;
        case CalculationFiles.NoWorkbook(var fault) ->
            view.trialForm(frame, seen, inputs, fault.sentence(frame.lang().tag()));
      };
    }
    return view.trial(frame, seen, version, sound.get(), inputs, attempt, origin);
  }

  private Confirmations inForce(GivenInputs inputs) {
    return confirmations.inForce(inputs.asOf());
  }

  private static GivenInputs named(long draft, Version version, GivenInputs inputs) {
    return new GivenInputs(
        new DraftText(draft, version.version()).toString(),
        inputs.project(),
        inputs.readings(),
        inputs.asOf());
  }

  /// The version of this draft that inputs name.
  private static Optional<Version> version(VisibleDraft seen, GivenInputs inputs) {
    return DraftText.parse(inputs.methodology())
        .filter(name -> name.draft() == seen.draft().number())
        .flatMap(name -> seen.version(name.version()));
  }

  private GivenInputs nothing() {
    return new GivenInputs("", "", "", today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
