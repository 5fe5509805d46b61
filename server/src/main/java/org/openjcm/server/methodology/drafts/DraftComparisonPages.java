package org.openjcm.server.methodology.drafts;

import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A draft compared with its predecessor, its sister or an earlier version. Japanese: 方法論案の比較.
@Controller
class DraftComparisonPages {

  private final Pages pages;
  private final DraftRecords drafts;
  private final DraftView view;

  DraftComparisonPages(Pages pages, DraftRecords drafts, DraftView view) {
    this.pages = pages;
    this.drafts = drafts;
    this.view = view;
  }

  /// @param with an approved methodology such as `MN_AM003_ver02.0`, or `v3` for a version of the
  ///   draft itself; without it what the draft was begun from
  @GetMapping(DraftPages.LIST + "/{number:[0-9]{1,15}}/compare")
  ResponseEntity<byte[]> compare(
      Frame frame,
      SignedIn who,
      @PathVariable long number,
      @RequestParam(name = "with", defaultValue = "") String with) {
    Optional<VisibleDraft> seen = VisibleDraft.find(drafts, who, number);
    if (seen.isEmpty()) {
      return view.none(frame, number);
    }
    DraftRecords.Draft draft = seen.get().draft();
    String asked = with.isEmpty() ? draft.predecessor() : with;
    Optional<Methodology> own = VisibleDraft.sound(seen.get().newest());
    Optional<Methodology> other = other(seen.get(), asked);
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

  private static Optional<Methodology> other(VisibleDraft seen, String asked) {
    return asked.matches("v[0-9]{1,6}")
        ? seen.version(Integer.parseInt(asked.substring(1))).flatMap(VisibleDraft::sound)
        : ApprovedMethodologies.shipped().find(asked);
  }
}
