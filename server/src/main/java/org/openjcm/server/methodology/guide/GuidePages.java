package org.openjcm.server.methodology.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Pages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `docs/guides/methodology-pages.md` as a page, with its pictures. Japanese: 方法論のページの手引.
@Controller
public class GuidePages {

  static final String PATH = "/methodology/guide";

  private final Pages pages;
  private final Map<Lang, GuideText> texts = new EnumMap<>(Lang.class);

  GuidePages(Pages pages) {
    this.pages = pages;
    texts.put(Lang.EN, GuideText.read(packed("methodology-pages.md"), " "));
    texts.put(Lang.JA, GuideText.read(packed("methodology-pages.ja.md"), ""));
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> guide(Frame frame) {
    GuideText text = texts.get(frame.lang());
    if (text == null) {
      throw new IllegalStateException("no guide in " + frame.lang());
    }
    return pages.html(
        "methodology/guide",
        frame
            .under(frame.t("methodology.text.list"), "/methodology/methodologies")
            .titled(text.title()),
        Map.of("guide", text));
  }

  /// A picture of the guide; nothing else lies in its folder.
  @GetMapping(PATH + "/{name:methodology-[a-z-]+[.]png}")
  ResponseEntity<byte[]> picture(Frame frame, @PathVariable String name) {
    ClassPathResource picture = new ClassPathResource("guides/images/" + name);
    if (!picture.exists()) {
      return pages.notFound(frame, name, frame.t("methodology.guide.link"));
    }
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.IMAGE_PNG)
          .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
          .body(picture.getContentAsByteArray());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String packed(String name) {
    try {
      return new ClassPathResource("guides/" + name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(
          "the guide " + name + " is missing from the product", unreadable);
    }
  }
}
