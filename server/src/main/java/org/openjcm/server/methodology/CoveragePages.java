package org.openjcm.server.methodology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.Coverage;
import org.openjcm.methodology.library.CoveredMethodology;
import org.openjcm.methodology.library.Standing;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How far the methodologies reach: the counts over the listed projects, and which constants an
/// officer still has to take from an official document. Japanese: 方法論の整備状況.
@Controller
class CoveragePages {

  private final Pages pages;
  private final CoverageToday today;
  private final FactMarks marks;

  CoveragePages(Pages pages, CoverageToday today, FactMarks marks) {
    this.pages = pages;
    this.today = today;
    this.marks = marks;
  }

  @GetMapping("/methodology/coverage")
  ResponseEntity<byte[]> coverage(Frame frame, Optional<SignedIn> who) {
    FactMarks.Marks asked = marks.today();
    Coverage coverage = today.coverage(asked);
    Map<Standing, List<CoveredMethodology>> sections = new HashMap<>();
    for (Standing standing : Standing.values()) {
      sections.put(
          standing,
          coverage.methodologies().stream().filter(one -> one.standing() == standing).toList());
    }
    Map<String, Object> model = new HashMap<>();
    model.put("coverage", coverage);
    model.put("sections", sections);
    model.put("marks", asked);
    model.put("officer", who.filter(one -> one.has(Role.REGISTER_OFFICER)).isPresent());
    return pages.html(
        "methodology/coverage",
        frame
            .under(frame.t("methodology.methodologies"), "/methodology/methodologies")
            .titled(frame.t("methodology.coverage.title")),
        model);
  }
}
