package org.openjcm.projectcycle.steps;

/// What moves through the steps: each track has states of its own.
public enum Track {
  /// 方法論
  METHODOLOGY,
  /// プロジェクトアイデアノート
  IDEA_NOTE,
  /// プロジェクト(設計書から登録まで)
  PROJECT,
  /// モニタリング期間(モニタリングから発行まで)
  PERIOD,
  /// パリ協定第6条の承認
  AUTHORIZATION,
  /// 第三者機関の指定
  TPE
}
