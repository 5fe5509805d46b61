package org.openjcm.server.methodology;

import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Templates;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// A text without a country that sister methodologies share, and who shares it. Japanese:
/// 方法論テンプレート.
@Controller
class TemplatePages {

  private static final String LIST = "/methodology/methodologies";

  private final Pages pages;

  TemplatePages(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/methodology/templates/{name:[a-z0-9-]{1,60}}")
  ResponseEntity<byte[]> template(Frame frame, @PathVariable String name) {
    Frame under = frame.under(frame.t("methodology.text.list"), LIST);
    Optional<String> text = Templates.shipped().text(name);
    if (text.isEmpty()) {
      return pages.notFound(
          under,
          frame.t("methodology.template.none", name),
          frame.t("methodology.text.none.remedy"));
    }
    BilingualText title = MethodologyTemplate.named(name).title();
    return pages.html(
        "methodology/template",
        under.titled(frame.t("methodology.template.title", frame.pick(title.en(), title.ja()))),
        Map.of(
            "name",
            name,
            "text",
            text.get(),
            "members",
            ApprovedMethodologies.shipped().all().stream()
                .filter(one -> ShownVersions.template(one).equals(name))
                .toList()));
  }
}
