package org.openjcm.methodology.factors;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;

/// Reads plants, one a line: name; generation; emissions. Emissions are tonnes as stated, or fuel ×
/// net calorific value × emission factor, each a number with its unit or the address of a factor;
/// several fuels are added:
///
///     North; 1200 GWh; 910000 tCO2
///     South; 800 GWh; 300 Gg * ipcc-2006-fuels/lignite/ncv * ipcc-2006-fuels/lignite/ef-co2
public final class PlantListReader {

  private static final int MOST = 500;
  private static final int LONGEST_LINE = 1_000;
  private static final Pattern AMOUNT =
      Pattern.compile("([0-9]{1,18}(?:\\.[0-9]{1,18})?) +([^ ]+)");

  private final FactorTables factors;
  private final Faults faults = new Faults();
  private final List<Plant> plants = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int line;

  private PlantListReader(FactorTables factors) {
    this.factors = factors;
  }

  /// Reads a list. Never fails: what is wrong is a fault with its place.
  public static PlantListRead read(String text, FactorTables factors) {
    PlantListReader reader = new PlantListReader(factors);
    for (String each : text.lines().toList()) {
      reader.line++;
      if (!each.isBlank()) {
        reader.readLine(each);
      }
    }
    if (reader.plants.size() > MOST) {
      reader.fault(
          "too-many-plants",
          MOST + 1,
          1,
          "",
          words("The list has more than " + MOST + " plants.", "発電所が" + MOST + "件を超えています。"),
          words("Add up plants of one kind.", "同種の発電所をまとめてください。"));
    }
    return reader.faults.isEmpty()
        ? new PlantListRead.Sound(reader.plants)
        : new PlantListRead.Faulty(reader.faults.inOrder());
  }

  private void readLine(String text) {
    String[] cells = text.split(";", -1);
    if (cells.length != 3 || cells[0].isBlank() || text.length() > LONGEST_LINE) {
      fault(
          "plant-form",
          line,
          1,
          text,
          words("This line is not a plant.", "発電所の行として読めません。"),
          words(
              "Write name; generation; emissions: North; 1200 GWh; 910000 tCO2",
              "「名称; 発電量; 排出量」の順に書いてください(例: North; 1200 GWh; 910000 tCO2)。"));
      return;
    }
    String name = cells[0].strip();
    if (!names.add(name)) {
      fault(
          "named-twice",
          line,
          1,
          name,
          words("\"" + name + "\" stands twice.", "「" + name + "」が重複しています。"),
          words("Give each plant a name of its own.", "発電所ごとに異なる名称を付けてください。"));
    }
    Optional<Part> generation = part(cells[1], cells[0].length() + 1, GridFactor.MWH);
    Optional<List<Plant.Emitted>> emissions =
        emissions(cells[2], cells[0].length() + cells[1].length() + 2);
    if (generation.isPresent() && emissions.isPresent()) {
      plants.add(new Plant(name, generation.get(), emissions.get()));
    }
  }

  private Optional<List<Plant.Emitted>> emissions(String cell, int before) {
    List<Plant.Emitted> sources = new ArrayList<>();
    int column = before;
    for (String product : cell.split("\\+", -1)) {
      List<Part> times = new ArrayList<>();
      int begin = column;
      for (String factor : product.split("\\*", -1)) {
        part(factor, begin).ifPresent(times::add);
        begin += factor.length() + 1;
      }
      if (times.size() < product.split("\\*", -1).length) {
        return Optional.empty();
      }
      Unit unit = Plant.Emitted.unit(times);
      if (!unit.hasDimensionOf(Units.tonnesOfCo2())) {
        mismatch(product, column, unit, Units.tonnesOfCo2());
        return Optional.empty();
      }
      sources.add(new Plant.Emitted(times));
      column += product.length() + 1;
    }
    return Optional.of(sources);
  }

  private Optional<Part> part(String written, int before, Unit wanted) {
    Optional<Part> part = part(written, before);
    if (part.isPresent() && !part.get().unit().hasDimensionOf(wanted)) {
      mismatch(written, before, part.get().unit(), wanted);
      return Optional.empty();
    }
    return part;
  }

  private void mismatch(String written, int before, Unit unit, Unit wanted) {
    fault(
        "unit-mismatch",
        line,
        column(written, before),
        written.strip(),
        words(unit + " cannot be converted to " + wanted + ".", unit + "は" + wanted + "に換算できません。"),
        words("State the value in " + wanted + ".", wanted + "で書いてください。"));
  }

  /// A number with its unit, or the address of a factor whose value is known.
  private Optional<Part> part(String written, int before) {
    String text = written.strip();
    Matcher amount = AMOUNT.matcher(text);
    if (amount.matches()) {
      Optional<Unit> unit = Units.standard().parse(amount.group(2));
      if (unit.isPresent()) {
        return Optional.of(new Part(text, new BigDecimal(amount.group(1)), unit.get()));
      }
    }
    Optional<Part> factor = factors.find(text).flatMap(Factor::part);
    if (factor.isEmpty()) {
      fault(
          "plant-value",
          line,
          column(written, before),
          text,
          words(
              "This is neither a number with its unit nor a known factor.",
              "単位の付いた数値でも、値の分かる係数でもありません。"),
          words(
              "Write 1200 GWh, or an address such as ipcc-2006-fuels/lignite/ncv.",
              "「1200 GWh」、または「ipcc-2006-fuels/lignite/ncv」のように書いてください。"));
    }
    return factor;
  }

  private static int column(String written, int before) {
    return before + written.length() - written.stripLeading().length() + 1;
  }

  private void fault(String kind, int at, int column, String offending, BilingualText... words) {
    faults.add(kind, new Place(at, column), offending, words);
  }
}
