package org.openjcm.server.access;

import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// The made-up people of a demo installation: everybody whom the journey of a tonne between
/// Mongolia and Japan needs. None of them is a real person. Japanese: デモ利用者.
// Names, roles and lists of them never change; they only carry no annotation that says so.
@SuppressWarnings("ImmutableEnumChecker")
public enum DemoPerson {
  PARTICIPANT_JP(
      "participant.jp",
      new Name("Project participant, Japan (demo)", "プロジェクト参加者・日本企業（デモ）"),
      DemoFirm.SOLAR_JP,
      HeldRole.of(Role.PROJECT_PARTICIPANT, Side.JAPAN, mongolia())),
  PARTICIPANT_MN(
      "participant.mn",
      new Name("Project participant, Mongolia (demo)", "プロジェクト参加者・モンゴル企業（デモ）"),
      DemoFirm.SOLAR_MN,
      HeldRole.of(Role.PROJECT_PARTICIPANT, new Side(mongolia()))),
  TPE(
      "tpe",
      new Name("Verifier of a third-party entity (demo)", "第三者機関 検証担当（デモ）"),
      DemoFirm.VERIFIER,
      new HeldRole(Role.THIRD_PARTY_ENTITY, Optional.empty(), Optional.of(mongolia()), false)),
  SECRETARIAT_MN(
      "secretariat.mn",
      new Name("Secretariat, Mongolian side (demo)", "事務局・モンゴル側（デモ）"),
      DemoFirm.SECRETARIAT_MN,
      HeldRole.of(Role.SECRETARIAT, new Side(mongolia()))),
  SECRETARIAT_JP(
      "secretariat.jp",
      new Name("Secretariat, Japanese side (demo)", "事務局・日本側（デモ）"),
      DemoFirm.SECRETARIAT_JP,
      HeldRole.of(Role.SECRETARIAT, Side.JAPAN)),
  COCHAIR_JP(
      "cochair.jp",
      new Name("Co-chair of the Joint Committee, Japan (demo)", "合同委員会共同議長・日本側（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.coChair(Side.JAPAN, mongolia())),
  COCHAIR_MN(
      "cochair.mn",
      new Name("Co-chair of the Joint Committee, Mongolia (demo)", "合同委員会共同議長・モンゴル側（デモ）"),
      DemoFirm.GOVERNMENT_MN,
      HeldRole.coChair(new Side(mongolia()), mongolia())),
  MEMBER_JP(
      "member.jp",
      new Name("Member of the Joint Committee, Japan (demo)", "合同委員会委員・日本側（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.of(Role.JOINT_COMMITTEE_MEMBER, Side.JAPAN, mongolia())),
  MEMBER_MN(
      "member.mn",
      new Name("Member of the Joint Committee, Mongolia (demo)", "合同委員会委員・モンゴル側（デモ）"),
      DemoFirm.GOVERNMENT_MN,
      HeldRole.of(Role.JOINT_COMMITTEE_MEMBER, new Side(mongolia()))),
  REGISTRY_JP(
      "registry.jp",
      new Name("Registry manager, Japan (demo)", "登録簿管理者・日本（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.of(Role.REGISTRY_MANAGER, Side.JAPAN)),
  REGISTRY_JP_TWO(
      "registry.jp.two",
      new Name("Registry manager, Japan, second person (demo)", "登録簿管理者・日本・確認者（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.of(Role.REGISTRY_MANAGER, Side.JAPAN)),
  REGISTRY_MN(
      "registry.mn",
      new Name("Registry manager, Mongolia (demo)", "登録簿管理者・モンゴル（デモ）"),
      DemoFirm.GOVERNMENT_MN,
      HeldRole.of(Role.REGISTRY_MANAGER, new Side(mongolia()))),
  ARTICLE6_JP(
      "article6.jp",
      new Name("Article 6 officer, Japan (demo)", "6条担当官・日本（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.of(Role.ARTICLE6_OFFICER, Side.JAPAN)),
  ARTICLE6_MN(
      "article6.mn",
      new Name("Article 6 officer, Mongolia (demo)", "6条担当官・モンゴル（デモ）"),
      DemoFirm.GOVERNMENT_MN,
      HeldRole.of(Role.ARTICLE6_OFFICER, new Side(mongolia()))),
  ACCOUNT_COMPANY(
      "account.company",
      new Name("Account representative of a company (demo)", "法人口座代表者（デモ）"),
      DemoFirm.HOLDER,
      HeldRole.of(Role.ACCOUNT_REPRESENTATIVE, Side.JAPAN)),
  ACCOUNT_COMPANY_TWO(
      "account.company.two",
      new Name("Account representative, second person (demo)", "法人口座代表者・確認者（デモ）"),
      DemoFirm.HOLDER,
      HeldRole.of(Role.ACCOUNT_REPRESENTATIVE, Side.JAPAN)),
  REGISTER_ONE(
      "register.one",
      new Name("Register officer (demo)", "公開情報担当官（デモ）"),
      DemoFirm.SECRETARIAT_JP,
      HeldRole.everywhere(Role.REGISTER_OFFICER)),
  REGISTER_TWO(
      "register.two",
      new Name("Register officer, second person (demo)", "公開情報担当官・確認者（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.everywhere(Role.REGISTER_OFFICER)),
  REGISTER_MN(
      "register.mn",
      new Name("Register officer, Mongolian side (demo)", "公開情報担当官・モンゴル側（デモ）"),
      DemoFirm.SECRETARIAT_MN,
      HeldRole.of(Role.REGISTER_OFFICER, new Side(mongolia()))),
  MINISTRY(
      "ministry",
      new Name("Ministry official (demo)", "所管省庁担当官（デモ）"),
      DemoFirm.GOVERNMENT_JP,
      HeldRole.of(Role.MINISTRY, Side.JAPAN)),
  ADMINISTRATOR(
      "administrator",
      new Name("Administrator (demo)", "システム管理者（デモ）"),
      DemoFirm.OPERATOR,
      HeldRole.everywhere(Role.ADMINISTRATOR));

  /// The made-up organisations they act for.
  enum DemoFirm {
    SOLAR_JP(new Name("Sample Solar Japan (demo)", "見本ソーラー日本（デモ）"), "JP"),
    SOLAR_MN(new Name("Sample Solar Mongolia (demo)", "見本ソーラーモンゴル（デモ）"), "MN"),
    VERIFIER(new Name("Sample third-party entity (demo)", "見本第三者機関（デモ）"), ""),
    SECRETARIAT_MN(new Name("Secretariat of the Mongolian side (demo)", "モンゴル側事務局（デモ）"), "MN"),
    SECRETARIAT_JP(new Name("Secretariat of the Japanese side (demo)", "日本側事務局（デモ）"), "JP"),
    GOVERNMENT_JP(new Name("Government of Japan (demo)", "日本国政府（デモ）"), "JP"),
    GOVERNMENT_MN(new Name("Government of Mongolia (demo)", "モンゴル国政府（デモ）"), "MN"),
    HOLDER(new Name("Sample Trading (demo)", "見本商事（デモ）"), "JP"),
    OPERATOR(new Name("Operator of this installation (demo)", "本システム運用者（デモ）"), "");

    final Name name;
    final Optional<CountryCode> country;

    DemoFirm(Name name, String country) {
      this.name = name;
      this.country = country.isEmpty() ? Optional.empty() : Optional.of(CountryCode.of(country));
    }
  }

  private final String signInName;
  private final Name ownName;
  private final DemoFirm firm;
  private final List<HeldRole> roles;

  DemoPerson(String signInName, Name ownName, DemoFirm firm, HeldRole... roles) {
    this.signInName = signInName;
    this.ownName = ownName;
    this.firm = firm;
    this.roles = List.of(roles);
  }

  private static CountryCode mongolia() {
    return CountryCode.of("MN");
  }

  public String signInName() {
    return signInName;
  }

  public Name ownName() {
    return ownName;
  }

  DemoFirm firm() {
    return firm;
  }

  public List<HeldRole> roles() {
    return roles;
  }
}
