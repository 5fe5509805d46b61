package org.openjcm.workbook.draft;

import java.util.List;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.FactKey;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// The head of every sheet: its name, that it is not the official form, what it is about, and the
/// marks it carries. Japanese: シートの見出し.
final class Heading {

  static final String NOT_OFFICIAL =
      "Monitoring data sheet (OpenJCM), not the official form / モニタリングデータシート(公式様式ではありません)";
  static final String SAMPLE = "SAMPLE／見本: fictional project, synthetic values / 架空のプロジェクト・作成した値";

  private Heading() {}

  static SheetDraft begin(SheetName name, Given given, int... widths) {
    return begin(name, name.tab(), given, widths);
  }

  /// @param tab where there are several sheets of the same kind
  static SheetDraft begin(SheetName name, String tab, Given given, int... widths) {
    SheetDraft sheet = new SheetDraft(tab, widths);
    int columns = Math.min(widths.length, ReportLines.OFFICIAL);
    sheet.banner(both(name.title()), Look.TITLE, columns);
    sheet.banner(NOT_OFFICIAL, Look.NOTICE, columns);
    if (given.facts().project().isSample()) {
      sheet.banner(SAMPLE, Look.SAMPLE, columns);
    }
    sheet.banner(
        "Monitoring Spreadsheet: JCM_"
            + given.methodology().reference().fileName()
            + "    "
            + both(given.methodology().title()),
        Look.TEXT,
        columns);
    sheet.banner(
        "Reference Number: "
            + given.facts().project().text()
            + "    "
            + both(given.facts().title()),
        Look.TEXT,
        columns);
    List<String> marks =
        given.methodology().constants().stream()
            .filter(given::isMarked)
            .map(one -> one.key().field())
            .toList();
    if (!marks.isEmpty()) {
      sheet.banner(
          "Unverified constants, marked below: %s / 未確認の定数(以下に印): %s"
              .formatted(shortened(marks), shortened(marks)),
          Look.UNVERIFIED_TEXT,
          columns);
    }
    List<String> rules =
        given.methodology().rules().stream()
            .filter(one ->
                !one.confidence().isVerified()
                    && given.confirmations().inForce(one.key(), given.asOf()).isEmpty())
            .map(one -> one.key())
            .map(FactKey::field)
            .toList();
    if (!rules.isEmpty()) {
      sheet.banner(
          "Unverified rules of calculation: %s / 未確認の計算規則: %s"
              .formatted(shortened(rules), shortened(rules)),
          Look.UNVERIFIED_TEXT,
          columns);
    }
    sheet.line();
    return sheet;
  }

  private static String shortened(List<String> marks) {
    String joined = String.join(", ", marks.stream().limit(12).toList());
    return marks.size() > 12 ? joined + ", … (" + marks.size() + ")" : joined;
  }

  /// `reference emissions / リファレンス排出量`
  static String both(BilingualText text) {
    if (text.ja().isBlank() || text.ja().equals(text.en())) {
      return text.en();
    }
    return text.en().isBlank() ? text.ja() : text.en() + " / " + text.ja();
  }

  /// The same on two lines.
  static String lines(BilingualText text) {
    if (text.ja().isBlank() || text.ja().equals(text.en())) {
      return text.en();
    }
    return text.en().isBlank() ? text.ja() : text.en() + "\n" + text.ja();
  }

  /// A line of column headings with the letters of the official form above them.
  static void columns(SheetDraft sheet, List<String> letters, List<String> headings) {
    sheet.line();
    for (int column = 0; column < letters.size(); column++) {
      sheet.words(column, letters.get(column), Look.HEADING);
    }
    sheet.line();
    for (int column = 0; column < headings.size(); column++) {
      sheet.words(column, headings.get(column), Look.HEADING);
    }
  }
}
