package org.openjcm.server.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.access.AccessJournal.Line;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Adding people and organisations, giving and ending roles, deactivating; each with its line in
/// the journal, both or neither. Nothing is ever deleted. Japanese: 利用者管理.
@Component
final class Administration {

  private final WriterDatabase database;
  private final People people;
  private final Sessions sessions;
  private final AccessJournal journal;
  private final Clock clock;

  Administration(
      WriterDatabase database,
      People people,
      Sessions sessions,
      AccessJournal journal,
      Clock clock) {
    this.database = database;
    this.people = people;
    this.sessions = sessions;
    this.journal = journal;
    this.clock = clock;
  }

  List<Organisation> organisations() {
    return database
        .jdbc()
        .sql(
            """
            SELECT id AS organisation, name_en AS organisation_en, name_ja AS organisation_ja,
                   country AS organisation_country
            FROM access.organisation ORDER BY name_en
            """)
        .query((row, _) -> People.organisation(row))
        .list();
  }

  /// The number of the organisation with this English name; empty when there is none.
  Optional<Long> organisation(String english) {
    return database
        .jdbc()
        .sql("SELECT id FROM access.organisation WHERE name_en = :name")
        .param("name", english)
        .query(Long.class)
        .optional();
  }

  /// Adds an organisation, or gives the number of the one that already bears this English name.
  long addOrganisation(Name name, Optional<CountryCode> country, By by) {
    return inOneTransaction(() -> {
      Optional<Long> added =
          database
              .jdbc()
              .sql(
                  """
                  INSERT INTO access.organisation (name_en, name_ja, country, created_at)
                  VALUES (:en, :ja, :country, :now)
                  ON CONFLICT (name_en) DO NOTHING RETURNING id
                  """)
              .param("en", name.english())
              .param("ja", name.japanese())
              .param("country", country.map(CountryCode::alpha2).orElse(null))
              .param("now", Moments.stored(clock.instant()))
              .query(Long.class)
              .optional();
      added.ifPresent(_ ->
          journal.append(
              new Line(
                  AccessEvent.ORGANISATION_ADDED,
                  Optional.empty(),
                  by.person(),
                  by.address(),
                  name.english())));
      return added.or(() -> organisation(name.english())).orElseThrow();
    });
  }

  /// Adds a person; the sign-in name must be free.
  long addPerson(String signInName, Name name, long organisation, boolean demo, By by) {
    return inOneTransaction(() -> {
      long person = people.add(signInName, name, organisation, demo);
      journal.append(Line.of(AccessEvent.PERSON_ADDED, person, by, signInName));
      return person;
    });
  }

  /// Adds a person with a first role and makes their one-time link, all or nothing.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException when the sign-in name is taken
  Token invite(
      String signInName, Name name, long organisation, HeldRole role, SetUpLinks links, By by) {
    Token token =
        database
            .transaction()
            .execute(_ -> {
              long person = addPerson(signInName, name, organisation, false, by);
              give(person, role, by);
              return links.invite(person, by);
            });
    if (token == null) {
      throw new IllegalStateException("an invitation made no link");
    }
    return token;
  }

  /// Gives a role; does nothing when the person already holds exactly this one.
  void give(long person, HeldRole role, By by) {
    if (people.roles(person).contains(role)) {
      return;
    }
    inOneTransaction(() -> {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO access.role_given
                (person, role, side, partner, co_chair, by_person, at)
              VALUES (:person, :role, :side, :partner, :co_chair, :by, :now)
              """)
          .param("person", person)
          .param("role", role.role().name())
          .param("side", role.side().map(Object::toString).orElse(null))
          .param("partner", role.partner().map(CountryCode::alpha2).orElse(null))
          .param("co_chair", role.coChair())
          .param("by", by.person().orElse(null))
          .param("now", Moments.stored(clock.instant()))
          .update();
      journal.append(Line.of(AccessEvent.ROLE_GIVEN, person, by, written(role)));
      return 0L;
    });
  }

  void end(long person, People.Given given, String reason, By by) {
    inOneTransaction(() -> {
      int ended =
          database
              .jdbc()
              .sql(
                  """
                  INSERT INTO access.role_ended (given, reason, by_person, at)
                  VALUES (:given, :reason, :by, :now) ON CONFLICT DO NOTHING
                  """)
              .param("given", given.id())
              .param("reason", reason)
              .param("by", by.person().orElse(null))
              .param("now", Moments.stored(clock.instant()))
              .update();
      if (ended == 1) {
        journal.append(
            Line.of(AccessEvent.ROLE_ENDED, person, by, written(given.role()) + ": " + reason));
      }
      return 0L;
    });
  }

  /// Deactivates a person, whose sessions end at once, or lets them in again.
  void standing(long person, boolean active, String reason, By by) {
    inOneTransaction(() -> {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO access.standing (person, active, reason, by_person, at)
              VALUES (:person, :active, :reason, :by, :now)
              """)
          .param("person", person)
          .param("active", active)
          .param("reason", reason)
          .param("by", by.person().orElse(null))
          .param("now", Moments.stored(clock.instant()))
          .update();
      if (!active) {
        sessions.endAll(person);
      }
      AccessEvent event = active ? AccessEvent.REACTIVATED : AccessEvent.DEACTIVATED;
      journal.append(Line.of(event, person, by, reason));
      return 0L;
    });
  }

  private static String written(HeldRole role) {
    return role.role()
        + " side "
        + role.side().map(Object::toString).orElse("both")
        + " partner "
        + role.partner().map(CountryCode::alpha2).orElse("all")
        + (role.coChair() ? " co-chair" : "");
  }

  private long inOneTransaction(LongSupplier act) {
    Long result = database.transaction().execute(_ -> act.getAsLong());
    if (result == null) {
      throw new IllegalStateException("a transaction gave no result");
    }
    return result;
  }
}
