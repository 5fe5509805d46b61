package org.openjcm.server.projectcycle;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.projectcycle.steps.Clock;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.projectcycle.steps.Step;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.Source;
import org.openjcm.rulebook.register.Provenance;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.api.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The table of steps as data, as the rules are known today. Japanese: 手続の段階表のAPI.
@RestController
@RequestMapping("/api/projectcycle")
class StepsApi {

  /// One step: in state `from`, `who` may cause `event`, which leads to `to`.
  ///
  /// @param generation of the rules, or the country whose own rules were asked for
  /// @param executable whether this version carries it out
  record StepRow(
      String generation,
      String track,
      String from,
      String event,
      String to,
      String who,
      String side,
      Optional<TimeLimit> timeLimit,
      List<String> forms,
      boolean executable,
      String confidence,
      String sourceDocument,
      String sourcePlace) {}

  /// A time limit in calendar days, as it is known today.
  ///
  /// @param fact stable name of the value, for confirmations
  /// @param days null when the rules name none, or nobody has read it yet
  /// @param extendedToDays from the same start; null = not extendable
  /// @param firstDayCounts whether the day that starts it is day one
  /// @param confidence as confirmed today, else as shipped
  /// @param confirmedValue what two officers read in the official document; null = not confirmed
  record TimeLimit(
      String fact,
      @Nullable Integer days,
      @Nullable Integer extendedToDays,
      boolean firstDayCounts,
      String confidence,
      Optional<String> confirmedValue) {}

  private final CycleRules rules;

  StepsApi(CycleRules rules) {
    this.rules = rules;
  }

  @GetMapping(path = "/steps", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<StepRow>> steps(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String country,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    RulesOnDay today = rules.today().of(Parameters.country("country", country));
    List<StepRow> items = today.table().steps().stream().map(step -> row(step, today)).toList();
    return Answers.list(request, items, page, size);
  }

  private static StepRow row(Step step, RulesOnDay today) {
    Source source = step.source();
    return new StepRow(
        today.ruleSet(),
        step.track().name(),
        step.from(),
        step.event(),
        step.to(),
        step.who().name(),
        step.side().name(),
        step.clock().map(clock -> limit(clock, today)),
        step.forms(),
        step.executable(),
        Provenance.written(step.confidence()),
        source.document(),
        source.place());
  }

  private static TimeLimit limit(Clock clock, RulesOnDay today) {
    RuleValue days = clock.values(today.ruleSet()).getFirst();
    return new TimeLimit(
        days.fact().text(),
        clock.days().isPresent() ? clock.days().getAsInt() : null,
        clock.extendedTo().isPresent() ? clock.extendedTo().getAsInt() : null,
        clock.inclusive(),
        Provenance.written(clock.confidence()),
        days.confirmed(today.inForce(), today.day()).map(Confirmation::value));
  }
}
