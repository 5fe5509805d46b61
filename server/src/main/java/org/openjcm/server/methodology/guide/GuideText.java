package org.openjcm.server.methodology.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.server.methodology.guide.GuideBlock.Span;

/// Reads a guide of `docs/guides` into what a page shows: headings, paragraphs, lists, tables and
/// pictures. Japanese: 手引の本文.
///
/// @param title of the first line
/// @param blocks everything below it, without the line that leads to the other language
public record GuideText(String title, List<GuideBlock> blocks) {

  private static final Pattern SPAN =
      Pattern.compile("\\*\\*(.+?)\\*\\*|`([^`]+)`|\\[([^\\]]+)\\]\\(([^)]+)\\)");
  private static final Pattern PICTURE =
      Pattern.compile("!\\[([^\\]]*)\\]\\(.*/([a-z-]+\\.png)\\)");
  private static final Pattern ITEM = Pattern.compile("(?:- |[0-9]+\\. )(.*)");

  public GuideText {
    blocks = List.copyOf(blocks);
  }

  /// @param joint what stands between two lines of a paragraph: nothing in Japanese
  static GuideText read(String text, String joint) {
    String title = "";
    List<GuideBlock> blocks = new ArrayList<>();
    for (String block : text.strip().split("\n\n+", -1)) {
      List<String> lines = block.lines().toList();
      String first = lines.getFirst();
      Matcher picture = PICTURE.matcher(first);
      if (first.startsWith("# ")) {
        title = first.substring(2);
      } else if (first.startsWith("## ")) {
        String heading = first.substring(3);
        blocks.add(new GuideBlock.Heading("part-" + heading.replaceAll("[^0-9].*", ""), heading));
      } else if (picture.matches()) {
        blocks.add(new GuideBlock.Picture(picture.group(2), picture.group(1)));
      } else if (first.startsWith("|")) {
        blocks.add(table(lines));
      } else if (ITEM.matcher(first).matches()) {
        blocks.add(new GuideBlock.Items(!first.startsWith("-"), items(lines)));
      } else if (!first.startsWith("*") || first.startsWith("**")) {
        blocks.add(new GuideBlock.Paragraph(spans(String.join(joint, lines))));
      }
    }
    return new GuideText(title, blocks);
  }

  private static List<List<Span>> items(List<String> lines) {
    List<List<Span>> items = new ArrayList<>();
    for (String line : lines) {
      Matcher item = ITEM.matcher(line);
      if (item.matches()) {
        items.add(spans(item.group(1)));
      }
    }
    return items;
  }

  private static GuideBlock table(List<String> lines) {
    List<List<List<Span>>> rows =
        lines.stream()
            .skip(2)
            .map(line -> cells(line).stream().map(GuideText::spans).toList())
            .toList();
    return new GuideBlock.Table(cells(lines.getFirst()), rows);
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().replaceAll("^\\| *| *\\|$", "").split(" *\\| *", -1));
  }

  static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = SPAN.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.start() > from) {
        spans.add(new Span("words", text.substring(from, matcher.start()), ""));
      }
      spans.add(span(matcher));
      from = matcher.end();
    }
    if (from < text.length()) {
      spans.add(new Span("words", text.substring(from), ""));
    }
    return spans;
  }

  /// A path of the site leads there; another guide is named, for it lies with the documentation.
  private static Span span(Matcher matcher) {
    if (matcher.group(1) != null) {
      return new Span("label", matcher.group(1), "");
    }
    if (matcher.group(2) != null) {
      String code = matcher.group(2);
      return code.startsWith("/") ? new Span("link", code, code) : new Span("code", code, "");
    }
    return new Span("words", matcher.group(3), "");
  }
}
