package org.openjcm.methodology.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Notation;

/// The units a methodology may use, read from the packed table `units.md`. Japanese: 単位表.
public final class Units {

  private static final Units STANDARD = new Units(packedTable());
  private static final int LONGEST = 60;

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
    StringBuilder written = new StringBuilder();
    for (String part : unit.quantity().split("(?<=[/*^])|(?=[/*^])", -1)) {
      BilingualText known = quantities.get(part);
      written.append(known == null ? part : known.in(language));
    }
    return written.toString();
  }

  /// Reads `MWh`, `tCO2/MWh`, `kW*h`, `m3/t`, `1`; empty when a part is no unit of the table.
  public Optional<Unit> parse(String text) {
    String written = text.strip();
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    TreeMap<String, Integer> exponents = new TreeMap<>();
    int sign = 1;
    int begin = 0;
    for (int at = 0; at <= written.length(); at++) {
      if (at == written.length() || written.charAt(at) == '/' || written.charAt(at) == '*') {
        String symbol = written.substring(begin, at).strip();
        if (!words.containsKey(symbol)) {
          return Optional.empty();
        }
        if (!symbol.equals("1")) {
          exponents.merge(symbol, sign, Integer::sum);
        }
        sign = at < written.length() && written.charAt(at) == '/' ? -1 : 1;
        begin = at + 1;
      }
    }
    exponents.values().removeIf(power -> power == 0);
    return Optional.of(new Unit(exponents, words));
  }
}
