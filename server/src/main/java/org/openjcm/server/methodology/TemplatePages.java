package org.openjcm.server.methodology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.text.MethodologyRead;
import org.openjcm.methodology.text.MethodologyReader;
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
  private final ShownTexts texts;

  TemplatePages(Pages pages, ShownTexts texts) {
    this.pages = pages;
    this.texts = texts;
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
    Methodology template =
        switch (MethodologyReader.read(text.get())) {
          case MethodologyRead.Sound(Methodology sound) -> sound;
          case MethodologyRead.Faulty(var faults) ->
              throw new IllegalStateException(name + ": " + faults.getFirst().sentence("en"));
        };
    Map<String, Object> model = new HashMap<>();
    model.put("text", text.get());
    List<ShownBlock> blocks = texts.blocks(template, frame);
    int introduction = ShownText.introduction(blocks);
    model.put("introduction", blocks.subList(0, introduction));
    model.put("blocks", blocks.subList(introduction, blocks.size()));
    model.put("measure", texts.toMeasure(template, frame));
    model.put(
        "members",
        ApprovedMethodologies.shipped().all().stream()
            .filter(one -> ShownVersions.template(one).equals(name))
            .toList());
    BilingualText title = template.title();
    return pages.html(
        "methodology/template",
        under.titled(frame.t("methodology.template.title", frame.pick(title.en(), title.ja()))),
        model);
  }
}
