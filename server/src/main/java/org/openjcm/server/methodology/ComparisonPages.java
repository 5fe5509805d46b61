package org.openjcm.server.methodology;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Two versions, or two countries, side by side. Japanese: 方法論の比較.
@Controller
class ComparisonPages {

  private final Pages pages;

  ComparisonPages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/methodology/compare")
  ResponseEntity<byte[]> compare(
      Frame frame,
      @RequestParam(name = "a", defaultValue = "") String a,
      @RequestParam(name = "b", defaultValue = "") String b) {
    ApprovedMethodologies shipped = ApprovedMethodologies.shipped();
    Frame under =
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .titled(frame.t("methodology.compare.title"));
    Optional<Methodology> first = shipped.find(a);
    Optional<Methodology> second = shipped.find(b);
    for (String asked : new String[] {a, b}) {
      if (!asked.isEmpty() && shipped.find(asked).isEmpty()) {
        return pages.notFound(
            under,
            frame.t("methodology.text.none", asked.length() > 40 ? asked.substring(0, 40) : asked),
            frame.t("methodology.text.none.remedy"));
      }
    }
    Map<String, Object> model = new HashMap<>();
    model.put("methodologies", shipped.all());
    model.put("first", first);
    model.put("second", second);
    model.put(
        "comparison",
        first.flatMap(one -> second.map(other -> ShownComparison.of(one, other, frame))));
    return pages.html("methodology/compare", under, model);
  }
}
