package org.openjcm.server.methodology.drafts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.methodology.CalculationAttempt;
import org.openjcm.server.methodology.CalculationView;
import org.openjcm.server.methodology.CalculationView.Origin;
import org.openjcm.server.methodology.GivenInputs;
import org.openjcm.server.methodology.ShownBlock;
import org.openjcm.server.methodology.ShownComparison;
import org.openjcm.server.methodology.ShownTexts;
import org.openjcm.server.methodology.drafts.DraftRecords.Draft;
import org.openjcm.server.methodology.drafts.DraftRecords.Version;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Draws one draft: its text with what is wrong below each line, or as readers will see it; its
/// versions; how it differs from what it was begun from. Japanese: 方法論案の画面.
@Component
class DraftView {

  private final Pages pages;
  private final DraftRecords drafts;
  private final ShownTexts texts;

  DraftView(Pages pages, DraftRecords drafts, ShownTexts texts) {
    this.pages = pages;
    this.drafts = drafts;
    this.texts = texts;
  }

  /// What the page says first.
  enum Said {
    NOTHING,
    CHECKED,
    MEANWHILE,
    FAULTY;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  ResponseEntity<byte[]> draft(
      Frame frame, HttpStatus status, Draft draft, String text, Said said) {
    NumberedText numbered = NumberedText.of(text);
    Optional<Methodology> sound = numbered.methodology();
    Map<String, Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("text", text);
    model.put("numbered", numbered);
    model.put("said", said == Said.NOTHING ? "" : said.key());
    model.put("versions", drafts.versions(draft.number()));
    model.put("blocks", sound.map(one -> texts.blocks(one, frame)).orElse(List.<ShownBlock>of()));
    model.put("measure", sound.map(one -> texts.toMeasure(one, frame)));
    model.put("marks", sound.map(one -> one.unverifiedAsShipped().size()).orElse(0));
    return pages.html(status, "methodology/draft", framed(frame, draft), model);
  }

  /// How the newest version differs from another text.
  ResponseEntity<byte[]> compared(
      Frame frame, Draft draft, Methodology of, Methodology with, String withName) {
    Map<String, Object> model = new HashMap<>();
    model.put("draft", draft);
    model.put("first", withName);
    model.put("second", frame.t("methodology.drafts.version", draft.version()));
    model.put("comparison", ShownComparison.of(with, of, frame));
    model.put("methodologies", ApprovedMethodologies.shipped().all());
    model.put("versions", drafts.versions(draft.number()));
    return pages.html(
        "methodology/draft-compare",
        framed(frame, draft)
            .under(draft.name(frame.lang()), DraftPages.LIST + "/" + draft.number())
            .titled(frame.t("methodology.compare.title")),
        model);
  }

  /// The form on which a draft is tried, with what hinders a result.
  ResponseEntity<byte[]> trialForm(
      Frame frame, VisibleDraft seen, GivenInputs inputs, String error) {
    return trialPage(
        frame, seen, inputs, CalculationAttempt.NONE, Optional.empty(), error, seen.newest());
  }

  /// What came of trying a version of a draft.
  ResponseEntity<byte[]> trial(
      Frame frame,
      VisibleDraft seen,
      Version version,
      Methodology text,
      GivenInputs inputs,
      CalculationAttempt attempt,
      Origin origin) {
    String shown =
        version.version() == seen.newest().version()
            ? seen.address()
            : seen.address() + "?version=" + version.version();
    Optional<CalculationView.Result> result =
        attempt
            .calculation()
            .map(made ->
                CalculationView.trial(
                    frame, made, text, inputs, origin, seen.address() + "/try", shown));
    return trialPage(frame, seen, inputs, attempt, result, "", version);
  }

  private ResponseEntity<byte[]> trialPage(
      Frame frame,
      VisibleDraft seen,
      GivenInputs inputs,
      CalculationAttempt attempt,
      Optional<CalculationView.Result> result,
      String error,
      Version version) {
    Map<String, Object> model = new HashMap<>();
    model.put("draft", seen.draft());
    model.put("version", version.version());
    model.put("sound", seen.draft().faults() == 0);
    model.put("form", inputs);
    model.put("faults", attempt.faults());
    model.put("error", error);
    model.put("result", result);
    boolean wrong = !error.isEmpty() || !attempt.faults().isEmpty();
    return pages.html(
        wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
        "methodology/draft-try",
        framed(frame, seen.draft())
            .under(seen.draft().name(frame.lang()), seen.address())
            .titled(frame.t("methodology.drafts.try")),
        model);
  }

  ResponseEntity<byte[]> none(Frame frame, long number) {
    return pages.notFound(
        frame.under(frame.t("methodology.drafts.title"), DraftPages.LIST),
        frame.t("methodology.drafts.none", Long.toString(number)),
        frame.t("methodology.drafts.none.remedy"));
  }

  static Frame framed(Frame frame, Draft draft) {
    return frame
        .under(frame.t("methodology.text.list"), "/methodology/methodologies")
        .under(frame.t("methodology.drafts.title"), DraftPages.LIST)
        .titled(draft.name(frame.lang()))
        .uncached();
  }
}
