package org.openjcm.server.access;

import java.util.Locale;

/// What a person is in the mechanism. A role is always held for a side and a partner country
/// ([HeldRole]); the words people read stand in the message files as `access.role.<name>`.
public enum Role {
  /// A firm of the consortium that carries out a project. Japanese: プロジェクト参加者.
  PROJECT_PARTICIPANT,
  /// Validates and verifies projects. Japanese: 第三者機関.
  THIRD_PARTY_ENTITY,
  /// Secretariat of the Joint Committee on one side. Japanese: 事務局.
  SECRETARIAT,
  /// Member of the Joint Committee; a co-chair carries the flag. Japanese: 合同委員会委員(共同議長).
  JOINT_COMMITTEE_MEMBER,
  /// Keeps the registry of one side. Japanese: 登録簿管理者.
  REGISTRY_MANAGER,
  /// Acts for the holder of a registry account. Japanese: 口座代表者.
  ACCOUNT_REPRESENTATIVE,
  /// Authorizes, and reports under Article 6. Japanese: 6条担当官.
  ARTICLE6_OFFICER,
  /// Keeps the public register and confirms its facts. Japanese: 公開情報担当官.
  REGISTER_OFFICER,
  /// Official of the ministry that runs the financing programmes. Japanese: 所管省庁担当官.
  MINISTRY,
  /// Invites people and gives roles. Japanese: システム管理者.
  ADMINISTRATOR;

  /// The key of the role's name in the message files: `access.role.registry_manager`.
  public String messageKey() {
    return "access.role." + name().toLowerCase(Locale.ROOT);
  }
}
