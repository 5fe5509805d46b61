package org.openjcm.methodology.calculation;

import static org.openjcm.rulebook.BilingualText.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openjcm.methodology.monitoring.Correction;
import org.openjcm.methodology.monitoring.Meter;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Spelling;

/// Whether each reading comes from a meter that the project lists for it and that is still vouched
/// for; and the corrections of its readings. Japanese: 計量器の確認と補正.
final class MeterCheck {

  private final Map<String, Meter> byId = new HashMap<>();
  private final Map<String, List<Correction>> corrections = new HashMap<>();
  private final List<InputFault> faults;
  private final List<Warning> warnings;

  MeterCheck(ProjectFacts facts, List<InputFault> faults, List<Warning> warnings) {
    this.faults = faults;
    this.warnings = warnings;
    facts.meters().forEach(meter -> byId.put(meter.id(), meter));
    for (Correction one : facts.corrections()) {
      if (byId.containsKey(one.meter())) {
        corrections.computeIfAbsent(one.meter(), _ -> new ArrayList<>()).add(one);
      } else {
        faults.add(
            new InputFault(
                InputFault.Input.PROJECT,
                new Fault(
                    "unknown-meter",
                    one.at(),
                    one.meter(),
                    words(
                        "The correction is of a meter that the project does not list.",
                        "補正の対象の計量器がプロジェクトにありません。"),
                    Spelling.suggestion(one.meter(), byId.keySet().stream().sorted().toList()))));
      }
    }
  }

  void check(List<Reading> readings) {
    Map<String, LocalDate> expired = new TreeMap<>();
    for (Reading reading : readings) {
      if (reading.meter().isEmpty()) {
        continue;
      }
      Meter meter = byId.get(reading.meter());
      if (meter == null
          || !meter.parameter().equals(reading.parameter())
          || !meter.equipment().equals(reading.equipment())) {
        refuse(reading, meter);
      } else if (meter.validUntil().filter(reading.last()::isAfter).isPresent()) {
        expired.merge(meter.id(), reading.last(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    expired.forEach(this::expired);
  }

  private void expired(String id, LocalDate lastReading) {
    Meter meter = byId.get(id);
    String until = meter == null ? "" : meter.validUntil().map(LocalDate::toString).orElse("");
    warnings.add(
        new Warning(
            "calibration-expired",
            id,
            words(
                "The calibration of meter %s held until %s; readings go on to %s."
                    .formatted(id, until, lastReading),
                "計量器%sの校正は%sまで有効ですが、%sまでの値があります。".formatted(id, until, lastReading))));
  }

  private void refuse(Reading reading, @Nullable Meter meter) {
    String name = Resolved.name(reading.parameter(), reading.equipment());
    faults.add(
        new InputFault(
            InputFault.Input.READINGS,
            new Fault(
                "unknown-meter",
                reading.at(),
                reading.meter(),
                meter == null
                    ? words(
                        "The project lists no meter \"" + reading.meter() + "\".",
                        "プロジェクトに計量器「" + reading.meter() + "」はありません。")
                    : words(
                        "Meter " + reading.meter() + " is not listed for " + name + ".",
                        "計量器" + reading.meter() + "は" + name + "のものとして記載されていません。"),
                meter == null
                    ? Spelling.suggestion(
                        reading.meter(), byId.keySet().stream().sorted().limit(200).toList())
                    : words(
                        "It is listed for "
                            + Resolved.name(meter.parameter(), meter.equipment())
                            + ".",
                        Resolved.name(meter.parameter(), meter.equipment()) + "のものとして記載されています。"))));
  }

  /// The reading times every correction that holds on all its days; a correction that holds on some
  /// of them only is refused.
  BigDecimal corrected(Reading reading, List<TraceStep.Operation> operations) {
    BigDecimal value = reading.value();
    for (Correction one : corrections.getOrDefault(reading.meter(), List.of())) {
      Span days = Span.days(one.first(), one.last());
      if (!reading.span().touches(days)) {
        continue;
      }
      if (!reading.span().isWithin(days)) {
        faults.add(
            new InputFault(
                InputFault.Input.READINGS,
                new Fault(
                    "correction-cuts-reading",
                    reading.at(),
                    reading.span().toString(),
                    words(
                        "The correction of meter %s from %s to %s holds for part of this reading."
                            .formatted(one.meter(), one.first(), one.last()),
                        "計量器%sの%sから%sまでの補正が、この値の一部の期間だけにかかっています。"
                            .formatted(one.meter(), one.first(), one.last())),
                    words(
                        "Cut the reading at the ends of the correction.", "補正期間の両端で値を区切ってください。"))));
        continue;
      }
      value = value.multiply(one.factor());
      operations.add(
          new TraceStep.Operation(
              "%s: corrected by %s (%s)"
                  .formatted(reading.span(), one.factor().toPlainString(), one.reason()),
              value,
              reading.unit().toString(),
              TraceStep.Operation.EXACT));
    }
    return value;
  }
}
