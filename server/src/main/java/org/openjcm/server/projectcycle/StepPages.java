package org.openjcm.server.projectcycle;

import java.util.Map;
import java.util.Optional;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.StepTable;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The table of all steps with their time limits, each marked as confirmed or not. Japanese:
/// 手続の段階表.
@Controller
class StepPages {

  private static final StepTable TABLE = PackedTables.parisAligned();

  private final Pages pages;
  private final FactMarks marks;

  StepPages(Pages pages, FactMarks marks) {
    this.pages = pages;
    this.marks = marks;
  }

  @GetMapping("/projectcycle/steps")
  ResponseEntity<byte[]> steps(Frame frame, Optional<SignedIn> who) {
    return pages.html(
        "projectcycle/steps",
        frame.titled(frame.t("projectcycle.steps")),
        Map.of(
            "table",
            TABLE,
            "marks",
            marks.today(),
            "officer",
            who.filter(each -> each.has(Role.REGISTER_OFFICER)).isPresent()));
  }
}
