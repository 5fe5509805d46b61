package org.openjcm.server.financing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.openjcm.financing.ComputedTable;
import org.openjcm.financing.Counts;
import org.openjcm.financing.Evidence;
import org.openjcm.financing.IssuanceDecision;
import org.openjcm.financing.PublishedTable;
import org.openjcm.financing.Registration;
import org.openjcm.financing.Signatory;
import org.openjcm.financing.Signing;
import org.openjcm.financing.StatusColumn;
import org.openjcm.financing.StatusFacts;
import org.openjcm.financing.StatusRow;
import org.openjcm.financing.SupportProject;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Source;
import org.openjcm.server.database.ReaderDatabase;
import org.openjcm.server.financing.PublishedStatus.PublishedRow;
import org.openjcm.server.financing.SupportedProjects.SupportedProject;
import org.openjcm.server.projectcycle.ProjectFacts;
import org.openjcm.server.projectcycle.RegisteredProjects;
import org.openjcm.server.registry.PublicIssuance;
import org.openjcm.server.registry.PublicIssuances;
import org.openjcm.server.rulebook.PartnerCountries;
import org.openjcm.server.rulebook.RegisterState;
import org.springframework.stereotype.Component;

/// The status by country from both sources of truth: as published, and computed from the register.
/// Japanese: 国別の実施状況.
@Component
public class StatusByCountry {

  /// The published table's own name, in both languages.
  public static final BilingualText TITLE =
      new BilingualText(
          "JCM partner countries and status by country (Ministry of the Environment, GEC)",
          "JCMパートナー国及び国別の実施状況（環境省、GEC）");

  private record Known(String state, StatusFacts facts) {}

  private final ReaderDatabase database;
  private final PublishedStatus published;
  private final PartnerCountries countries;
  private final SupportedProjects support;
  private final RegisteredProjects projects;
  private final PublicIssuances issuances;
  private final AtomicReference<Optional<Known>> latest = new AtomicReference<>(Optional.empty());

  StatusByCountry(
      ReaderDatabase database,
      PublishedStatus published,
      PartnerCountries countries,
      SupportedProjects support,
      RegisteredProjects projects,
      PublicIssuances issuances) {
    this.database = database;
    this.published = published;
    this.countries = countries;
    this.support = support;
    this.projects = projects;
    this.issuances = issuances;
  }

  /// The months of which the whole table is known, latest first.
  public List<YearMonth> editions() {
    return published.editions().stream().map(YearMonth::parse).toList();
  }

  /// The table of a month as published; empty when we do not have it.
  public Optional<PublishedTable> published(YearMonth edition) {
    List<PublishedRow> rows = published.rows(edition.toString());
    Optional<PublishedRow> totals =
        rows.stream().filter(row -> row.country().isEmpty()).findFirst();
    if (totals.isEmpty()) {
      return Optional.empty();
    }
    List<StatusRow> lines = new ArrayList<>();
    for (PublishedRow row : rows) {
      row.country().ifPresent(country -> lines.add(line(row, country)));
    }
    List<String> pages = totals.get().provenance().sources();
    Source source =
        new Source(TITLE.en(), edition.toString(), pages.isEmpty() ? "" : pages.getFirst());
    return Optional.of(
        new PublishedTable(edition, source, lines, lines.size(), counts(totals.get())));
  }

  private StatusRow line(PublishedRow row, CountryCode country) {
    String english = countries.find(country).map(one -> one.name().en()).orElse(country.alpha2());
    YearMonth signed = YearMonth.parse(row.signedIn().orElseThrow());
    Set<StatusColumn> placed = EnumSet.noneOf(StatusColumn.class);
    for (String field : row.provenance().inferredFields()) {
      if (row.provenance().isInferred(field)) {
        StatusColumn.named(field).ifPresent(placed::add);
      }
    }
    return new StatusRow(
        new Signatory(country, english, row.nameJa(), signed), counts(row), placed);
  }

  private static Counts counts(PublishedRow row) {
    Map<StatusColumn, Integer> counts = new EnumMap<>(StatusColumn.class);
    for (StatusColumn column : StatusColumn.values()) {
      Optional<Integer> printed =
          switch (column) {
            case REGISTERED -> row.registered();
            case ISSUING -> row.issuing();
            case EQUIPMENT -> row.equipment();
            case FGAS -> row.fgas();
            case ADB -> row.adb();
            case UNIDO -> row.unido();
            case NEWTECH -> row.newtech();
            case REDD -> row.redd();
            case TOTAL -> row.total();
          };
      printed.ifPresent(count -> counts.put(column, count));
    }
    return new Counts(counts);
  }

  /// The table computed from the register's rows in force, for one day.
  public ComputedTable on(LocalDate asOf) {
    return facts().on(asOf);
  }

  /// Read again when an import made a new edition of the register or a fact was confirmed.
  private StatusFacts facts() {
    String state = RegisterState.read(database);
    Optional<Known> known = latest.get().filter(one -> one.state().equals(state));
    if (known.isPresent()) {
      return known.get().facts();
    }
    StatusFacts facts =
        new StatusFacts(signings(), supportProjects(), registrations(), decisions());
    latest.set(Optional.of(new Known(state, facts)));
    return facts;
  }

  private List<Signing> signings() {
    return countries.all().stream()
        .filter(one -> one.signed() && one.signedOn().isPresent())
        .map(one ->
            new Signing(
                one.country(), one.name().en(), one.name().ja(), one.signedOn().orElseThrow()))
        .toList();
  }

  private List<SupportProject> supportProjects() {
    return support.all().stream().map(StatusByCountry::supportProject).toList();
  }

  /// A scheme that two officers confirmed is a fact, whatever it was concluded from before.
  private static SupportProject supportProject(SupportedProject one) {
    return new SupportProject(
        one.key(),
        one.country(),
        one.fiscalYear().map(org.openjcm.financing.FiscalYear::new),
        one.scheme(),
        one.title().en(),
        one.title().ja(),
        one.project(),
        one.provenance().isConfirmed("scheme") ? Evidence.A : Evidence.valueOf(one.evidence()));
  }

  private List<Registration> registrations() {
    return projects.all().stream().map(StatusByCountry::registration).toList();
  }

  private static Registration registration(ProjectFacts one) {
    return new Registration(
        one.reference(), one.title().en(), one.title().ja(), one.registeredOn());
  }

  private List<IssuanceDecision> decisions() {
    return issuances.all().stream().map(StatusByCountry::decision).toList();
  }

  /// A statement whose projects are concluded, not named, is inferred evidence only.
  private static IssuanceDecision decision(PublicIssuance one) {
    boolean inferred = one.provenance().isInferred("projects");
    return new IssuanceDecision(
        one.provenance().key(),
        one.country(),
        Set.copyOf(one.projects()),
        one.decidedOn(),
        one.decidedBy(),
        inferred ? Evidence.B : Evidence.A);
  }
}
