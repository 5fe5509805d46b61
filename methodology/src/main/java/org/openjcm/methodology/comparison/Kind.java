package org.openjcm.methodology.comparison;

import static org.openjcm.rulebook.BilingualText.words;

import org.openjcm.rulebook.BilingualText;

/// The kinds of things a methodology is made of, in the order in which they are compared. Japanese:
/// 比較の区分.
public enum Kind {
  FRONT("front table", "表題の表"),
  SOURCES("sources", "出典"),
  INDICES("indices", "添字"),
  LISTS("lists of elements", "要素の一覧"),
  FACTS("facts of the project", "プロジェクトの事実"),
  DEFAULTS("default values", "デフォルト値"),
  FIXED("parameters fixed ex ante", "事前に固定するパラメータ"),
  MONITORED("parameters monitored ex post", "事後にモニタリングするパラメータ"),
  MEASURED_BEFORE("parameters measured before the project", "プロジェクト前に計測するパラメータ"),
  COMPUTED("computed parameters", "計算で求めるパラメータ"),
  TABLES("tables", "区分別・範囲別の値"),
  RULES("rules of calculation", "計算規則"),
  CRITERIA("eligibility criteria", "適格性要件"),
  FORMULAS("formulas", "数式"),
  PROSE("sections of text", "本文の節");

  private final String en;
  private final String ja;

  Kind(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  public BilingualText label() {
    return words(en, ja);
  }
}
