package org.openjcm.financing;

/// A financing scheme of the Ministry of the Environment, in the order of the ministry's table.
/// Japanese: JCM資金支援事業.
public enum Scheme {
  /// 設備補助: Financing Programme for JCM Model Projects.
  EQUIPMENT,
  /// フロン補助: recovery and destruction of fluorocarbons.
  FGAS,
  /// ADB拠出: Japan Fund for the JCM at the Asian Development Bank.
  ADB,
  /// UNIDO拠出: contribution to the United Nations Industrial Development Organization.
  UNIDO,
  /// 新技術: demonstration of new decarbonising technology.
  NEWTECH,
  /// REDD+補助: REDD+ project subsidy.
  REDD;

  /// The column of the machine-readable status table.
  public String column() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
