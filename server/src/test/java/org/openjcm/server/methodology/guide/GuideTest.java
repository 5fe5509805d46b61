package org.openjcm.server.methodology.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjcm.server.RunningServer;
import org.openjcm.server.methodology.guide.GuideBlock.Span;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.VisitorFrame;

/// The guide says what the pages say: every label it names stands on a page, every address answers.
class GuideTest {

  private static final RunningServer SERVER = RunningServer.shared();
  private static final Path GUIDES = Path.of("..", "docs", "guides");
  private static final Pattern MISSING_TEXT = Pattern.compile("\\[[a-z0-9]+\\.[a-z0-9.-]+]");

  private static GuideText guide(Lang lang) throws IOException {
    String name = "methodology-pages" + (lang == Lang.EN ? "" : ".ja") + ".md";
    return GuideText.read(Files.readString(GUIDES.resolve(name)), "");
  }

  private static List<Span> spans(GuideText text) {
    return text.blocks().stream()
        .flatMap(block ->
            switch (block) {
              case GuideBlock.Heading _, GuideBlock.Picture _ -> Stream.<Span>of();
              case GuideBlock.Paragraph(var spans) -> spans.stream();
              case GuideBlock.Items(_, var items) -> items.stream().flatMap(List::stream);
              case GuideBlock.Table(_, var rows) ->
                  rows.stream().flatMap(List::stream).flatMap(List::stream);
            })
        .toList();
  }

  @Test
  void everyLabelTheGuideNamesIsALabelOfThePages() throws IOException {
    for (Lang lang : Lang.values()) {
      var texts = VisitorFrame.in(lang).words().texts();
      var said = texts.keys(lang).stream().map(key -> texts.text(lang, key)).toList();
      TreeSet<String> unknown = new TreeSet<>();
      for (Span span : spans(guide(lang))) {
        if (span.kind().equals("label") && !said.contains(span.text())) {
          unknown.add(span.text());
        }
      }
      assertThat(unknown).as(lang.tag()).isEmpty();
    }
  }

  @Test
  void bothLanguagesHaveTheSamePartsAndEveryAddressAnswers() throws IOException {
    GuideText english = guide(Lang.EN);
    GuideText japanese = guide(Lang.JA);
    assertThat(japanese.blocks().stream().map(Object::getClass).toList())
        .isEqualTo(english.blocks().stream().map(Object::getClass).toList());
    for (Span span : spans(english)) {
      if (span.kind().equals("link")) {
        assertThat(SERVER.get(span.href() + "?lang=en").statusCode())
            .as(span.href())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void theGuideIsAPageAndThePagesLeadToIt() {
    for (String lang : List.of("en", "ja")) {
      var page = SERVER.get(GuidePages.PATH + "?lang=" + lang);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("id=\"part-7\"", "/methodology/guide/methodology-result-" + lang + ".png")
          .doesNotContain("**", "![");
      assertThat(MISSING_TEXT.matcher(page.body()).results()).isEmpty();
      for (String from : List.of("methodologies", "calculate", "drafts", "compare", "coverage")) {
        assertThat(SERVER.get("/methodology/" + from + "?lang=" + lang).body())
            .as(from)
            .contains("/methodology/guide?lang=" + lang);
      }
    }
    assertThat(SERVER.get("/methodology/guide/methodology-result-en.png").statusCode())
        .isEqualTo(200);
    assertThat(SERVER.get("/methodology/guide/methodology-none.png").statusCode()).isEqualTo(404);
  }
}
