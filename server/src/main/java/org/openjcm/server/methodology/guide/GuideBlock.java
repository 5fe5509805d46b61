package org.openjcm.server.methodology.guide;

import java.util.List;

/// A part of a guide as a page shows it.
public sealed interface GuideBlock {

  /// Words of one kind within a line.
  ///
  /// @param kind `words`, `label` (what a page says on a button or above a field), `code`, `link`
  /// @param href where a link leads; empty for anything else
  record Span(String kind, String text, String href) {}

  /// A heading of the second level.
  record Heading(String id, String text) implements GuideBlock {}

  record Paragraph(List<Span> spans) implements GuideBlock {}

  record Items(boolean ordered, List<List<Span>> items) implements GuideBlock {}

  record Table(List<String> header, List<List<List<Span>>> rows) implements GuideBlock {}

  /// A picture that a test draws from the pages.
  ///
  /// @param name of the picture: `methodology-result-en.png`
  record Picture(String name, String alternative) implements GuideBlock {}
}
