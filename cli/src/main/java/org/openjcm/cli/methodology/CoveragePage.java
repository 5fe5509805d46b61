package org.openjcm.cli.methodology;

import java.util.List;
import java.util.stream.Collectors;
import org.openjcm.methodology.library.Coverage;
import org.openjcm.methodology.library.CoveredMethodology;
import org.openjcm.methodology.library.Standing;
import org.openjcm.methodology.text.Constant;

/// The coverage as a page of the documentation.
final class CoveragePage {

  private final Coverage coverage;
  private final Language language;
  private final StringBuilder page = new StringBuilder();

  CoveragePage(Coverage coverage, Language language) {
    this.coverage = coverage;
    this.language = language;
  }

  static String words(Standing standing, Language language) {
    return switch (standing) {
      case OFFICIAL ->
          language.words("formula and constants from the official text", "数式・定数とも正式文書による");
      case CONSTANTS_OPEN ->
          language.words("formula known, constants missing or unverified", "数式は判明、定数が不明または未確認");
      case INFERRED -> language.words("formula, or part of it, inferred", "数式の全部または一部が推定");
      case NO_TEXT -> language.words("no text that computes", "計算できる本文なし");
    };
  }

  String text() {
    line("# " + language.words("How far the methodologies reach", "方法論の整備状況"));
    line("");
    line(
        language.words(
            "Counted from the shipped texts and the public register by `jcm methodology coverage"
                + " --format markdown`; a test keeps this page true.",
            "同梱の本文と公開登録情報から `jcm methodology coverage --format markdown --lang ja`"
                + " で集計したものです。このページが正しいことはテストで確認しています。"));
    line(
        language.words(
            "A project that uses several methodologies counts by the weakest of them. The rules of"
                + " rounding and of gaps are unverified in nearly every text and do not decide the"
                + " count. A missing constant is never guessed: an officer confirms it with the"
                + " official document.",
            "複数の方法論を用いるプロジェクトは、最も確からしさの低いものによります。端数処理と欠測の規則はほぼ全ての本文で未確認のため、"
                + "集計の基準としていません。不明な定数を推測で補うことはなく、担当官が正式文書により確認します。"));
    line("");
    line(language.words("| standing | projects |", "| 本文の確からしさ | プロジェクト数 |"));
    line("|---|---:|");
    for (Standing standing : Standing.values()) {
      line("| " + words(standing, language) + " | " + coverage.count(standing) + " |");
    }
    line("| " + language.words("together", "合計") + " | " + coverage.projects().size() + " |");
    for (Standing standing : Standing.values()) {
      List<CoveredMethodology> of =
          coverage.methodologies().stream().filter(one -> one.standing() == standing).toList();
      if (!of.isEmpty()) {
        section(standing, of);
      }
    }
    return page.toString();
  }

  private void section(Standing standing, List<CoveredMethodology> of) {
    String words = words(standing, language);
    line("");
    line("## " + Character.toUpperCase(words.charAt(0)) + words.substring(1));
    line("");
    if (standing == Standing.NO_TEXT) {
      line(language.words("| methodology | projects |", "| 方法論 | プロジェクト |"));
      line("|---|---|");
      of.forEach(one -> line("| " + one.reference() + " | " + projects(one) + " |"));
      return;
    }
    line(
        language.words(
            "| methodology | title | template | projects | missing | unverified |",
            "| 方法論 | 名称 | ひな形 | プロジェクト | 不明な定数 | 未確認の定数 |"));
    line("|---|---|---|---|---|---|");
    for (CoveredMethodology one : of) {
      line(
          "| "
              + String.join(
                  " | ",
                  one.reference().toString(),
                  one.text().map(text -> text.title().in(language.tag())).orElse(""),
                  one.template().orElse("–"),
                  projects(one),
                  constants(one.missing()),
                  constants(one.unverified()))
              + " |");
    }
  }

  private String projects(CoveredMethodology one) {
    return coverage.using(one.reference()).stream()
        .map(project -> project.text())
        .collect(Collectors.joining(" "));
  }

  private static String constants(List<Constant> open) {
    return open.isEmpty()
        ? "–"
        : open.stream().map(one -> "`" + one.name() + "`").collect(Collectors.joining(" "));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
