package org.openjcm.server.methodology.drafts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.drafting.SisterDraft;
import org.openjcm.methodology.drafting.StartingFile;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.MethodologyReference;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.methodology.drafts.DraftRecords.Draft;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.PartnerCountries;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The drafts of an organisation: begun from nothing, from a file or from a sister; saved version
/// by version; handed in. Japanese: 方法論案.
@Controller
class DraftPages {

  static final String LIST = "/methodology/drafts";
  private static final String ONE = LIST + "/{number:[0-9]{1,15}}";

  private final Pages pages;
  private final DraftRecords drafts;
  private final DraftView view;
  private final PartnerCountries countries;

  DraftPages(Pages pages, DraftRecords drafts, DraftView view, PartnerCountries countries) {
    this.pages = pages;
    this.drafts = drafts;
    this.view = view;
    this.countries = countries;
  }

  @GetMapping(LIST)
  ResponseEntity<byte[]> list(Frame frame, Optional<SignedIn> who) {
    return list(frame, who, HttpStatus.OK, "");
  }

  private ResponseEntity<byte[]> list(
      Frame frame, Optional<SignedIn> who, HttpStatus status, String error) {
    Map<String, Object> model = new HashMap<>();
    model.put("who", who);
    model.put("error", error);
    model.put(
        "drafts", who.map(one -> drafts.of(one.organisation().id())).orElse(java.util.List.of()));
    model.put("methodologies", ApprovedMethodologies.shipped().all());
    model.put("countries", countries.all());
    return pages.html(
        status,
        "methodology/drafts",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .titled(frame.t("methodology.drafts.title"))
            .uncached(),
        model);
  }

  /// The commented file to begin from.
  @GetMapping(LIST + "/starting-file.md")
  ResponseEntity<byte[]> startingFile() {
    return markdown("starting-file.md", StartingFile.text());
  }

  @PostMapping(LIST)
  ResponseEntity<byte[]> begin(Frame frame, SignedIn who, @ModelAttribute DraftFields fields) {
    Optional<String> text = fields.read();
    if (text.isEmpty()) {
      return unreadable(frame, who);
    }
    String written = fields.isStart() ? StartingFile.text() : text.get();
    if (!DraftFields.hasTitle(written)) {
      return list(
          frame,
          Optional.of(who),
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame.t("methodology.drafts.no-title"));
    }
    return answer(
        frame,
        who,
        drafts.begin(
            DraftFields.name(written), "", written, NumberedText.of(written).faults(), who));
  }

  /// One click: the text of a sister for a country, every constant of the country blank and marked.
  @PostMapping(LIST + "/from-sister")
  ResponseEntity<byte[]> fromSister(
      Frame frame,
      SignedIn who,
      @RequestParam(name = "sister", defaultValue = "") String sister,
      @RequestParam(name = "country", defaultValue = "") String country) {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Optional<Methodology> text = shipped.find(sister);
    Optional<CountryCode> partner =
        countries.all().stream()
            .map(one -> one.country())
            .filter(one -> one.alpha2().equals(country.toUpperCase(Locale.ROOT)))
            .findFirst();
    if (text.isEmpty() || partner.isEmpty()) {
      return list(
          frame,
          Optional.of(who),
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame.t("methodology.drafts.choose-sister"));
    }
    SisterDraft draft =
        SisterDraft.of(
            text.get(), shipped.text(text.get().reference()), partner.get(), free(partner.get()));
    return answer(
        frame,
        who,
        drafts.begin(
            draft.reference() + " " + DraftFields.name(draft.text()),
            text.get().reference().fileName(),
            draft.text(),
            NumberedText.of(draft.text()).faults(),
            who));
  }

  /// The first number of a proposal that no shipped text of the country has.
  private static MethodologyReference free(CountryCode country) {
    for (int number = 1; ; number++) {
      String id = "%s_PM%03d".formatted(country.alpha2(), number);
      if (ApprovedMethodologies.shipped().find(id).isEmpty()) {
        return new MethodologyReference(id, 1, 0);
      }
    }
  }

  @GetMapping(ONE)
  ResponseEntity<byte[]> draft(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "version", defaultValue = "") String version) {
    return drafts
        .find(number)
        .map(draft -> {
          allow(who, draft);
          var versions = drafts.versions(number);
          String text =
              versions.stream()
                  .filter(one -> Integer.toString(one.version()).equals(version))
                  .findFirst()
                  .orElse(versions.getFirst())
                  .text();
          return view.draft(frame, HttpStatus.OK, draft, text, DraftView.Said.NOTHING);
        })
        .orElseGet(() -> view.none(frame, number));
  }

  /// The text of a version, to keep or to send.
  @GetMapping(ONE + "/text")
  ResponseEntity<byte[]> text(Frame frame, SignedIn who, @PathVariable long number) {
    return drafts
        .find(number)
        .map(draft -> {
          allow(who, draft);
          return markdown(
              "draft-%d-version-%d.md".formatted(number, draft.version()),
              drafts.versions(number).getFirst().text());
        })
        .orElseGet(() -> view.none(frame, number));
  }

  @PostMapping(ONE)
  ResponseEntity<byte[]> save(
      Frame frame, SignedIn who, @PathVariable long number, @ModelAttribute DraftFields fields) {
    Optional<Draft> found = drafts.find(number);
    if (found.isEmpty()) {
      return view.none(frame, number);
    }
    allow(who, found.get());
    Optional<String> text = fields.read();
    if (text.isEmpty()) {
      return unreadable(frame, who);
    }
    if (fields.isCheck()) {
      return view.draft(frame, HttpStatus.OK, found.get(), text.get(), DraftView.Said.CHECKED);
    }
    int faults = NumberedText.of(text.get()).faults();
    return switch (drafts.save(number, fields.knownVersion(), text.get(), faults, who)) {
      case DraftRecords.SavedMeanwhile _ ->
          view.draft(frame, HttpStatus.CONFLICT, found.get(), text.get(), DraftView.Said.MEANWHILE);
      case DraftRecords.Outcome other -> answer(frame, who, other);
    };
  }

  @PostMapping(ONE + "/hand-in")
  ResponseEntity<byte[]> handIn(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "known", defaultValue = "") String known) {
    Optional<Draft> found = drafts.find(number);
    if (found.isEmpty()) {
      return view.none(frame, number);
    }
    Draft draft = found.get();
    allow(who, draft);
    String text = drafts.versions(number).getFirst().text();
    if (!known.equals(Integer.toString(draft.version()))) {
      return view.draft(frame, HttpStatus.CONFLICT, draft, text, DraftView.Said.MEANWHILE);
    }
    if (NumberedText.of(text).faults() > 0) {
      return view.draft(
          frame, HttpStatus.UNPROCESSABLE_CONTENT, draft, text, DraftView.Said.FAULTY);
    }
    return answer(frame, who, drafts.handIn(number, draft.version(), who));
  }

  /// People of another organisation are refused, and the refusal is recorded.
  static void allow(SignedIn who, Draft draft) {
    Permission.require(
        who,
        who.organisation().id() == draft.organisation(),
        new Refusal.NotYours("methodology draft " + draft.number()));
  }

  private ResponseEntity<byte[]> answer(Frame frame, SignedIn who, DraftRecords.Outcome outcome) {
    return switch (outcome) {
      case DraftRecords.Saved(long draft, _) ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .header(HttpHeaders.LOCATION, frame.link(LIST + "/" + draft))
              .build();
      case DraftRecords.SavedMeanwhile _ ->
          list(
              frame,
              Optional.of(who),
              HttpStatus.CONFLICT,
              frame.t("methodology.drafts.said.meanwhile"));
      case DraftRecords.TooMany(int most) ->
          list(
              frame,
              Optional.of(who),
              HttpStatus.CONFLICT,
              frame.t("methodology.drafts.too-many", most));
      case DraftRecords.HandedInAlready(int version) ->
          list(
              frame,
              Optional.of(who),
              HttpStatus.CONFLICT,
              frame.t("methodology.drafts.handed-in-already", version));
    };
  }

  private ResponseEntity<byte[]> unreadable(Frame frame, SignedIn who) {
    return list(
        frame,
        Optional.of(who),
        HttpStatus.UNPROCESSABLE_CONTENT,
        frame.t("methodology.drafts.unreadable", DraftFields.LONGEST));
  }

  private static ResponseEntity<byte[]> markdown(String name, String text) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .cacheControl(CacheControl.noStore())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
