package org.openjcm.methodology.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.units.Ratio;
import org.openjcm.methodology.units.Unit;

/// Puts the readings of a slice of days together: one value per monitored parameter and piece of
/// equipment. A reading that spans a cut is apportioned by days, and said to be.
final class MonitoredValues {

  private final Resolved resolved;
  private final Map<String, List<Reading>> readings;
  private final List<Slice> years;

  MonitoredValues(Resolved resolved, Map<String, List<Reading>> readings, List<Slice> years) {
    this.resolved = resolved;
    this.readings = readings;
    this.years = years;
  }

  /// The values by name; each is also a step of the trace.
  Map<String, BigDecimal> of(Slice slice, List<TraceStep> steps) {
    Map<String, BigDecimal> values = new TreeMap<>();
    for (Declaration.Monitored declared :
        resolved.methodology().declared(Declaration.Monitored.class)) {
      for (String element : resolved.elements(declared.indices())) {
        String name = Resolved.name(declared.symbol(), element);
        TraceStep step =
            declared.overTime() == Declaration.OverTime.SUM
                ? sum(name, declared, slice)
                : mean(name, declared, slice);
        steps.add(step);
        values.put(name, step.value());
      }
    }
    return values;
  }

  private List<Reading> within(String name, Slice slice) {
    return readings.getOrDefault(name, List.of()).stream()
        .filter(reading -> reading.daysWithin(slice.first(), slice.last()) > 0)
        .toList();
  }

  private TraceStep sum(String name, Declaration.Monitored declared, Slice slice) {
    List<TraceStep.Value> inputs = new ArrayList<>();
    List<TraceStep.Operation> operations = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Reading reading : within(name, slice)) {
      inputs.add(input(reading));
      BigDecimal value = converted(reading, declared.unit(), operations);
      if (reading.daysWithin(slice.first(), slice.last()) < reading.days()) {
        value = portion(reading, value, slice, declared.unit(), operations);
        notes.add("apportioned by days: " + span(reading));
      }
      total = total.add(value);
    }
    if (inputs.isEmpty()) {
      notes.add("no reading");
    }
    return step(name, declared, slice, inputs, operations, total, notes);
  }

  private TraceStep mean(String name, Declaration.Monitored declared, Slice slice) {
    List<TraceStep.Value> inputs = new ArrayList<>();
    List<TraceStep.Operation> operations = new ArrayList<>();
    BigDecimal weighted = BigDecimal.ZERO;
    long days = 0;
    for (Reading reading : within(name, slice)) {
      inputs.add(input(reading));
      long within = reading.daysWithin(slice.first(), slice.last());
      BigDecimal value = converted(reading, declared.unit(), operations);
      weighted = weighted.add(value.multiply(BigDecimal.valueOf(within)));
      days += within;
    }
    List<String> notes = inputs.isEmpty() ? List.of("no reading") : List.of();
    BigDecimal value = BigDecimal.ZERO;
    if (days > 0) {
      Exact.Result mean = Exact.divide(weighted, BigDecimal.valueOf(days));
      operations.add(
          new TraceStep.Operation(
              "mean over " + days + " days",
              mean.value(),
              declared.unit().toString(),
              mean.rounding()));
      value = mean.value();
    }
    return step(name, declared, slice, inputs, operations, value, notes);
  }

  private static BigDecimal converted(
      Reading reading, Unit to, List<TraceStep.Operation> operations) {
    Ratio ratio = reading.unit().conversionTo(to);
    if (ratio.isOne()) {
      return reading.value();
    }
    Exact.Result converted = Exact.convert(reading.value(), ratio);
    operations.add(
        new TraceStep.Operation(
            "%s: %s %s in [%s]"
                .formatted(span(reading), reading.value().toPlainString(), reading.unit(), to),
            converted.value(),
            to.toString(),
            converted.rounding()));
    return converted.value();
  }

  /// The share of a slice by days; the last year takes what the others leave, so that the shares of
  /// a reading add up to it exactly.
  private BigDecimal portion(
      Reading reading,
      BigDecimal value,
      Slice slice,
      Unit unit,
      List<TraceStep.Operation> operations) {
    List<Slice> touched =
        years.stream().filter(year -> reading.daysWithin(year.first(), year.last()) > 0).toList();
    BigDecimal rest = value;
    BigDecimal share = value;
    boolean exact = true;
    for (Slice year : touched) {
      long days = reading.daysWithin(year.first(), year.last());
      if (year.equals(touched.getLast())) {
        share = rest;
      } else {
        Exact.Result part =
            Exact.divide(
                value.multiply(BigDecimal.valueOf(days)), BigDecimal.valueOf(reading.days()));
        share = part.value();
        exact &= part.exact();
        rest = rest.subtract(share);
      }
      if (year.equals(slice)) {
        break;
      }
    }
    operations.add(
        new TraceStep.Operation(
            "%s: %d of %d days"
                .formatted(
                    span(reading), reading.daysWithin(slice.first(), slice.last()), reading.days()),
            share,
            unit.toString(),
            exact ? TraceStep.Operation.EXACT : TraceStep.Operation.DIGITS_34));
    return share;
  }

  private static TraceStep.Value input(Reading reading) {
    return new TraceStep.Value(span(reading), reading.value(), reading.unit().toString());
  }

  private static String span(Reading reading) {
    return reading.first() + "/" + reading.last();
  }

  private static TraceStep step(
      String name,
      Declaration.Monitored declared,
      Slice slice,
      List<TraceStep.Value> inputs,
      List<TraceStep.Operation> operations,
      BigDecimal value,
      List<String> notes) {
    return new TraceStep(
        TraceStep.Kind.MONITORED,
        name,
        slice.toString(),
        "",
        inputs,
        operations,
        value,
        declared.unit().toString(),
        declared.at().line(),
        0,
        notes);
  }
}
