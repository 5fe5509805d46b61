package org.openjcm.server.access;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;
import org.openjcm.server.access.AccessJournal.Line;
import org.springframework.stereotype.Component;

/// Signing in with name and password. Japanese: サインイン.
@Component
final class SignIn {

  /// What the visitor typed and where it came from.
  record Request(String name, String password, String address, String browser) {

    @Override
    public String toString() {
      return "SignIn.Request[not shown]";
    }
  }

  sealed interface Outcome {}

  record Done(Token session, long person) implements Outcome {}

  /// Name or password is wrong, or the person may not come in. Which of them is never said.
  record NotRecognised() implements Outcome {}

  record TooManyTries(Duration remaining) implements Outcome {}

  private final People people;
  private final Credentials credentials;
  private final Sessions sessions;
  private final Throttle throttle;
  private final AccessJournal journal;

  SignIn(
      People people,
      Credentials credentials,
      Sessions sessions,
      Throttle throttle,
      AccessJournal journal) {
    this.people = people;
    this.credentials = credentials;
    this.sessions = sessions;
    this.throttle = throttle;
    this.journal = journal;
  }

  Outcome attempt(Request request) {
    Optional<String> name = People.signInName(request.name());
    String counted = name.orElse(request.name().strip().toLowerCase(Locale.ROOT));
    Optional<People.Person> person = name.flatMap(people::find);
    if (throttle.count(counted, request.address()) instanceof Throttle.Wait(Duration wait)) {
      fail(AccessEvent.SIGN_IN_THROTTLED, person, request.address(), counted);
      return new TooManyTries(wait);
    }
    boolean right = credentials.matches(person.map(People.Person::id), request.password());
    if (!right || person.filter(people::mayEnter).isEmpty()) {
      fail(AccessEvent.SIGN_IN_FAILED, person, request.address(), counted);
      return new NotRecognised();
    }
    long id = person.get().id();
    throttle.forgive(counted, request.address());
    Token session = sessions.open(id, request.address(), request.browser());
    journal.append(Line.own(AccessEvent.SIGNED_IN, id, request.address(), ""));
    return new Done(session, id);
  }

  /// The person whose name was typed, if any; else only the beginning of its hash, because it may
  /// be a password typed into the wrong field.
  private void fail(
      AccessEvent event, Optional<People.Person> person, String address, String typed) {
    String detail =
        person.isPresent() ? "" : "unknown name, SHA-256 " + Sha256.of(typed).hex().substring(0, 8);
    journal.append(
        new Line(event, person.map(People.Person::id), Optional.empty(), address, detail));
  }
}
