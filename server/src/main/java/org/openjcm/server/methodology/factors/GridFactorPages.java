package org.openjcm.server.methodology.factors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.factors.FactorTables;
import org.openjcm.methodology.factors.GridOutcome;
import org.openjcm.methodology.factors.GridQuestion.FieldFault;
import org.openjcm.methodology.factors.MarginWeights;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.rulebook.confirmation.FactMarks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The form that computes a grid factor from its margins and compares it with a published one. The
/// address holds the whole question, so that it can be shared; nothing is stored. Japanese:
/// 系統排出係数の計算.
@Controller
class GridFactorPages {

  private final Pages pages;
  private final FactMarks marks;

  GridFactorPages(Pages pages, FactMarks marks) {
    this.pages = pages;
    this.marks = marks;
  }

  @GetMapping(FactorPages.LIST + "/grid")
  ResponseEntity<byte[]> grid(Frame frame) {
    GridForm form = GridForm.of(frame.address());
    Optional<GridOutcome.Answered> answer = Optional.empty();
    List<FieldFault> faults = List.of();
    if (form.question().isGiven()) {
      switch (form.question().answer(FactorTables.shipped())) {
        case GridOutcome.Answered answered -> answer = Optional.of(answered);
        case GridOutcome.Refused(List<FieldFault> wrong) -> faults = wrong;
      }
    }
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("weights", MarginWeights.all());
    model.put("answer", answer);
    model.put("faults", faults);
    model.put("inForce", new FactorsInForce(marks.today()));
    return pages.html(
        faults.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST,
        "methodology/factors/grid",
        FactorPages.within(frame).titled(frame.t("methodology.grid.title")),
        model);
  }
}
