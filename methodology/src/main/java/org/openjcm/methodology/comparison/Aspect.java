package org.openjcm.methodology.comparison;

import static org.openjcm.rulebook.BilingualText.words;

import org.openjcm.rulebook.BilingualText;

/// What of a thing is compared: its value, its unit, its source. Japanese: 比較の観点.
public enum Aspect {
  /// The whole thing, where only one of the two texts has it.
  WHOLE("", ""),
  CLASS("class", "区分"),
  INDICES("indices", "添字"),
  ELEMENTS("elements", "要素の種類"),
  KEYS("looked up by", "選択の基準"),
  VALUE("value", "値"),
  UNIT("unit", "単位"),
  CONFIDENCE("confidence", "確度"),
  SOURCE("source", "出典"),
  DESCRIPTION("description", "説明"),
  OPTION("option", "モニタリングオプション"),
  OVER_TIME("over time", "時間の扱い"),
  WHEN("given when", "与える条件"),
  GAPS("gaps", "欠測の扱い"),
  EVIDENCE("evidence", "証拠"),
  METHOD("method", "計測方法"),
  FREQUENCY("frequency", "頻度"),
  STATED("stated", "記載の時期"),
  JUDGED_BY("judged by", "判断者"),
  CHECK("check", "機械判定"),
  FORMULA("formula", "数式"),
  TEXT("text", "本文"),
  TABLE("table", "表");

  private final String en;
  private final String ja;

  Aspect(String en, String ja) {
    this.en = en;
    this.ja = ja;
  }

  public BilingualText label() {
    return words(en, ja);
  }
}
