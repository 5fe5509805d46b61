package org.openjcm.financing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.financing.Dating.InFiscalYear;
import org.openjcm.financing.Dating.NotLaterThan;
import org.openjcm.financing.Dating.OnDay;
import org.openjcm.financing.Dating.Unknown;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

/// What the register knows for the status by country, and the rules by which it is counted:
///
/// * A scheme's cell counts projects of the list of support projects, by fiscal year of selection.
/// * The total counts the projects of all six schemes, and one whose scheme is not known.
/// * Registered counts projects of the register, each once, that any of the six schemes finances,
///   by the day of registration; not only equipment subsidies, as the heading would have it.
/// * Issuing counts those of them that an issuance decision names, by the day of the first one.
/// * Whatever is inferred, probable or not datable is shown beside the number and never in it.
public record StatusFacts(
    List<Signing> signings,
    List<SupportProject> supportProjects,
    List<Registration> registrations,
    List<IssuanceDecision> issuances) {

  public StatusFacts {
    signings = List.copyOf(signings);
    supportProjects = List.copyOf(supportProjects);
    registrations = List.copyOf(registrations);
    issuances = List.copyOf(issuances);
  }

  /// The table on a day. Countries that signed on the same day keep the order they are listed in.
  public ComputedTable on(LocalDate asOf) {
    List<ComputedRow> rows =
        signings.stream()
            .filter(signing -> !signing.on().isAfter(asOf))
            .sorted(Comparator.comparing(Signing::on))
            .map(signing -> new ComputedRow(signing.signatory(), cells(signing.country(), asOf)))
            .toList();
    List<IssuanceDecision> nameless =
        issuances.stream().filter(issuance -> issuance.projects().isEmpty()).toList();
    return new ComputedTable(asOf, rows, nameless);
  }

  private Map<StatusColumn, ComputedCell> cells(CountryCode country, LocalDate asOf) {
    Map<StatusColumn, ComputedCell> cells = new EnumMap<>(StatusColumn.class);
    for (StatusColumn column : StatusColumn.values()) {
      List<Candidate> candidates =
          switch (column) {
            case REGISTERED -> registered(country);
            case ISSUING -> issuing(country);
            case TOTAL -> financed(country, Optional.empty());
            case EQUIPMENT, FGAS, ADB, UNIDO, NEWTECH, REDD -> financed(country, column.scheme());
          };
      cells.put(column, new ComputedCell(asOf, candidates));
    }
    return cells;
  }

  private List<Candidate> financed(CountryCode country, Optional<Scheme> only) {
    return supportProjects.stream()
        .filter(support -> support.country().equals(country))
        .filter(support -> only.isEmpty() || support.scheme().equals(only))
        .map(support ->
            new Candidate(
                "support-project/" + support.row(),
                country,
                support.project(),
                support.titleEnglish(),
                support.titleJapanese(),
                Optional.of(support.evidence()),
                selection(support)))
        .toList();
  }

  private Dating selection(SupportProject support) {
    if (support.fiscalYear().isPresent()) {
      return new InFiscalYear(support.fiscalYear().get());
    }
    return support
        .project()
        .flatMap(this::registeredOn)
        .<Dating>map(NotLaterThan::new)
        .orElseGet(Unknown::new);
  }

  private Optional<LocalDate> registeredOn(OfficialProjectReference project) {
    return registrations.stream()
        .filter(registration -> registration.project().equals(project))
        .findFirst()
        .flatMap(Registration::registeredOn);
  }

  private List<Candidate> registered(CountryCode country) {
    return registrations.stream()
        .filter(registration -> registration.project().partner().equals(country))
        .filter(registration -> registration.registeredOn().isPresent())
        .map(registration ->
            candidate(
                registration,
                financing(registration.project()),
                new OnDay(registration.registeredOn().orElseThrow())))
        .toList();
  }

  private List<Candidate> issuing(CountryCode country) {
    List<Candidate> candidates = new ArrayList<>();
    for (Registration registration : registrations) {
      OfficialProjectReference project = registration.project();
      List<IssuanceDecision> naming =
          issuances.stream().filter(issuance -> issuance.projects().contains(project)).toList();
      if (project.partner().equals(country) && !naming.isEmpty()) {
        Optional<IssuanceDecision> first =
            naming.stream()
                .filter(issuance -> issuance.decidedOn().isPresent())
                .min(Comparator.comparing(issuance -> issuance.decidedOn().orElseThrow()));
        // An undated decision may have been earlier than the first dated one; that does not matter
        // once the dated one is in, and before it nothing is decided.
        boolean undated = naming.stream().anyMatch(issuance -> issuance.decidedOn().isEmpty());
        Evidence surest =
            naming.stream()
                .map(IssuanceDecision::evidence)
                .min(Comparator.naturalOrder())
                .orElse(Evidence.C);
        candidates.add(
            candidate(
                registration,
                financing(project).map(surest::orWeaker),
                firstIssuance(first.flatMap(IssuanceDecision::decidedOn), undated)));
      }
    }
    return candidates;
  }

  private static Dating firstIssuance(Optional<LocalDate> firstDated, boolean undated) {
    if (firstDated.isEmpty()) {
      return new Unknown();
    }
    return undated ? new NotLaterThan(firstDated.get()) : new OnDay(firstDated.get());
  }

  /// The surest evidence that one of the six schemes finances the project.
  private Optional<Evidence> financing(OfficialProjectReference project) {
    return supportProjects.stream()
        .filter(support -> support.project().equals(Optional.of(project)))
        .map(SupportProject::evidence)
        .min(Comparator.naturalOrder());
  }

  private static Candidate candidate(
      Registration registration, Optional<Evidence> evidence, Dating dating) {
    return new Candidate(
        "project/" + registration.project(),
        registration.project().partner(),
        Optional.of(registration.project()),
        registration.titleEnglish(),
        registration.titleJapanese(),
        evidence,
        dating);
  }
}
