package org.openjcm.financing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.financing.Dating.BeforeRegistration;
import org.openjcm.financing.Dating.InFiscalYear;
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
public final class StatusFacts {

  private final List<Signing> signings;
  private final Map<CountryCode, List<SupportProject>> supportByCountry;
  private final Map<OfficialProjectReference, Registration> registrations = new HashMap<>();
  private final Map<CountryCode, List<Registration>> registrationsByCountry;
  private final Map<OfficialProjectReference, List<IssuanceDecision>> issuances = new HashMap<>();
  private final Map<OfficialProjectReference, Evidence> financing = new HashMap<>();
  private final List<IssuanceDecision> namingNoProject;

  /// Countries that signed on the same day keep the order they are listed in.
  public StatusFacts(
      List<Signing> signings,
      List<SupportProject> supportProjects,
      List<Registration> registrations,
      List<IssuanceDecision> issuances) {
    this.signings = signings.stream().sorted(Comparator.comparing(Signing::on)).toList();
    supportByCountry =
        supportProjects.stream().collect(Collectors.groupingBy(SupportProject::country));
    registrationsByCountry =
        registrations.stream().collect(Collectors.groupingBy(one -> one.project().partner()));
    registrations.forEach(one -> this.registrations.put(one.project(), one));
    for (SupportProject support : supportProjects) {
      support
          .project()
          .ifPresent(project -> financing.merge(project, support.evidence(), Evidence::orSurer));
    }
    for (IssuanceDecision issuance : issuances) {
      for (OfficialProjectReference project : issuance.projects()) {
        this.issuances.computeIfAbsent(project, _ -> new ArrayList<>()).add(issuance);
      }
    }
    namingNoProject = issuances.stream().filter(one -> one.projects().isEmpty()).toList();
  }

  /// The table on a day.
  public ComputedTable on(LocalDate asOf) {
    List<ComputedRow> rows =
        signings.stream()
            .filter(signing -> !signing.on().isAfter(asOf))
            .map(signing -> new ComputedRow(signing.signatory(), cells(signing.country(), asOf)))
            .toList();
    return new ComputedTable(asOf, rows, namingNoProject);
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
    return supportByCountry.getOrDefault(country, List.of()).stream()
        .filter(support -> only.isEmpty() || support.scheme().equals(only))
        .map(support ->
            new Candidate(
                support.key(),
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
        .flatMap(project -> Optional.ofNullable(registrations.get(project)))
        .flatMap(Registration::registeredOn)
        .<Dating>map(BeforeRegistration::new)
        .orElseGet(Unknown::new);
  }

  private List<Candidate> registered(CountryCode country) {
    List<Candidate> candidates = new ArrayList<>();
    for (Registration registration : registrationsByCountry.getOrDefault(country, List.of())) {
      Optional<Evidence> financed = Optional.ofNullable(financing.get(registration.project()));
      registration
          .registeredOn()
          .ifPresent(day -> candidates.add(candidate(registration, financed, new OnDay(day))));
    }
    return candidates;
  }

  private List<Candidate> issuing(CountryCode country) {
    List<Candidate> candidates = new ArrayList<>();
    for (Registration registration : registrationsByCountry.getOrDefault(country, List.of())) {
      OfficialProjectReference project = registration.project();
      List<IssuanceDecision> naming = issuances.getOrDefault(project, List.of());
      Optional<Evidence> surest =
          naming.stream().map(IssuanceDecision::evidence).min(Comparator.naturalOrder());
      surest.ifPresent(named ->
          candidates.add(
              candidate(
                  registration,
                  Optional.ofNullable(financing.get(project)).map(named::orWeaker),
                  new Dating.FirstOf(naming.stream().map(IssuanceDecision::dating).toList()))));
    }
    return candidates;
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
