package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Looks whether the readings fit the methodology and the project: nothing counted twice, nothing
/// unknown, every gap listed, every implausible value pointed out.
final class ReadingsCheck {

  private final Resolved resolved;
  private final MonitoringData data;
  private final List<InputFault> faults;
  private final List<Warning> warnings;
  private final Plausibility plausibility;
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Set<String>> elementsOf = new HashMap<>();
  private final Map<String, Equipment> equipmentById = new HashMap<>();

  ReadingsCheck(
      Resolved resolved, MonitoringData data, List<InputFault> faults, List<Warning> warnings) {
    this.resolved = resolved;
    this.data = data;
    this.faults = faults;
    this.warnings = warnings;
    this.plausibility = new Plausibility(resolved, warnings);
    resolved.facts().equipment().forEach(one -> equipmentById.put(one.id(), one));
  }

  /// The readings of each monitored value by name, in order of day.
  Map<String, List<Reading>> check() {
    Map<String, List<Reading>> byName = new TreeMap<>();
    for (Reading reading : data.readings()) {
      if (fits(reading)) {
        byName
            .computeIfAbsent(
                Resolved.name(reading.parameter(), reading.equipment()), _ -> new ArrayList<>())
            .add(reading);
      }
    }
    for (Declaration.Monitored declared :
        resolved.methodology().declared(Declaration.Monitored.class)) {
      for (String element : resolved.elements(declared.indices())) {
        String name = Resolved.name(declared.symbol(), element);
        Optional<Slice> days = operation(element);
        if (days.isPresent()) {
          series(name, declared, days.get(), byName.getOrDefault(name, List.of()));
        }
      }
    }
    return byName;
  }

  private boolean fits(Reading reading) {
    Declaration declaration = resolved.methodology().declaration(reading.parameter()).orElse(null);
    if (!(declaration instanceof Declaration.Monitored monitored)) {
      refuse(
          "undefined-symbol",
          reading,
          reading.parameter(),
          words(
              "\"" + reading.parameter() + "\" is not monitored under this methodology.",
              "「" + reading.parameter() + "」はこの方法論のモニタリング対象ではありません。"),
          Spelling.suggestion(
              reading.parameter(),
              resolved.methodology().declared(Declaration.Monitored.class).stream()
                  .map(Declaration::symbol)
                  .toList()));
      return false;
    }
    Set<String> elements =
        elementsOf.computeIfAbsent(
            monitored.symbol(), _ -> new TreeSet<>(resolved.elements(monitored.indices())));
    if (!elements.contains(reading.equipment())) {
      refuse(
          "unknown-equipment",
          reading,
          reading.equipment(),
          words(
              "The project has no equipment \"" + reading.equipment() + "\" for this parameter.",
              "プロジェクトにこのパラメータの設備「" + reading.equipment() + "」はありません。"),
          Spelling.suggestion(reading.equipment(), elements));
      return false;
    }
    return hasUnitAndOption(reading, monitored) && inOperation(reading);
  }

  private boolean hasUnitAndOption(Reading reading, Declaration.Monitored monitored) {
    if (!reading.unit().hasDimensionOf(monitored.unit())) {
      refuse(
          "unit-mismatch",
          reading,
          reading.unit().toString(),
          words(
              reading.unit() + " cannot be converted to " + monitored.unit() + ".",
              reading.unit() + "は" + monitored.unit() + "に換算できません。"),
          words("State the value in " + monitored.unit() + ".", monitored.unit() + "で書いてください。"));
      return false;
    }
    if (!monitored.options().contains(reading.option())) {
      refuse(
          "option-not-allowed",
          reading,
          reading.option(),
          words(
              "Option " + reading.option() + " is not allowed for " + monitored.symbol() + ".",
              monitored.symbol() + "にオプション" + reading.option() + "は使えません。"),
          words("Allowed: " + monitored.options() + ".", "使えるオプション: " + monitored.options()));
      return false;
    }
    return true;
  }

  private boolean inOperation(Reading reading) {
    Optional<Equipment> equipment = Optional.ofNullable(equipmentById.get(reading.equipment()));
    if (equipment.isEmpty()
        || (!reading.first().isBefore(equipment.get().first())
            && !reading.last().isAfter(equipment.get().last()))) {
      return true;
    }
    refuse(
        "not-in-operation",
        reading,
        reading.equipment(),
        words(
            reading.equipment()
                + " does not operate from "
                + reading.first()
                + " to "
                + reading.last()
                + ".",
            reading.equipment() + "は" + reading.first() + "から" + reading.last() + "まで稼働していません。"),
        words("Correct the days of the reading or of the equipment.", "値の日付または設備の稼働期間を直してください。"));
    return false;
  }

  /// The days of the period on which a piece of equipment operates.
  private Optional<Slice> operation(String element) {
    Slice period = Slice.of(data.period());
    Optional<Equipment> equipment = resolved.facts().equipment(element);
    if (equipment.isEmpty()) {
      return Optional.of(period);
    }
    LocalDate first = later(period.first(), equipment.get().first());
    LocalDate last =
        equipment.get().last().isBefore(period.last()) ? equipment.get().last() : period.last();
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Slice(first, last));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private void series(
      String name, Declaration.Monitored declared, Slice days, List<Reading> readings) {
    if (readings.isEmpty() && refused.contains(name)) {
      return;
    }
    if (readings.isEmpty()) {
      faults.add(
          new InputFault(
              InputFault.Input.READINGS,
              new Fault(
                  "no-reading",
                  Place.START,
                  name,
                  words("There is no reading of " + name + ".", name + "のモニタリング値がありません。"),
                  words(
                      "Give its readings; write 0 where it stood still.",
                      "値を書いてください。停止していた場合は0と書きます。"))));
      return;
    }
    LocalDate covered = days.first().minusDays(1);
    Reading before = readings.getFirst();
    for (Reading reading : readings) {
      if (!reading.first().isAfter(covered)) {
        refuse(
            "readings-overlap",
            reading,
            name,
            words(
                "%s from %s to %s overlaps the reading on line %d."
                    .formatted(name, reading.first(), reading.last(), before.at().line()),
                "%sの%sから%sは%d行目の値と重なっています。"
                    .formatted(name, reading.first(), reading.last(), before.at().line())),
            words("Count each day once.", "同じ日は1回だけ計上してください。"));
      } else {
        gap(name, covered.plusDays(1), reading.first().minusDays(1));
      }
      covered = later(covered, reading.last());
      before = reading;
      plausibility.look(name, declared, reading);
    }
    gap(name, covered.plusDays(1), days.last());
    if (!resolved.estimates().containsKey(name) && resolved.rules().containsKey("plausible")) {
      warn(
          "no-estimate",
          name,
          words(
              "The project gives no estimate of " + name + ": its readings were not compared.",
              name + "の事前推計がないため、値の妥当性は確認していません。"));
    }
  }

  private void gap(String name, LocalDate first, LocalDate last) {
    if (!last.isBefore(first)) {
      warn(
          "gap",
          name,
          words(
              "%s has no reading from %s to %s; nothing is counted for these days."
                  .formatted(name, first, last),
              "%sは%sから%sまで値がなく、この間は計上していません。".formatted(name, first, last)));
    }
  }

  private void warn(String kind, String about, BilingualText message) {
    warnings.add(new Warning(kind, about, message));
  }

  private void refuse(
      String kind, Reading reading, String offending, BilingualText message, BilingualText remedy) {
    refused.add(Resolved.name(reading.parameter(), reading.equipment()));
    faults.add(
        new InputFault(
            InputFault.Input.READINGS, new Fault(kind, reading.at(), offending, message, remedy)));
  }
}
