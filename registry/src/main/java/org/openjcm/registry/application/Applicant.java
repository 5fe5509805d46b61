package org.openjcm.registry.application;

/// Who asks for an account. Which of them a side admits is rule data. Japanese: 申請者の区分.
public enum Applicant {
  /// A corporation of the side. Japanese: 国内法人.
  CORPORATION,
  /// A corporation of any other country. Japanese: 外国法人.
  FOREIGN_CORPORATION,
  /// An individual who operates a project. Japanese: 事業者である個人.
  OPERATOR,
  /// A participant of the side in a registered project. Japanese: 登録済みプロジェクトの参加者.
  PARTICIPANT
}
