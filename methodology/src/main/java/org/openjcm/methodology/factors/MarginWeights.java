package org.openjcm.methodology.factors;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;

/// How much the operating and the build margin count in a combined margin. Japanese: 重み.
///
/// @param name a row of table `cdm-tool-07`, or the two numbers as given
public record MarginWeights(String name, BilingualText words, Part operating, Part build) {

  static final String TABLE = "cdm-tool-07";
  private static final Pattern GIVEN =
      Pattern.compile("([01](?:\\.[0-9]{1,9})?)/([01](?:\\.[0-9]{1,9})?)");

  public MarginWeights {
    if (operating.value().signum() < 0
        || build.value().signum() < 0
        || operating.value().add(build.value()).compareTo(BigDecimal.ONE) != 0) {
      throw new IllegalArgumentException(
          "weights add up to one: " + operating.value() + " and " + build.value());
    }
  }

  /// The weights of the table, in its order.
  public static List<MarginWeights> all() {
    return FactorTables.shipped().table(TABLE).orElseThrow().rows().stream()
        .map(row ->
            new MarginWeights(row.id(), row.words(), weight(row, "w-om"), weight(row, "w-bm")))
        .toList();
  }

  private static Part weight(FactorRow row, String column) {
    return row.factor(column).flatMap(Factor::part).orElseThrow().named(symbol(column));
  }

  private static String symbol(String column) {
    return column.equals("w-om") ? "w_OM" : "w_BM";
  }

  /// Weights by name (`wind-solar`) or as two decimals that add up to one (`0.75/0.25`).
  public static Optional<MarginWeights> find(String text) {
    Matcher given = GIVEN.matcher(text);
    if (given.matches()) {
      BigDecimal operating = new BigDecimal(given.group(1));
      BigDecimal build = new BigDecimal(given.group(2));
      return operating.add(build).compareTo(BigDecimal.ONE) == 0
          ? Optional.of(
              new MarginWeights(
                  text,
                  BilingualText.words("weights as given", "任意の重み"),
                  new Part("w_OM", operating, Units.number()),
                  new Part("w_BM", build, Units.number())))
          : Optional.empty();
    }
    return all().stream().filter(one -> one.name().equals(text)).findFirst();
  }
}
