package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjcm.server.Mode;
import org.openjcm.server.database.CannotStart;

class SetUpLinksTest {

  private static final String NEW = "rivers carry more than snow";

  private House house;
  private long person;

  @BeforeEach
  void build() {
    house = House.demo();
    person = house.person("bat.erdene");
  }

  @AfterEach
  void pullDown() {
    house.close();
  }

  private Token invite() {
    return house.links.invite(person, By.COMMAND_LINE);
  }

  private SetUpLinks.Valid valid(Token token) {
    assertThat(house.links.state(token)).isInstanceOf(SetUpLinks.Valid.class);
    return (SetUpLinks.Valid) house.links.state(token);
  }

  @Test
  void aLinkSetsThePasswordOnceAndEndsTheOpenSessions() {
    Token session = house.in("bat.erdene");
    Token token = invite();
    SetUpLinks.Valid link = valid(token);

    assertThat(house.links.use(link, NEW, "192.0.2.1")).isTrue();
    assertThat(house.links.use(link, "another one altogether", "192.0.2.1")).isFalse();

    assertThat(house.links.state(token)).isInstanceOf(SetUpLinks.AlreadyUsed.class);
    assertThat(house.sessions.find(session)).isEmpty();
    assertThat(house.tries("bat.erdene", NEW, "192.0.2.1")).isInstanceOf(SignIn.Done.class);
    assertThat(house.tries("bat.erdene", House.PASSWORD, "192.0.2.1"))
        .isInstanceOf(SignIn.NotRecognised.class);
    assertThat(house.events()).contains("INVITED", "PASSWORD_SET");
  }

  @Test
  void aLinkExpiresAfterThreeDays() {
    Token token = invite();
    house.clock.forward(SetUpLinks.VALID_FOR.minusSeconds(1));
    valid(token);
    house.clock.forward(Duration.ofSeconds(1));
    assertThat(house.links.state(token)).isEqualTo(new SetUpLinks.Expired(house.clock.instant()));
  }

  @Test
  void aNewerLinkTakesThePlaceOfAnEarlierOne() {
    Token first = invite();
    Token second = invite();
    assertThat(house.links.state(first)).isInstanceOf(SetUpLinks.Withdrawn.class);
    valid(second);
  }

  @Test
  void aLinkOfADeactivatedPersonDoesNothing() {
    Token token = invite();
    By by = new By(Optional.of(house.person("administrator.one")), "192.0.2.1");
    house.administration.standing(person, false, "left", by);
    assertThat(house.links.state(token)).isInstanceOf(SetUpLinks.Withdrawn.class);
  }

  @Test
  void anInventedLinkIsUnknown() {
    assertThat(house.links.state(new Token("A".repeat(43)))).isInstanceOf(SetUpLinks.Unknown.class);
  }

  @Test
  void theCommandMakesAnAdministratorAndPrintsAWorkingLinkToThePublicAddress() {
    Mode production = new Mode(true, Optional.of(URI.create("https://jcm.example.org")), true);
    InviteCommand invite =
        new InviteCommand(
            house.people, house.administration, house.links, new SiteAddress(production));

    String printed = run(invite, "Sato.Hanako");

    var link = Pattern.compile("https://jcm\\.example\\.org/set-up/(\\S{43})").matcher(printed);
    assertThat(link.find()).as(printed).isTrue();
    SetUpLinks.Valid state = valid(new Token(link.group(1)));
    assertThat(state.person().signInName()).isEqualTo("sato.hanako");
    assertThat(house.people.roles(state.person().id()))
        .containsExactly(HeldRole.everywhere(Role.ADMINISTRATOR));
    assertThat(run(invite, "sato.hanako")).startsWith("A new set-up link for sato.hanako:");
    assertThat(house.people.roles(state.person().id())).hasSize(1);
  }

  @Test
  void theCommandRefusesANameNobodyCouldType() {
    InviteCommand invite =
        new InviteCommand(
            house.people,
            house.administration,
            house.links,
            new SiteAddress(new Mode(false, Optional.empty(), true)));
    assertThatThrownBy(() -> run(invite, "two words"))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("\"two words\" cannot be a sign-in name");
    assertThatThrownBy(() -> run(invite))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("Usage:");
  }

  private static String run(InviteCommand command, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    command.run(List.of(arguments), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
