package org.openjcm.registry;

/// What somebody claims to have used a retired or cancelled credit for. Which uses may stand on
/// which act, and beside each other, is rule data (`ledger/rules.md`). Japanese: 利用目的.
public enum Use {
  /// Emissions trading of Japan's GX law. Japanese: 排出量取引制度(GX-ETS).
  GX_ETS,
  /// Greenhouse-gas accounting, reporting and disclosure. Japanese: 算定・報告・公表制度(SHK).
  SHK,
  /// A statement of one's own accord. Japanese: 自主的な利用.
  VOLUNTARY,
  /// Another international mitigation purpose, such as CORSIA. Japanese: その他の国際緩和目的.
  OIMP
}
