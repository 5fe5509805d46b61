package org.openjcm.financing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A column of numbers of the status table, in the ministry's order. Japanese: 国別の実施状況の欄.
///
/// The ministry heads the first two "設備補助のうち…" (of the equipment subsidies). Its own numbers do not
/// follow that: Maldives has two registered and one equipment subsidy, because one of the two is
/// financed through the ADB. OpenJCM therefore counts projects of any of the six schemes.
public enum StatusColumn {
  /// 設備補助のうちJCM登録済み: financed projects registered by the Joint Committee.
  REGISTERED,
  /// 設備補助のうちクレジット発行中: financed projects with an issuance decided.
  ISSUING,
  /// 設備補助.
  EQUIPMENT,
  /// フロン補助.
  FGAS,
  /// ADB拠出.
  ADB,
  /// UNIDO拠出.
  UNIDO,
  /// 新技術.
  NEWTECH,
  /// REDD+補助.
  REDD,
  /// 合計: financed projects of all six schemes.
  TOTAL;

  private static final List<StatusColumn> SCHEMES =
      Arrays.stream(Scheme.values()).map(StatusColumn::of).toList();

  /// The column in which a scheme is counted.
  public static StatusColumn of(Scheme scheme) {
    return valueOf(scheme.name());
  }

  /// The six scheme columns, whose sum is the total.
  public static List<StatusColumn> schemes() {
    return SCHEMES;
  }

  /// Reads `equipment`, the name used in CSV headers and addresses.
  public static Optional<StatusColumn> named(String name) {
    return Arrays.stream(values()).filter(column -> column.column().equals(name)).findFirst();
  }

  /// The scheme counted here; empty for registered, issuing and total.
  public Optional<Scheme> scheme() {
    return Arrays.stream(Scheme.values()).filter(scheme -> of(scheme) == this).findFirst();
  }

  /// The name in CSV headers and addresses.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
