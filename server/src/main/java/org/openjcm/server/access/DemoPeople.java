package org.openjcm.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openjcm.server.Mode;
import org.openjcm.server.database.WriterDatabase;
import org.springframework.stereotype.Component;

/// Creates the demo people in demo mode and shows them on the sign-in page with their password. In
/// production it does neither, and demo people who are in the database from before cannot enter.
/// Japanese: デモ利用者の作成.
@Component
public final class DemoPeople {

  /// Everybody's password in a demo, shown to everybody who can reach it: this machine.
  public static final String PASSWORD = "demo-only-never-in-production";

  /// A demo person as the sign-in page lists them.
  public record Shown(String signInName, Name name, Name organisation) {}

  private final Mode mode;
  private final WriterDatabase database;
  private final Administration administration;
  private final People people;
  private final Credentials credentials;

  DemoPeople(
      Mode mode,
      WriterDatabase database,
      Administration administration,
      People people,
      Credentials credentials) {
    this.mode = mode;
    this.database = database;
    this.administration = administration;
    this.people = people;
    this.credentials = credentials;
  }

  /// Creates those who are not there yet; in production nobody.
  void create() {
    List<DemoPerson> missing =
        mode.demo()
            ? Arrays.stream(DemoPerson.values())
                .filter(person -> people.find(person.signInName()).isEmpty())
                .toList()
            : List.of();
    if (missing.isEmpty()) {
      return;
    }
    // One hash for all: they share the password, and the start need not wait for eighteen.
    String hash = credentials.hash(PASSWORD);
    database
        .transaction()
        .executeWithoutResult(_ -> missing.forEach(person -> create(person, hash)));
  }

  private void create(DemoPerson person, String hash) {
    long organisation =
        administration.addOrganisation(person.firm().name, person.firm().country, By.COMMAND_LINE);
    long id =
        administration.addPerson(
            person.signInName(), person.ownName(), organisation, true, By.COMMAND_LINE);
    credentials.set(id, hash, By.COMMAND_LINE);
    person.roles().forEach(role -> administration.give(id, role, By.COMMAND_LINE));
  }

  /// The demo people for the sign-in page; none in production.
  List<Shown> shown() {
    return mode.demo()
        ? Arrays.stream(DemoPerson.values())
            .map(one -> new Shown(one.signInName(), one.ownName(), one.firm().name))
            .toList()
        : List.of();
  }

  /// The number of a demo person in this installation; empty in production.
  public Optional<Long> idOf(DemoPerson person) {
    return mode.demo()
        ? people.find(person.signInName()).filter(People.Person::demo).map(People.Person::id)
        : Optional.empty();
  }
}
