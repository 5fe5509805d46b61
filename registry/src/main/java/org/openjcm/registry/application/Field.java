package org.openjcm.registry.application;

/// A field of an application, named as the registry ordinance names it. Japanese: 申請書の記載事項.
///
/// Source: Registry Ordinance, article 3 (verified for Japan).
public enum Field {
  /// Japanese: 名称(日本語).
  NAME_JA,
  /// Japanese: 名称(英語).
  NAME_EN,
  /// Japanese: 代表者.
  REPRESENTATIVE,
  /// Head office, or the project office of an individual. Japanese: 主たる事務所の所在地.
  OFFICE,
  /// Telephone number or e-mail. Japanese: 電話番号その他の連絡先.
  CONTACT,
  /// The department in charge of credits. Japanese: クレジットを担当する部署(日本語).
  DEPARTMENT_JA,
  /// Japanese: 同(英語).
  DEPARTMENT_EN,
  /// Japanese: 部署の所在地(日本語).
  DEPARTMENT_ADDRESS_JA,
  /// Japanese: 同(英語).
  DEPARTMENT_ADDRESS_EN,
  /// Japanese: 部署の連絡先.
  DEPARTMENT_CONTACT,
  /// Reference of the project that the applicant operates or takes part in. Japanese: プロジェクト番号.
  PROJECT,
  /// What proves the facts: register extract, modalities of communication. Japanese: 証明書類.
  EVIDENCE,
  /// When the fee was paid, `yyyy-mm-dd`. Japanese: 手数料の納付日.
  FEE_PAID
}
