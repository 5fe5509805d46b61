package org.openjcm.server.methodology;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.server.pages.Frame;

/// The words of the notation in the language of a page: headings, fields of the front table,
/// columns, keywords. What has no word there stays as the text writes it. Japanese: 記法の語の表示.
///
/// @param frame of the page
record NotationWords(Frame frame) {

  private static final Pattern NAMED = Pattern.compile("(?i)(fact|table|list) +(.+)");
  private static final Pattern TABLE_BY = Pattern.compile("(?i)table +(.+?) +by +(.+)");

  /// `Reference emissions`, `Fact supply`, `Table COP_RE_by_use by use`.
  String heading(String written) {
    Matcher table = TABLE_BY.matcher(written);
    if (table.matches()) {
      return frame.t("methodology.text.section.table-by", table.group(1), table.group(2));
    }
    Matcher named = NAMED.matcher(written);
    if (named.matches()) {
      return frame.t(
          "methodology.text.section." + named.group(1).toLowerCase(Locale.ROOT), named.group(2));
    }
    return found("methodology.text.section.", written.toLowerCase(Locale.ROOT), written);
  }

  /// The head of a column, without its language.
  String column(String written) {
    return found("methodology.text.column.", written.toLowerCase(Locale.ROOT), written);
  }

  /// A keyword: `sum`, `unknown`, `list waste`.
  String keyword(String written) {
    return written.startsWith("list ")
        ? frame.t("methodology.text.kind.list", written.substring(5))
        : found("methodology.text.word.", written, written);
  }

  /// The label of a field of the front table.
  String field(String written) {
    return found("methodology.text.front.", written, written);
  }

  /// Whether pages show this field of the front table.
  boolean hasField(String written) {
    return frame
        .words()
        .texts()
        .find(frame.lang(), key("methodology.text.front.", written))
        .isPresent();
  }

  /// The label of a field that only comparisons show.
  String comparedField(String written) {
    return found("methodology.compare.field.", written, written);
  }

  /// What a field of the front table says.
  String fieldValue(String field, String value) {
    return field.equals("scope") ? Phrase.scopes(frame, value) : keyword(value);
  }

  private String found(String prefix, String written, String otherwise) {
    return frame.words().texts().find(frame.lang(), key(prefix, written)).orElse(otherwise);
  }

  private static String key(String prefix, String written) {
    return prefix + written.replaceAll("[^A-Za-z0-9]+", "-");
  }
}
