package org.openjcm.registry;

import org.openjcm.rulebook.AccountNumber;

/// What an account is for. Japanese: 口座の種類.
///
/// Source: Registry Ordinance, articles 2 and 3 (verified for Japan); Common Specifications of the
/// JCM Registry ver01.0 for the partner countries (verified for Indonesia).
public enum AccountKind {
  /// Japanese: 政府保有口座.
  GOVERNMENT_HOLDING("GOV"),
  /// Japanese: 法人等保有口座.
  ENTITY_HOLDING("ENT"),
  /// What lies here counts for the pledge of the side and never moves again. Japanese: 無効化口座.
  RETIREMENT("RET"),
  /// What lies here was given up for any other purpose and never moves again. Japanese: 取消口座.
  CANCELLATION("CAN");

  private final String code;

  AccountKind(String code) {
    this.code = code;
  }

  public static AccountKind of(AccountNumber account) {
    return ofCode(account.kind());
  }

  public static AccountKind ofCode(String code) {
    for (AccountKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a kind of account: \"" + code + "\"");
  }

  /// The three letters inside an account number.
  public String code() {
    return code;
  }

  /// Credits move only between holding accounts; the other two are ends.
  public boolean isHolding() {
    return this == GOVERNMENT_HOLDING || this == ENTITY_HOLDING;
  }
}
