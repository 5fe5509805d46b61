package org.openjcm.methodology.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// The units a methodology may use, read from the packed table `units.md`. Japanese: 単位表.
public final class Units {

  private static final Units STANDARD = new Units(packedTable());

  private final Map<String, UnitWord> words = new LinkedHashMap<>();
  private final Map<String, BilingualText> quantities = new LinkedHashMap<>();

  private Units(String table) {
    for (Block block : Notation.read(table).blocks()) {
      if (block instanceof Block.Table rows) {
        for (List<Cell> row : rows.rows()) {
          String symbol = row.get(0).text();
          BilingualText description =
              BilingualText.words(row.get(row.size() - 2).text(), row.getLast().text());
          if (row.size() == 3) {
            quantities.put(symbol, description);
          } else {
            words.put(
                symbol, UnitWord.of(symbol, row.get(1).text(), row.get(2).text(), description));
          }
        }
      }
    }
  }

  public static Units standard() {
    return STANDARD;
  }

  private static String packedTable() {
    try (InputStream in = Units.class.getResourceAsStream("units.md")) {
      if (in == null) {
        throw new IllegalStateException("units.md is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Unit number() {
    return Unit.NUMBER;
  }

  /// The unit of emissions, in which every methodology ends.
  public static Unit tonnesOfCo2() {
    return STANDARD.parse("tCO2").orElseThrow();
  }

  public List<String> symbols() {
    return List.copyOf(words.keySet());
  }

  /// The words for a simple unit.
  public Optional<BilingualText> describe(String symbol) {
    return Optional.ofNullable(words.get(symbol)).map(UnitWord::description);
  }

  /// What a unit measures, in words: energy per time for a kW.
  public BilingualText quantity(Unit unit) {
    return BilingualText.words(quantity(unit, "en"), quantity(unit, "ja"));
  }

  private String quantity(Unit unit, String language) {
    return Powers.written(
        unit.dimension(),
        named("number", language),
        (word, power) -> power == 1 ? named(word, language) : power(word, power, language));
  }

  /// "area" for the second power of length, "voltage^2" where the power has no name.
  private String power(String word, int power, String language) {
    String written = word + "^" + power;
    return quantities.containsKey(written)
        ? named(written, language)
        : named(word, language) + "^" + power;
  }

  private String named(String quantity, String language) {
    BilingualText known = quantities.get(quantity);
    return known == null ? quantity : known.in(language);
  }

  /// Reads `MWh`, `tCO2/MWh`, `kW*h`, `kV^2`, `1/y`, `1`; empty when a part is no unit of the
  /// table.
  public Optional<Unit> parse(String text) {
    return Powers.parse(text, words::containsKey).map(exponents -> new Unit(exponents, words));
  }
}
