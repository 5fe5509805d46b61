package org.openjcm.methodology.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.library.WorkedCase;
import org.openjcm.methodology.monitoring.Equipment;
import org.openjcm.methodology.monitoring.MonitoringData;
import org.openjcm.methodology.monitoring.PeriodFact;
import org.openjcm.methodology.monitoring.ProjectFacts;
import org.openjcm.methodology.monitoring.Reading;
import org.openjcm.methodology.monitoring.Span;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.methodology.units.Unit;
import org.openjcm.methodology.units.Units;
import org.openjcm.rulebook.MonitoringPeriod;

/// The same monitoring told in another way gives the same unrounded tonnes: in another unit, in
/// another order, cut in two periods, or as one of two like sites.
class MetamorphicTest {

  private static final BigDecimal HARDLY_ANYTHING = new BigDecimal("1E-20");
  private static final Map<String, String> SMALLER =
      Map.of("MWh", "kWh", "GJ", "MJ", "t", "kg", "kL", "L", "kW", "W", "MW", "kW");

  static Stream<WorkedCase> cases() {
    return ApprovedMethodologies.shipped().all().stream()
        .flatMap(one -> ApprovedMethodologies.shipped().workedCases(one.reference()).stream());
  }

  private static Methodology methodology(WorkedCase worked) {
    return ApprovedMethodologies.shipped().of(worked.facts().methodology()).orElseThrow();
  }

  private static Calculation calculated(
      WorkedCase worked, ProjectFacts facts, MonitoringData data) {
    return Calculations.calculated(
        new CalculationInputs(
            methodology(worked), facts, data, worked.confirmations(), Calculations.DAY));
  }

  private static Calculation calculated(WorkedCase worked) {
    return calculated(worked, worked.facts(), worked.data());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inASmallerUnitTheTonnesAreTheSame(WorkedCase worked) {
    List<Reading> smaller = new ArrayList<>();
    for (Reading reading : worked.data().readings()) {
      String unit = SMALLER.get(reading.unit().toString());
      smaller.add(unit == null ? reading : inUnit(reading, unit));
    }
    assertAlike(
        calculated(
            worked,
            worked.facts(),
            new MonitoringData(worked.data().period(), smaller, worked.data().facts())),
        calculated(worked));
  }

  private static Reading inUnit(Reading reading, String unit) {
    Unit to = Units.standard().parse(unit).orElseThrow();
    BigDecimal value = UnitConversion.between(reading.unit(), to).of(reading.value()).value();
    return new Reading(
        reading.equipment(),
        reading.parameter(),
        reading.span(),
        value,
        to,
        reading.option(),
        reading.evidence(),
        reading.meter(),
        reading.at());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void inAnotherOrderTheBytesAreTheSame(WorkedCase worked) {
    List<Reading> shuffled = new ArrayList<>(worked.data().readings());
    Collections.shuffle(shuffled, new Random(17));
    ProjectFacts facts = worked.facts();
    List<Equipment> reversed = new ArrayList<>(facts.equipment());
    Collections.reverse(reversed);
    Calculation other =
        calculated(
            worked,
            facts.with(reversed),
            new MonitoringData(worked.data().period(), shuffled, worked.data().facts()));
    assertThat(other.bytes()).isEqualTo(calculated(worked).bytes());
    assertThat(other.trace().hash()).isEqualTo(calculated(worked).trace().hash());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void cutInTwoPeriodsTheTonnesAddUp(WorkedCase worked) {
    Calculation whole = calculated(worked);
    MonitoringPeriod period = worked.data().period();
    assumeThat(period.days()).isGreaterThan(60);
    assumeThat(whole.warnings()).noneMatch(one -> one.kind().equals("not-additive"));
    assumeThat(whole.warnings()).noneMatch(one -> one.kind().equals("part-not-computed"));
    assumeThat(accumulates(methodology(worked))).isFalse();
    MonitoringPeriod first = MonitoringPeriod.of(period.first(), period.first().plusDays(40));
    MonitoringPeriod second = MonitoringPeriod.of(first.last().plusDays(1), period.last());
    Calculation one = calculated(worked, worked.facts(), part(worked, first));
    Calculation other = calculated(worked, worked.facts(), part(worked, second));
    assertThat(one.exact().add(other.exact()).subtract(whole.exact()).abs())
        .isLessThan(HARDLY_ANYTHING);
  }

  private static boolean accumulates(Methodology methodology) {
    return methodology.indices().stream()
        .anyMatch(index -> index.kind().isTime() && !index.kind().isPast());
  }

  private static MonitoringData part(WorkedCase worked, MonitoringPeriod period) {
    Span span = Span.of(period);
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : worked.data().readings()) {
      Declaration.Monitored declared =
          (Declaration.Monitored)
              methodology(worked).declaration(reading.parameter()).orElseThrow();
      if (declared.past()) {
        readings.add(reading);
      } else if (reading.span().touches(span)) {
        readings.add(cut(reading, span, declared.overTime()));
      }
    }
    List<PeriodFact> facts =
        worked.data().facts().stream()
            .map(fact ->
                new PeriodFact(
                    fact.equipment(),
                    fact.symbol(),
                    span,
                    fact.category(),
                    fact.evidence(),
                    fact.at()))
            .toList();
    return new MonitoringData(period, readings, facts);
  }

  private static Reading cut(Reading reading, Span span, Declaration.OverTime overTime) {
    Span own = reading.span();
    Span left = new Span(Math.max(own.begin(), span.begin()), Math.min(own.end(), span.end()));
    BigDecimal value =
        overTime == Declaration.OverTime.SUM
            ? Exact.share(
                    reading.value(),
                    left.begin() - own.begin(),
                    left.end() - own.begin(),
                    own.minutes())
                .value()
            : reading.value();
    return new Reading(
        reading.equipment(),
        reading.parameter(),
        left,
        value,
        reading.unit(),
        reading.option(),
        reading.evidence(),
        reading.meter(),
        reading.at());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void twoLikeSitesGiveTwiceTheTonnesAndEachItsOwn(WorkedCase worked) {
    Methodology methodology = methodology(worked);
    boolean allByEquipment =
        methodology.declared(Declaration.Monitored.class).stream()
            .filter(one -> one.overTime() == Declaration.OverTime.SUM)
            .allMatch(one ->
                one.indices().stream()
                    .anyMatch(
                        index -> methodology.index(index).orElseThrow().kind().isEquipment()));
    assumeThat(allByEquipment && !worked.facts().equipment().isEmpty()).isTrue();
    ProjectFacts both = doubled(worked.facts());
    List<Reading> readings = new ArrayList<>();
    for (Reading reading : worked.data().readings()) {
      for (UnaryOperator<String> copy : copies(worked.facts())) {
        String elements = copy.apply(reading.equipment());
        if (elements.equals(reading.equipment())
            && !readings.isEmpty()
            && readings.getLast().at().equals(reading.at())) {
          continue; // a value of the whole project stands once
        }
        readings.add(
            new Reading(
                elements,
                reading.parameter(),
                reading.span(),
                reading.value(),
                reading.unit(),
                reading.option(),
                reading.evidence(),
                "",
                reading.at()));
      }
    }
    List<PeriodFact> facts = new ArrayList<>();
    for (PeriodFact fact : worked.data().facts()) {
      copies(worked.facts())
          .forEach(copy ->
              facts.add(
                  new PeriodFact(
                      copy.apply(fact.equipment()),
                      fact.symbol(),
                      fact.span(),
                      fact.category(),
                      fact.evidence(),
                      fact.at())));
    }
    Calculation one = calculated(worked);
    Calculation two =
        calculated(
            worked,
            both,
            new MonitoringData(
                worked.data().period(), readings, facts.stream().distinct().toList()));
    assertThat(two.exact().subtract(one.exact().multiply(BigDecimal.TWO)).abs())
        .isLessThan(HARDLY_ANYTHING);
    assertThat(two.parts())
        .filteredOn(part -> part.kind() == PartEmissions.Kind.SITE)
        .hasSize(2)
        .allSatisfy(part ->
            assertThat(part.reductions().subtract(one.exact()).abs()).isLessThan(HARDLY_ANYTHING));
  }

  /// Renames every piece of equipment in a list of elements: `PV1` becomes `PV1-A`, `PV1-B`.
  private static List<UnaryOperator<String>> copies(ProjectFacts facts) {
    List<UnaryOperator<String>> copies = new ArrayList<>();
    for (String site : List.of("-A", "-B")) {
      copies.add(elements -> {
        List<String> renamed = new ArrayList<>();
        for (String element : elements.split(",", -1)) {
          renamed.add(facts.equipment(element).isPresent() ? element + site : element);
        }
        return String.join(",", renamed);
      });
    }
    return copies;
  }

  private static ProjectFacts doubled(ProjectFacts facts) {
    List<Equipment> equipment = new ArrayList<>();
    for (Equipment one : facts.equipment()) {
      for (String site : List.of("-A", "-B")) {
        equipment.add(
            new Equipment(
                one.id() + site,
                one.index(),
                one.name(),
                one.first(),
                one.last(),
                "site" + site,
                one.at()));
      }
    }
    List<ProjectFacts.FactValue> categories = new ArrayList<>();
    List<ProjectFacts.FixedValue> fixed = new ArrayList<>();
    for (UnaryOperator<String> copy : copies(facts)) {
      facts
          .facts()
          .forEach(one ->
              categories.add(
                  new ProjectFacts.FactValue(
                      one.symbol(), copy.apply(one.equipment()), one.category(), one.at())));
      facts
          .fixed()
          .forEach(one ->
              fixed.add(
                  new ProjectFacts.FixedValue(
                      one.symbol(),
                      copy.apply(one.equipment()),
                      one.value(),
                      one.unit(),
                      one.source(),
                      one.at())));
    }
    return new ProjectFacts(
        facts.project(),
        facts.methodology(),
        facts.title(),
        equipment,
        categories.stream().distinct().toList(),
        fixed.stream().distinct().toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private static void assertAlike(Calculation one, Calculation other) {
    assertThat(one.exact().subtract(other.exact()).abs()).isLessThan(HARDLY_ANYTHING);
    assertThat(one.reductions().total()).isEqualTo(other.reductions().total());
  }

  @Test
  void thereAreWorkedCases() {
    assertThat(cases().count()).isGreaterThan(1);
  }
}
