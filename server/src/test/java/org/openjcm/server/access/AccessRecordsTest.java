package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjcm.server.Mode;

/// What PostgreSQL itself lets the server do with the records of access.
class AccessRecordsTest {

  private static final List<String> RECORDS =
      List.of(
          "organisation",
          "person",
          "standing",
          "role_given",
          "role_ended",
          "set_up_link",
          "set_up_used",
          "journal",
          "refusal",
          "look");

  private static House house;

  @BeforeAll
  static void build() {
    house = House.demo();
  }

  @AfterAll
  static void pullDown() {
    house.close();
  }

  private static void assertDenied(String sql) {
    assertThatThrownBy(() -> house.database.writer().jdbc().sql(sql).update())
        .as(sql)
        .hasStackTraceContaining("permission denied for table");
  }

  @Test
  void aRecordCanBeAddedToButNeitherChangedNorRemoved() {
    for (String record : RECORDS) {
      boolean made = List.of("organisation", "person", "set_up_link").contains(record);
      String column = made ? "created_at" : "at";
      assertDenied("UPDATE access." + record + " SET " + column + " = " + column);
      assertDenied("DELETE FROM access." + record);
      assertThatThrownBy(
              () -> house.database.writer().jdbc().sql("TRUNCATE access." + record).update())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void theReaderSeesNamesButNoSecretsAndNoRecords() {
    assertThat(
            house
                .database
                .reader()
                .jdbc()
                .sql("SELECT count(name_en) FROM access.person")
                .query(Long.class)
                .single())
        .isNotNull();
    for (String hidden :
        List.of(
            "SELECT sign_in_name FROM access.person",
            "SELECT password_hash FROM access.credential",
            "SELECT token_hash FROM access.session",
            "SELECT token_hash FROM access.set_up_link",
            "SELECT * FROM access.look",
            "SELECT * FROM access.refusal",
            "SELECT * FROM access.journal")) {
      assertThatThrownBy(() -> house.database.reader().jdbc().sql(hidden).query().listOfRows())
          .as(hidden)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void everyLookIsKeptAndReadBackTheLatestFirst() {
    long person = house.person("look.taker");
    SignedIn who = house.sessions.find(house.in("look.taker")).orElseThrow();
    Looks looks = new PostgresLooks(house.database.writer(), house.clock);
    looks.record(who, "registry account", "SAMPLE-JP-ENT-00000001-5");
    looks.record(who, "monitoring report", "SAMPLE-MN-1");

    List<AccessRecords.RecordLine> lines = new AccessRecords(house.database.writer()).looks(10, 0);

    assertThat(lines)
        .extracting(AccessRecords.RecordLine::kind)
        .startsWith("monitoring report", "registry account");
    assertThat(lines.getFirst().who()).isEqualTo("look.taker");
    assertThat(who.person()).isEqualTo(person);
  }

  @Test
  void demoPeopleAreMadeOnceInADemoAndNeverInProduction() {
    Mode demo = new Mode(false, Optional.empty(), true);
    for (int start = 0; start < 2; start++) {
      DemoPeople people =
          new DemoPeople(
              demo, house.database.writer(), house.administration, house.people, house.credentials);
      people.create();
      assertThat(people.shown()).hasSize(DemoPerson.values().length);
      assertThat(people.idOf(DemoPerson.COCHAIR_MN)).isPresent();
    }
    assertThat(
            house
                .database
                .writer()
                .jdbc()
                .sql("SELECT count(*) FROM access.person WHERE demo")
                .query(Long.class)
                .single())
        .isEqualTo(DemoPerson.values().length);
    long coChair = house.people.find("cochair.mn").orElseThrow().id();
    assertThat(house.people.roles(coChair))
        .containsExactlyElementsOf(DemoPerson.COCHAIR_MN.roles());

    try (House production = House.production()) {
      DemoPeople nobody =
          new DemoPeople(
              new Mode(true, Optional.of(URI.create("https://jcm.example.org")), true),
              production.database.writer(),
              production.administration,
              production.people,
              production.credentials);
      nobody.create();
      assertThat(nobody.shown()).isEmpty();
      assertThat(nobody.idOf(DemoPerson.TPE)).isEmpty();
      assertThat(production.people.count()).isZero();
    }
  }

  @Test
  void aDemoPersonLeftInADatabaseCannotEnterProduction() {
    try (House production = House.production()) {
      long organisation =
          production.administration.addOrganisation(
              new Name("Left over", ""), Optional.empty(), By.COMMAND_LINE);
      long person =
          production.administration.addPerson(
              "left.over", new Name("Left over", ""), organisation, true, By.COMMAND_LINE);
      production.credentials.set(
          person, production.credentials.hash(DemoPeople.PASSWORD), By.COMMAND_LINE);

      assertThat(production.tries("left.over", DemoPeople.PASSWORD, "192.0.2.1"))
          .isEqualTo(new SignIn.NotRecognised());
      Token session = production.sessions.open(person, "192.0.2.1", "");
      assertThat(production.sessions.find(session)).as("a session from the demo").isEmpty();
    }
  }
}
