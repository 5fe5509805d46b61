package org.openjcm.methodology.drafting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.MethodologyReference;

/// What a draft says about itself, in both languages.
///
/// @param sister the methodology it is made from
/// @param draft its own number
record DraftWords(MethodologyReference sister, MethodologyReference draft) {

  static final String SOURCE = "sister";
  private static final int PER_LINE = 6;

  List<String> introduction(Collection<String> blank) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Draft for %s, made from its sister %s. Nobody has approved it; its rules and criteria are"
            .formatted(draft.partner(), sister));
    lines.add("concluded from the sister. Words and numbers within its sentences, criteria and");
    lines.add("formulas are still those of the sister and have to be compared one by one.");
    lines.addAll(listed("Blank constants, to be stated with their source: ", blank, "none."));
    lines.add(
        "ja: 姉妹方法論%sから作成した%sのための案です。承認されたものではなく、規則と適格性要件は姉妹方法論からの推定です。"
            .formatted(sister, draft.partner()));
    lines.add("文章・要件・数式の中の語と数値は姉妹方法論のもののため、一つずつ照合が必要です。");
    lines.addAll(listed("出典とともに定めるべき空欄の定数: ", blank, "なし。"));
    return lines;
  }

  List<String> blankHere(Collection<String> blank) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Blank in this draft; descriptions below speak of the sister until someone rewrites them.");
    lines.addAll(listed("To be stated: ", blank, ""));
    lines.add("ja: この案では空欄です。以下の説明は、書き直されるまで姉妹方法論のものです。");
    lines.addAll(listed("定めるべき値: ", blank, ""));
    return lines;
  }

  List<String> sources(BilingualText title) {
    return List.of(
        "## Sources",
        "",
        "| key | document | place | address |",
        "|---|---|---|---|",
        TableLines.line(List.of(SOURCE, sister + ", " + title.en(), "text of the sister", "")));
  }

  /// A list that grows down, not to the right.
  private static List<String> listed(String before, Collection<String> names, String none) {
    List<String> all = List.copyOf(names);
    if (all.isEmpty()) {
      return List.of(before + none);
    }
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < all.size(); at += PER_LINE) {
      int end = Math.min(all.size(), at + PER_LINE);
      String part = String.join(", ", all.subList(at, end));
      lines.add((at == 0 ? before : "") + part + (end < all.size() ? "," : "."));
    }
    return lines;
  }
}
