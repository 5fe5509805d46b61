package org.openjcm.workbook.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.methodology.calculation.ExpressionText;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.workbook.layout.Look;
import org.openjcm.workbook.layout.SheetDraft;

/// The words beside the numbers: when a parameter is given, what a category means, the options.
/// Japanese: 備考.
final class Remarks {

  private Remarks() {}

  static String of(Declaration.Monitored declared) {
    java.util.ArrayList<String> remarks = new java.util.ArrayList<>();
    if (declared.past()) {
      remarks.add("measured before the project\nプロジェクト前の実績値");
    }
    if (declared.when().isPresent()) {
      remarks.add(when(declared.when()));
    }
    if (declared.fromFile()) {
      remarks.add("evidence: sha256 of the file; system; operator\n証拠: ファイルのsha256; システム; 実施者");
    }
    return String.join("\n", remarks);
  }

  /// Under which facts a parameter is asked for; empty for always.
  static String when(Optional<Condition> asked) {
    return asked
        .map(ExpressionText::of)
        .map(text -> "only when %s\n次の場合のみ: %s".formatted(text, text))
        .orElse("");
  }

  static String categories(Declaration.Fact fact) {
    return fact.categories().stream()
        .map(one -> one.name() + ": " + Heading.both(one.description()))
        .collect(Collectors.joining("\n"));
  }

  static void legend(SheetDraft sheet, int columns) {
    sheet.line();
    sheet.banner("[Monitoring option] / [モニタリングオプション]", Look.SECTION, columns);
    for (String line :
        List.of(
            "Option A: public data measured by parties other than the participants (recognised"
                + " statistics, specifications) / 参加者以外が計測した公開データ(統計、仕様書等)",
            "Option B: quantity traded, measured directly with equipment; commercial evidence such as"
                + " invoices / 計量器で直接計測した取引量(請求書等の商取引の証憑)",
            "Option C: actual measurement with measuring equipment / 計測機器による実測")) {
      sheet.banner(line, Look.TEXT, columns);
    }
  }
}
