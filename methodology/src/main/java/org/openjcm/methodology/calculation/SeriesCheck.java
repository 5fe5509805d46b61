package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Index;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Place;

/// Puts the readings of each monitored value in order: nothing counted twice, nothing unknown,
/// every gap listed and treated as declared, every implausible value pointed out.
final class SeriesCheck {

  private final Resolved resolved;
  private final MonitoringData data;
  private final List<InputFault> faults;
  private final List<Warning> warnings;
  private final ReadingForm form;
  private final MeterCheck meters;
  private final Plausibility plausibility;
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Map<Unit, UnitConversion>> conversions = new HashMap<>();
  private final Map<String, Equipment> equipmentById = new HashMap<>();

  SeriesCheck(
      Resolved resolved, MonitoringData data, List<InputFault> faults, List<Warning> warnings) {
    this.resolved = resolved;
    this.data = data;
    this.faults = faults;
    this.warnings = warnings;
    this.form = new ReadingForm(resolved);
    this.meters = new MeterCheck(resolved.facts(), faults, warnings);
    this.plausibility = new Plausibility(resolved, warnings);
    resolved.facts().equipment().forEach(one -> equipmentById.put(one.id(), one));
  }

  /// The series by name.
  ///
  /// @param isGiven whether a monitored value is given under the facts of the project
  Map<String, Series> check(java.util.function.BiPredicate<Declaration.Monitored, String> isGiven) {
    Map<String, List<Reading>> byName = new TreeMap<>();
    Reading before = null;
    List<Reading> together = new ArrayList<>();
    for (Reading reading : data.readings()) {
      if (before != null && reading.continues(before)) {
        together.add(reading);
        continue;
      }
      Optional<Fault> fault = form.fault(reading);
      if (fault.isPresent()) {
        refuse(reading, fault.get());
        continue;
      }
      if (before == null
          || !before.equipment().equals(reading.equipment())
          || !before.parameter().equals(reading.parameter())) {
        together =
            byName.computeIfAbsent(
                Resolved.name(reading.parameter(), reading.equipment()), _ -> new ArrayList<>());
      }
      together.add(reading);
      before = reading;
    }
    meters.check(data.readings());
    Map<String, Series> series = new TreeMap<>();
    for (Declaration.Monitored declared :
        resolved.methodology().declared(Declaration.Monitored.class)) {
      for (String elements : Combinations.of(declared, resolved)) {
        String name = Resolved.name(declared.symbol(), elements);
        List<Reading> readings = byName.getOrDefault(name, List.of());
        if (isGiven.test(declared, elements)) {
          Optional<Span> window = window(declared, elements);
          series.put(
              name,
              window.isPresent()
                  ? read(name, declared, elements, window.get(), readings)
                  : new Series(name, declared, timed(declared), List.of()));
          if (window.isEmpty() && !readings.isEmpty()) {
            refuse(readings.getFirst(), form.notInOperation(readings.getFirst(), elements));
          }
        } else if (!readings.isEmpty()) {
          refuse(readings.getFirst(), form.notGiven(readings.getFirst(), name));
        }
      }
    }
    return series;
  }

  /// The time for which readings are expected, and no gap allowed: the days of the period on which
  /// the equipment operates. Empty when it does not operate in the period.
  private Optional<Span> window(Declaration.Monitored declared, String elements) {
    Span period = Span.of(data.period());
    if (declared.past()) {
      return Optional.of(period);
    }
    long begin = period.begin();
    long end = period.end();
    for (Equipment piece : admitted(declared, elements).equipment()) {
      begin = Math.max(begin, piece.operation().begin());
      end = Math.min(end, piece.operation().end());
    }
    return end <= begin ? Optional.empty() : Optional.of(new Span(begin, end));
  }

  private Series read(
      String name,
      Declaration.Monitored declared,
      String elements,
      Span window,
      List<Reading> readings) {
    List<Series.Entry> entries = new ArrayList<>();
    if (readings.isEmpty()) {
      if (!refused.contains(name)) {
        faults.add(new InputFault(InputFault.Input.READINGS, ReadingForm.none(name)));
      }
      return new Series(name, declared, timed(declared), entries);
    }
    boolean whole = !declared.past() && !accumulates(declared);
    Admitted admitted = admitted(declared, elements);
    Map<Unit, UnitConversion> toDeclared =
        conversions.computeIfAbsent(declared.symbol(), _ -> new IdentityHashMap<>());
    Gaps gaps = new Gaps(resolved, declared, name, elements, faults, warnings);
    long covered = whole ? window.begin() : readings.getFirst().span().begin();
    @Nullable Reading before = null;
    for (Reading reading : readings) {
      Optional<Fault> place = misplaced(reading, declared, admitted);
      if (place.isPresent()) {
        refuse(reading, place.get());
        continue;
      }
      if (before != null && reading.span().begin() < covered) {
        refuse(reading, form.overlap(reading, name, before));
      } else if (whole) {
        gaps.between(covered, reading.span().begin()).ifPresent(entries::add);
      }
      covered = Math.max(covered, reading.span().end());
      before = reading;
      Series.Entry entry = entry(reading, declared, toDeclared);
      plausibility.look(name, declared, reading, entry.value());
      entries.add(entry);
    }
    if (whole) {
      gaps.between(covered, window.end()).ifPresent(entries::add);
      plausibility.end(name);
    }
    return new Series(name, declared, timed(declared), entries);
  }

  private boolean timed(Declaration.Monitored declared) {
    return declared.indices().stream()
        .anyMatch(index -> resolved.methodology().index(index).orElseThrow().kind().isTime());
  }

  private boolean accumulates(Declaration.Monitored declared) {
    return declared.indices().stream()
        .map(index -> resolved.methodology().index(index).orElseThrow().kind())
        .anyMatch(kind -> kind == Index.Kind.YEARS_SO_FAR);
  }

  /// The time in which the readings of one value may lie.
  ///
  /// @param equipment the pieces it is for, which may operate for a part of it
  private record Admitted(Span period, boolean accumulates, List<Equipment> equipment) {}

  private Admitted admitted(Declaration.Monitored declared, String elements) {
    List<Equipment> pieces = new ArrayList<>();
    for (String element : elements.split(",", -1)) {
      Equipment equipment = equipmentById.get(element);
      if (equipment != null) {
        pieces.add(equipment);
      }
    }
    return new Admitted(Span.of(data.period()), accumulates(declared), pieces);
  }

  private Optional<Fault> misplaced(
      Reading reading, Declaration.Monitored declared, Admitted admitted) {
    Span period = admitted.period();
    Span span = reading.span();
    if (declared.past()) {
      return span.end() <= period.begin()
          ? Optional.empty()
          : Optional.of(form.notBefore(reading, data.period()));
    }
    if (admitted.accumulates()) {
      return span.end() <= period.end()
          ? Optional.empty()
          : Optional.of(form.outside(reading, data.period()));
    }
    if (!span.isWithin(period)) {
      return Optional.of(form.outside(reading, data.period()));
    }
    for (Equipment piece : admitted.equipment()) {
      if (!span.isWithin(piece.operation())) {
        return Optional.of(form.notInOperation(reading, piece.id()));
      }
    }
    return Optional.empty();
  }

  private Series.Entry entry(
      Reading reading, Declaration.Monitored declared, Map<Unit, UnitConversion> toDeclared) {
    List<TraceStep.Operation> operations = new ArrayList<>(0);
    BigDecimal value = meters.corrected(reading, operations);
    UnitConversion conversion =
        toDeclared.computeIfAbsent(
            reading.unit(), unit -> UnitConversion.between(unit, declared.unit()));
    Exact.Result converted = conversion.of(value);
    if (!conversion.isOne()) {
      operations.add(
          new TraceStep.Operation(
              "%s: %s %s in [%s]"
                  .formatted(
                      reading.span(), value.toPlainString(), reading.unit(), declared.unit()),
              converted.value(),
              declared.unit().toString(),
              converted.rounding()));
    }
    return new Series.Entry(
        reading.span(), "", reading.value(), reading.unit(), converted.value(), operations, "");
  }

  private void refuse(Reading reading, Fault fault) {
    refused.add(Resolved.name(reading.parameter(), reading.equipment()));
    faults.add(new InputFault(InputFault.Input.READINGS, fault));
  }

  /// The place of a fault that concerns no single row.
  static InputFault of(String kind, String offending, BilingualText message, BilingualText remedy) {
    return new InputFault(
        InputFault.Input.READINGS, new Fault(kind, Place.START, offending, message, remedy));
  }
}
