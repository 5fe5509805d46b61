package org.openjcm.projectcycle.steps;

/// Who takes a step of the project cycle. Japanese: 行為者.
public enum Actor {
  /// プロジェクト参加者
  PROJECT_PARTICIPANT,
  /// 方法論提案者
  METHODOLOGY_PROPONENT,
  /// 第三者機関
  THIRD_PARTY_ENTITY,
  /// 第三者機関の指定を申請する者
  CANDIDATE_ENTITY,
  /// 事務局
  SECRETARIAT,
  /// 公衆
  PUBLIC,
  /// 合同委員会
  JOINT_COMMITTEE,
  /// 登録簿管理者
  REGISTRY_MANAGER,
  /// パリ協定第6条担当官
  ARTICLE6_OFFICER
}
