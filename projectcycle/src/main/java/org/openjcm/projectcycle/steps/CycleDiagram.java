package org.openjcm.projectcycle.steps;

import java.util.Locale;
import java.util.stream.Collectors;

/// Draws the cycle from its table, so that picture and table cannot disagree.
public final class CycleDiagram {

  private CycleDiagram() {}

  /// A Mermaid state diagram of one track. Steps that this version does not carry out bear
  /// `(later)`.
  public static String mermaid(StepTable table, Track track) {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n");
    for (Step step : table.of(track)) {
      text.append("    ")
          .append(step.from().equals("NONE") ? "[*]" : step.from())
          .append(" --> ")
          .append(step.to())
          .append(" : ")
          .append(step.event().replace('-', ' '))
          .append(" / ")
          .append(step.who().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .append(step.clock().map(c -> ", " + c.id()).orElse(""))
          .append(step.executable() ? "" : " (later)")
          .append('\n');
    }
    return text.toString();
  }

  /// The table as text: one line per step, with forms, time limit and how surely it is known.
  public static String lines(StepTable table, Track track) {
    return table.of(track).stream()
        .map(s ->
            "%s --%s--> %s | %s, %s | %s | %s | %s | %s | %s, %s"
                .formatted(
                    s.from(),
                    s.event(),
                    s.to(),
                    s.who(),
                    s.side(),
                    s.clock().map(CycleDiagram::limit).orElse("no limit known"),
                    s.forms().isEmpty() ? "no form" : String.join(" ", s.forms()),
                    s.executable() ? "carried out" : "not yet",
                    s.confidence(),
                    s.source().document(),
                    s.source().place()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String limit(Clock clock) {
    if (clock.days().isEmpty()) {
      return clock.id() + ": days unknown";
    }
    return "%s: %d days%s%s, %s"
        .formatted(
            clock.id(),
            clock.days().getAsInt(),
            clock.inclusive() ? " inclusive" : "",
            clock.extendedTo().isPresent()
                ? ", extendable to " + clock.extendedTo().getAsInt()
                : "",
            clock.confidence());
  }
}
