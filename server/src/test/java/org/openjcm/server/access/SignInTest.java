package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

class SignInTest {

  private static final String HERE = "192.0.2.1";

  private House house;

  @BeforeEach
  void build() {
    house = House.demo();
  }

  @AfterEach
  void pullDown() {
    house.close();
  }

  @Test
  void whoKnowsNameAndPasswordIsSignedInWithTheirRoles() {
    HeldRole role = HeldRole.of(Role.REGISTRY_MANAGER, new Side(CountryCode.of("MN")));
    long person = house.person("bat.erdene", role);

    SignedIn who = house.sessions.find(house.in("bat.erdene")).orElseThrow();

    assertThat(who.person()).isEqualTo(person);
    assertThat(who.roles()).containsExactly(role);
    assertThat(house.events()).endsWith("SIGNED_IN");
  }

  @Test
  void aNameIsTheSameInCapitalsAndAPasswordInFullWidthLetters() {
    house.person("bat.erdene");
    assertThat(house.tries(" Bat.Erdene ", "ｔｈｒｅｅ　ｈｅｒｄｅｒｓ　ｃｏｕｎｔ　ｔｏｎｎｅｓ", HERE))
        .isInstanceOf(SignIn.Done.class);
  }

  @Test
  void theAnswerDoesNotTellWhetherTheNameExists() {
    house.person("bat.erdene");
    assertThat(house.tries("bat.erdene", "wrong", HERE))
        .isEqualTo(house.tries("nobody.here", "wrong", HERE))
        .isEqualTo(new SignIn.NotRecognised());
  }

  @Test
  void theWaitDoesNotTellWhetherTheNameExistsEither() {
    house.person("bat.erdene");
    for (String name : new String[] {"bat.erdene", "nobody.here"}) {
      IntStream.range(0, Throttle.FOR_NAME_FROM_ADDRESS)
          .forEach(_ ->
              assertThat(house.tries(name, "wrong", HERE)).isEqualTo(new SignIn.NotRecognised()));
      assertThat(house.tries(name, House.PASSWORD, HERE))
          .isEqualTo(new SignIn.TooManyTries(Throttle.MEMORY));
    }
  }

  @Test
  void afterTheWaitTheRightPasswordWorksAgain() {
    house.person("bat.erdene");
    IntStream.range(0, Throttle.FOR_NAME_FROM_ADDRESS)
        .forEach(_ -> house.tries("bat.erdene", "wrong", HERE));
    house.clock.forward(Throttle.MEMORY.minusSeconds(1));
    assertThat(house.tries("bat.erdene", House.PASSWORD, HERE))
        .isEqualTo(new SignIn.TooManyTries(Duration.ofSeconds(1)));
    house.clock.forward(Duration.ofSeconds(1));
    assertThat(house.tries("bat.erdene", House.PASSWORD, HERE)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void aStrangerElsewhereDoesNotLockAnOfficerOut() {
    house.person("bat.erdene");
    IntStream.range(0, Throttle.FOR_NAME_FROM_ADDRESS)
        .forEach(_ -> house.tries("bat.erdene", "wrong", "203.0.113.66"));
    assertThat(house.tries("bat.erdene", "wrong", "203.0.113.66"))
        .isInstanceOf(SignIn.TooManyTries.class);
    assertThat(house.tries("bat.erdene", House.PASSWORD, HERE)).isInstanceOf(SignIn.Done.class);
  }

  @Test
  void oneAddressThatTriesManyNamesIsStopped() {
    IntStream.range(0, Throttle.FROM_ADDRESS)
        .forEach(n -> house.throttle.count("name" + n, "203.0.113.66"));
    assertThat(house.tries("another", "wrong", "203.0.113.66"))
        .isInstanceOf(SignIn.TooManyTries.class);
    assertThat(house.tries("another", "wrong", HERE)).isInstanceOf(SignIn.NotRecognised.class);
  }

  @Test
  void signingInForgivesTheEarlierMistakes() {
    house.person("bat.erdene");
    for (int round = 0; round < 3; round++) {
      IntStream.range(0, Throttle.FOR_NAME_FROM_ADDRESS - 1)
          .forEach(_ -> house.tries("bat.erdene", "wrong", HERE));
      house.in("bat.erdene");
    }
    assertThat(house.events()).doesNotContain("SIGN_IN_THROTTLED");
  }

  @Test
  void aPasswordTypedIntoTheFieldForTheNameIsNotKept() {
    house.tries("my secret password", "x", HERE);
    assertThat(
            house
                .database
                .writer()
                .jdbc()
                .sql("SELECT detail FROM access.journal ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single())
        .startsWith("unknown name, SHA-256 ")
        .doesNotContain("secret");
  }

  @Test
  void aSessionEndsAfterTwoIdleHoursAndAfterTwelveInAnyCase() {
    house.person("bat.erdene");
    Token idle = house.in("bat.erdene");
    house.clock.forward(SessionTimes.USUAL.idle());
    assertThat(house.sessions.find(idle)).isEmpty();

    Token busy = house.in("bat.erdene");
    for (int hour = 0; hour < 11; hour++) {
      house.clock.forward(Duration.ofHours(1));
      assertThat(house.sessions.find(busy)).as("after %s hours", hour + 1).isPresent();
    }
    house.clock.forward(Duration.ofHours(1));
    assertThat(house.sessions.find(busy)).isEmpty();
  }

  @Test
  void aSessionIsForgottenNinetyDaysAfterItsEnd() {
    house.person("bat.erdene");
    house.in("bat.erdene");
    house.clock.forward(SessionTimes.REMEMBERED.plus(Duration.ofHours(13)));
    house.in("bat.erdene");
    assertThat(
            house
                .database
                .writer()
                .jdbc()
                .sql("SELECT count(*) FROM access.session")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void everySessionHasItsOwnTokenAndOnlyItsHashIsKept() {
    long person = house.person("bat.erdene");
    Token first = house.in("bat.erdene");
    Token second = house.in("bat.erdene");
    assertThat(first).isNotEqualTo(second);
    assertThat(first.toString()).doesNotContain(first.text());
    assertThat(
            house
                .database
                .writer()
                .jdbc()
                .sql(
                    "SELECT count(*) FROM access.session s WHERE s::text LIKE '%' || :token || '%'")
                .param("token", first.text())
                .query(Long.class)
                .single())
        .isZero();
    assertThat(house.sessions.of(person)).hasSize(2);
  }

  @Test
  void signingOutEverywhereEndsEverySession() {
    long person = house.person("bat.erdene");
    Token first = house.in("bat.erdene");
    Token second = house.in("bat.erdene");
    assertThat(house.sessions.endAll(person)).isEqualTo(2);
    assertThat(house.sessions.find(first)).isEmpty();
    assertThat(house.sessions.find(second)).isEmpty();
  }

  @Test
  void aDeactivatedPersonIsOutAtOnceAndStaysOutUntilReactivated() {
    long person = house.person("bat.erdene");
    By by = new By(Optional.of(house.person("administrator.one")), HERE);
    Token session = house.in("bat.erdene");

    house.administration.standing(person, false, "left the ministry", by);

    assertThat(house.sessions.find(session)).isEmpty();
    assertThat(house.tries("bat.erdene", House.PASSWORD, HERE))
        .isEqualTo(new SignIn.NotRecognised());
    house.administration.standing(person, true, "came back", by);
    assertThat(house.sessions.find(session)).as("an ended session stays ended").isEmpty();
    assertThat(house.tries("bat.erdene", House.PASSWORD, HERE)).isInstanceOf(SignIn.Done.class);
    assertThat(house.events()).contains("DEACTIVATED", "REACTIVATED");
  }

  @Test
  void aRoleThatEndedIsGoneFromTheOpenSession() {
    long person = house.person("bat.erdene", HeldRole.everywhere(Role.REGISTER_OFFICER));
    By by = new By(Optional.of(house.person("administrator.one")), HERE);
    Token session = house.in("bat.erdene");

    house.administration.end(
        person, house.people.given(person).getFirst(), "moved to another desk", by);

    assertThat(house.sessions.find(session).orElseThrow().roles()).isEmpty();
    assertThat(house.events()).endsWith("ROLE_ENDED");
  }
}
