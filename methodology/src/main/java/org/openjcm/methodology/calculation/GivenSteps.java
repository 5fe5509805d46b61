package org.openjcm.methodology.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.openjcm.methodology.text.Constant;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.MonitoringPeriod;

/// The values that were there before the readings: constants that were used, and what the project
/// fixed ex ante. They stand first in the trace.
final class GivenSteps {

  private final Resolved resolved;
  private final Set<FactKey> used;
  private final String span;

  GivenSteps(Resolved resolved, Set<FactKey> used, MonitoringPeriod period) {
    this.resolved = resolved;
    this.used = used;
    this.span = period.toString();
  }

  List<TraceStep> before(List<TraceStep> steps) {
    List<TraceStep> all = new ArrayList<>();
    used.stream().sorted().map(this::constant).forEach(all::add);
    for (Declaration.FixedExAnte declared :
        resolved.methodology().declared(Declaration.FixedExAnte.class)) {
      new TreeMap<>(resolved.fixed())
          .forEach((name, value) -> {
            if (name.equals(declared.symbol()) || name.startsWith(declared.symbol() + "[")) {
              all.add(
                  new TraceStep(
                      TraceStep.Kind.FIXED,
                      name,
                      span,
                      "",
                      List.of(),
                      List.of(),
                      value,
                      declared.unit().toString(),
                      declared.at().line(),
                      0,
                      List.of()));
            }
          });
    }
    all.addAll(steps);
    return all;
  }

  private TraceStep constant(FactKey key) {
    ResolvedConstant constant = resolved.constant(key);
    Constant shipped = constant.shipped();
    List<String> notes = new ArrayList<>();
    notes.add("fact " + key);
    constant
        .confirmation()
        .ifPresentOrElse(
            one ->
                notes.add(
                    "confirmed from "
                        + one.from()
                        + ": "
                        + one.document()
                        + ", "
                        + one.paragraph()
                        + shipped
                            .value()
                            .map(value -> " (shipped: " + value.toPlainString() + ")")
                            .orElse(" (shipped: unknown)")),
            () -> notes.add(shipped.confidence().name().toLowerCase(Locale.ROOT)));
    shipped.source().ifPresent(source -> notes.add(source.document() + ", " + source.place()));
    return new TraceStep(
        TraceStep.Kind.CONSTANT,
        shipped.name(),
        span,
        "",
        List.of(),
        List.of(),
        constant.value().orElseThrow(),
        shipped.unit().toString(),
        shipped.at().line(),
        0,
        notes);
  }
}
