package org.openjcm.rulebook;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.Optional;

/// How the value of a rule is written. Japanese: 規則の値の書き方.
public enum RuleForm {
  /// Calendar days, 1 to 3650; `none` when the document names no limit. Japanese: 暦日数.
  DAYS(
      "none|[1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650",
      "write calendar days as a whole number from 1 to 3650, such as 14, or none when the document names no limit",
      "暦日数を1から3650までの整数（例：14）で、文書に期限の定めがなければ none と書いてください。"),
  /// A year of occurrence, 2013 to 2100. Japanese: ビンテージ年.
  VINTAGE(
      "201[3-9]|20[2-9][0-9]|2100",
      "write a year of occurrence from 2013 to 2100, such as 2021",
      "削減が生じた西暦年を2013から2100まで（例：2021）で書いてください。"),
  /// `yes` or `no`. Japanese: 可否.
  YES_NO("yes|no", "write yes or no", "yes か no を書いてください。"),
  /// `SEALED` or `PUBLIC`. Japanese: 公開の別.
  SHOWN("SEALED|PUBLIC", "write SEALED or PUBLIC", "SEALED か PUBLIC を書いてください。"),
  /// What the product carries out as shipped: it can be confirmed as it stands, or not at all.
  /// Japanese: 製品どおり.
  AS_SHIPPED(
      ".*",
      "this version carries the rule out as shipped: confirm exactly that, and when the document says otherwise leave it unconfirmed and report it to those who keep the table of steps",
      "この版は製品どおりに規則を実行します。そのままの値でのみ確認できます。文書と異なる場合は確認せず、手続の段階表の管理者に知らせてください。");

  private final String pattern;
  private final String english;
  private final String japanese;

  RuleForm(String pattern, String english, String japanese) {
    this.pattern = pattern;
    this.english = english;
    this.japanese = japanese;
  }

  /// Why a value cannot be taken, with what to write instead; empty when it can.
  Optional<BilingualText> wrong(String value, String shipped) {
    boolean fits = value.matches(pattern) && (this != AS_SHIPPED || value.equals(shipped));
    return fits ? Optional.empty() : Optional.of(words(english, japanese));
  }
}
