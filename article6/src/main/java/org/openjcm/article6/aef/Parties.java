package org.openjcm.article6.aef;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.rulebook.CountryCode;

/// Parties by the codes of the format: ISO 3166-1 alpha-3, and the registry that tracks their
/// ITMOs. Japanese: 締約国コード.
public final class Parties {

  private static final Map<CountryCode, List<String>> ROWS = read();

  private Parties() {}

  /// `MNG` for `MN`.
  public static String alpha3(CountryCode party) {
    return row(party).get(1);
  }

  /// The Party ITMO registry, `JPN01`; our own numbering until the Party's is known.
  public static String itmoRegistry(CountryCode party) {
    return alpha3(party) + "01";
  }

  /// The Party of an alpha-3 code, in capitals or not.
  public static Optional<CountryCode> byAlpha3(String code) {
    return ROWS.entrySet().stream()
        .filter(e -> e.getValue().get(1).equalsIgnoreCase(code))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public static List<CountryCode> all() {
    return List.copyOf(ROWS.keySet());
  }

  private static List<String> row(CountryCode party) {
    List<String> row = ROWS.get(party);
    if (row == null) {
      throw new IllegalArgumentException(party + " is not a Party of the mechanism");
    }
    return row;
  }

  private static Map<CountryCode, List<String>> read() {
    Map<CountryCode, List<String>> rows = new TreeMap<>();
    for (List<String> row : PackedRows.of("parties.csv", 2)) {
      rows.put(CountryCode.of(row.get(0)), row);
    }
    return rows;
  }
}
