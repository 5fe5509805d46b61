package org.openjcm.server.rulebook.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.register.CsvFault;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register desk's second pages: each difference between a list and the register, for the
/// second person to approve or refuse. Japanese: 差分の確認と承認.
@Controller
class DifferencePages {

  private static final int PAGE = 50;
  private static final int LONGEST = 1_000;

  private final RegisterDesk desk;
  private final DeskAnswers answers;
  private final Pages pages;

  DifferencePages(RegisterDesk desk, DeskAnswers answers, Pages pages) {
    this.desk = desk;
    this.answers = answers;
    this.pages = pages;
  }

  @GetMapping(DeskAnswers.DESK + "/drafts/{number:[0-9]{1,18}}")
  ResponseEntity<byte[]> preview(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "page", defaultValue = "") String page) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    return preview(HttpStatus.OK, frame, who, number, kind, page, "");
  }

  @PostMapping(DeskAnswers.DESK + "/drafts/{number:[0-9]{1,18}}/approve")
  ResponseEntity<byte[]> approve(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "seen", defaultValue = "") String seen) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    return answered(frame, who, number, desk.approve(number, seen, who));
  }

  @PostMapping(DeskAnswers.DESK + "/drafts/{number:[0-9]{1,18}}/refuse")
  ResponseEntity<byte[]> refuse(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Permission.requireEverywhere(who, Role.REGISTER_OFFICER);
    String text = reason.strip();
    return answered(
        frame,
        who,
        number,
        desk.refuse(number, text.substring(0, Math.min(text.length(), LONGEST)), who));
  }

  private ResponseEntity<byte[]> answered(
      Frame frame, SignedIn who, long number, RegisterDesk.Outcome outcome) {
    return switch (outcome) {
      case RegisterDesk.Recorded _ -> DeskAnswers.to(frame, DeskAnswers.DESK + "/drafts/" + number);
      case RegisterDesk.BadRows(List<CsvFault> faults) -> answers.faulty(frame, faults);
      case RegisterDesk.Refused(String key) ->
          preview(HttpStatus.CONFLICT, frame, who, number, "", "", frame.t(key));
    };
  }

  private ResponseEntity<byte[]> preview(
      HttpStatus status,
      Frame frame,
      SignedIn who,
      long number,
      String kind,
      String page,
      String wrong) {
    Optional<RegisterDesk.Preview> preview = desk.preview(number);
    if (preview.isEmpty()) {
      return answers.nothing(frame);
    }
    Draft draft = preview.get().draft();
    if (draft.decision().isEmpty()
        && preview.get().comparison() instanceof Comparison.Faulty(List<CsvFault> faults)) {
      return answers.faulty(frame, faults);
    }
    Difference difference =
        preview.get().comparison() instanceof Comparison.Compared(Difference found)
            ? found
            : new Difference(List.of());
    Difference.Kind shown = kindOf(kind, difference);
    Paging paging = Paging.of(page, PAGE, difference.count(shown));
    Map<String, Object> model = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Difference.Kind each : Difference.Kind.values()) {
      counts.put(word(each), difference.count(each));
    }
    model.put("draft", DraftLine.of(draft));
    model.put("counts", counts);
    model.put("seen", difference.hash().hex());
    model.put("shown", word(shown));
    model.put(
        "rows", difference.of(shown, paging.offset(), PAGE).stream().map(RowLine::of).toList());
    model.put("paging", paging);
    model.put("own", draft.entered().person() == who.person());
    model.put("wrong", wrong);
    return pages.html(
        status,
        "rulebook/desk-draft",
        DeskAnswers.within(frame)
            .titled(frame.t("rulebook.desk.draft", draft.fileName()))
            .uncached(),
        model);
  }

  private static Difference.Kind kindOf(String asked, Difference difference) {
    for (Difference.Kind each : Difference.Kind.values()) {
      if (word(each).equals(asked)) {
        return each;
      }
    }
    return difference.count(Difference.Kind.CHANGED) > 0
        ? Difference.Kind.CHANGED
        : Difference.Kind.NEW;
  }

  private static String word(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
