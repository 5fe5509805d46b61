package org.openjcm.server.rulebook.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.methodology.library.ApprovedMethodologies;
import org.openjcm.methodology.text.Methodology;
import org.openjcm.projectcycle.steps.PackedTables;
import org.openjcm.projectcycle.steps.RulesOnDay;
import org.openjcm.registry.ledger.ConfirmedRules;
import org.openjcm.registry.ledger.ShippedRules;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.FactKey;
import org.openjcm.server.database.TestDatabase;
import org.openjcm.server.rulebook.RegisterFiles;
import org.openjcm.server.rulebook.RegisterLoad;

/// What can be confirmed is known by name, with the form its value takes; nothing else can be.
class FactValuesTest {

  private static TestDatabase database;
  private static FactValues values;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    Clock clock = Clock.systemUTC();
    new RegisterLoad(database.writer(), clock).load(RegisterFiles.shipped(), "test", _ -> {});
    values =
        new FactValues(
            database.reader(),
            new ConfirmationRecords(database.writer(), database.reader(), clock));
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void aCellOfTheRegisterIsKnownWithItsColumn() {
    assertThat(known("project/MN003#registered_on").value()).isNotEmpty();
    assertThat(wrong("project/MN003#registered_on", "10 January 2018")).isPresent();
    assertThat(wrong("project/MN003#registered_on", "2018-01-10")).isEmpty();
  }

  @Test
  void aTimeLimitIsAWholeNumberOfDays() {
    assertThat(known("rules/G3#T7.days").value()).isEqualTo("7");
    assertThat(known("rules/MN#T7.days").readIn()).contains("Project Cycle Procedure");
    for (String no : new String[] {"seven", "0", "-1", "7.0", "7日", "１０", "4000"}) {
      assertThat(wrong("rules/MN#T7.days", no).orElseThrow().en())
          .as(no)
          .startsWith("write calendar days");
    }
    assertThat(wrong("rules/MN#T7.days", "10")).isEmpty();
    assertThat(wrong("rules/MN#T7.inclusive", "10").orElseThrow().ja()).contains("yes か no");
    assertThat(wrong("rules/G3#T3.days", "365").orElseThrow().en())
        .contains("confirm T3.extended_to first");
  }

  @Test
  void aRuleOfTheRegistryIsAYearOrYesOrNo() {
    assertThat(known("rules/registry/retirement/JP#first_vintage").value()).isEqualTo("2021");
    assertThat(wrong("rules/registry/retirement/JP#first_vintage", "2012")).isPresent();
    assertThat(wrong("rules/registry/together/GX_ETS#SHK", "true").orElseThrow().en())
        .isEqualTo("write yes or no");
    assertThat(wrong("rules/registry/together/GX_ETS#SHK", "no")).isEmpty();
  }

  @Test
  void aConstantOfAMethodologyIsANumberAndARuleOneOfItsWords() {
    int constants = 0;
    for (Methodology text : ApprovedMethodologies.shipped().all()) {
      for (FactKey fact : text.facts()) {
        assertThat(values.find(fact)).as(fact.text()).isInstanceOf(FactValues.Known.class);
        if (fact.row().startsWith("methodology/")) {
          assertThat(known(fact.text()).partner()).contains(text.reference().partner());
        }
      }
      constants += text.constants().size();
      text.constants().forEach(one -> assertThat(wrong(one.key().text(), "about 0.8")).isPresent());
      text.rules().forEach(one -> assertThat(wrong(one.key().text(), one.value())).isEmpty());
    }
    assertThat(constants).isPositive();
  }

  @Test
  void everyValueOfTheRulesIsKnownAndItsOwnTextIsAcceptedWhereThereIsOne() {
    var today = LocalDate.of(2026, 11, 25);
    var table = PackedTables.parisAligned();
    Stream.concat(
            RulesOnDay.of(table, CountryCode.of("MN"), Confirmations.NONE, today).values().stream(),
            new ConfirmedRules(ShippedRules.rules(), Confirmations.NONE, today).values().stream())
        .forEach(one -> {
          assertThat(known(one.fact().text()).value()).isEqualTo(one.text());
          if (!one.text().isEmpty()) {
            assertThat(wrong(one.fact().text(), one.text())).as(one.fact().text()).isEmpty();
          }
        });
  }

  @Test
  void whatNoTableTextOrRuleHasIsNoFact() {
    for (String none :
        new String[] {
          "project/XX999#registered_on",
          "project/MN003#colour",
          "project/MN003#confidence",
          "rules/MN#T99.days",
          "rules/MN#completeness_check_days",
          "rules/JP#T7.days",
          "rules/registry/use/CORSIA#retire",
          "methodology/MN_AM003_ver02.0#nonsense",
          "factors/none/none#none",
          "people/1#password"
        }) {
      assertThat(values.find(new FactKey(none))).as(none).isEqualTo(new FactValues.NoSuchFact());
    }
  }

  @Test
  void aFactIsItsCountrysOrBindsAll() {
    CountryCode mongolia = CountryCode.of("MN");
    assertThat(known("project/MN003#status").partner()).contains(mongolia);
    assertThat(known("rules/MN#T7.days").partner()).contains(mongolia);
    assertThat(known("rules/registry/retirement/MN#first_vintage").partner()).contains(mongolia);
    assertThat(known("rules/G3#T7.days").partner()).isEmpty();
    assertThat(known("rules/registry/log/MN#entity_transfers").partner()).contains(mongolia);
    assertThat(known("rules/registry/retirement/JP#first_vintage").partner()).isEmpty();
    assertThat(known("rules/registry/together/GX_ETS#SHK").partner()).isEmpty();
    String participant =
        database
            .reader()
            .jdbc()
            .sql(
                "select min(key) from projectcycle.current_project_participant where project = 'project/MN003'")
            .query(String.class)
            .single();
    assertThat(known(participant + "#name").partner()).contains(mongolia);
    String published =
        database
            .reader()
            .jdbc()
            .sql("select min(key) from financing.current_published_status where country = 'MN'")
            .query(String.class)
            .single();
    assertThat(known(published + "#registered").partner())
        .as("the ministry's table speaks of all countries")
        .isEmpty();
  }

  private static FactValues.Known known(String fact) {
    assertThat(values.find(new FactKey(fact))).as(fact).isInstanceOf(FactValues.Known.class);
    return (FactValues.Known) values.find(new FactKey(fact));
  }

  private static Optional<BilingualText> wrong(String fact, String value) {
    return known(fact).form().wrong(value);
  }
}
