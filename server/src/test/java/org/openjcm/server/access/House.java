package org.openjcm.server.access;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openjcm.server.Mode;
import org.openjcm.server.database.TestDatabase;

/// The rooms behind the doors over a database of their own, with a clock that tests move.
final class House implements AutoCloseable {

  /// A clock that stands still until it is moved.
  static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");

    void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  static final String PASSWORD = "three herders count tonnes";

  final TestDatabase database = TestDatabase.fresh();
  final Hands clock = new Hands();
  final People people;
  final AccessJournal journal;
  final Credentials credentials;
  final Sessions sessions;
  final Throttle throttle;
  final SignIn signIn;
  final SetUpLinks links;
  final Administration administration;

  House(Mode mode) {
    SecureRandom random = new SecureRandom();
    people = new People(database.writer(), mode, clock);
    journal = new AccessJournal(database.writer(), clock);
    credentials = new Credentials(database.writer(), new Passwords(random), journal, clock);
    sessions = new Sessions(database.writer(), people, mode, clock, random);
    throttle = new Throttle(database.writer(), clock);
    signIn = new SignIn(people, credentials, sessions, throttle, journal);
    links =
        new SetUpLinks(database.writer(), people, credentials, sessions, journal, clock, random);
    administration = new Administration(database.writer(), people, sessions, journal, clock);
  }

  static House demo() {
    return new House(new Mode(false, Optional.empty(), true));
  }

  static House production() {
    return new House(new Mode(true, Optional.of(URI.create("https://jcm.example.org")), true));
  }

  /// A person with a password who may sign in.
  long person(String signInName, HeldRole... roles) {
    long organisation =
        administration.addOrganisation(
            new Name("Test organisation", "試験組織"), Optional.empty(), By.COMMAND_LINE);
    long person =
        administration.addPerson(
            signInName, new Name(signInName, ""), organisation, false, By.COMMAND_LINE);
    credentials.set(person, credentials.hash(PASSWORD), By.COMMAND_LINE);
    List.of(roles).forEach(role -> administration.give(person, role, By.COMMAND_LINE));
    return person;
  }

  SignIn.Outcome tries(String name, String password, String address) {
    return signIn.attempt(new SignIn.Request(name, password, address, "test browser"));
  }

  Token in(String name) {
    if (tries(name, PASSWORD, "192.0.2.1") instanceof SignIn.Done(Token session, _)) {
      return session;
    }
    throw new AssertionError(name + " could not sign in");
  }

  List<String> events() {
    return database
        .writer()
        .jdbc()
        .sql("SELECT event FROM access.journal ORDER BY id")
        .query((row, _) -> row.getString("event"))
        .list();
  }

  @Override
  public void close() {
    database.close();
  }
}
