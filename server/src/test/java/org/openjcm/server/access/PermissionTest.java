package org.openjcm.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

class PermissionTest {

  private static final CountryCode MONGOLIA = CountryCode.of("MN");
  private static final CountryCode INDONESIA = CountryCode.of("ID");
  private static final Side MONGOLIAN = new Side(MONGOLIA);

  private static SignedIn holding(HeldRole... roles) {
    return new SignedIn(
        7,
        "bat.erdene",
        new Name("Bat-Erdene", "バトエルデネ"),
        new Organisation(3, new Name("Secretariat", "事務局"), Optional.of(MONGOLIA)),
        List.of(roles),
        11);
  }

  private static Refusal refusalOf(ThrowingCallable act) {
    Refused[] caught = new Refused[1];
    assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> caught[0] = refused);
    return caught[0].refusal();
  }

  @Test
  void aRegistryManagerOfJapanMayActInTheBookOfJapanForEveryPartner() {
    SignedIn manager = holding(HeldRole.of(Role.REGISTRY_MANAGER, Side.JAPAN));
    assertThatCode(
            () -> {
              Permission.require(manager, Role.REGISTRY_MANAGER);
              Permission.require(manager, Role.REGISTRY_MANAGER, Side.JAPAN);
              Permission.require(manager, Role.REGISTRY_MANAGER, Side.JAPAN, MONGOLIA);
              Permission.require(manager, Role.REGISTRY_MANAGER, INDONESIA);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aRegistryManagerOfJapanMayNotActInTheBookOfMongolia() {
    SignedIn manager = holding(HeldRole.of(Role.REGISTRY_MANAGER, Side.JAPAN));
    assertThat(refusalOf(() -> Permission.require(manager, Role.REGISTRY_MANAGER, MONGOLIAN)))
        .isEqualTo(new Refusal.SideNeeded(Role.REGISTRY_MANAGER, MONGOLIAN));
  }

  @Test
  void aSecretariatOfMongoliaMayNotActForIndonesia() {
    SignedIn secretariat = holding(HeldRole.of(Role.SECRETARIAT, MONGOLIAN));
    assertThat(refusalOf(() -> Permission.require(secretariat, Role.SECRETARIAT, INDONESIA)))
        .isEqualTo(new Refusal.CountryNeeded(Role.SECRETARIAT, INDONESIA));
  }

  @Test
  void somebodyWithoutTheRoleIsToldWhichRoleIsNeeded() {
    SignedIn participant = holding(HeldRole.of(Role.PROJECT_PARTICIPANT, MONGOLIAN));
    assertThat(
            refusalOf(
                () -> Permission.require(participant, Role.REGISTRY_MANAGER, MONGOLIAN, MONGOLIA)))
        .isEqualTo(new Refusal.RoleNeeded(Role.REGISTRY_MANAGER));
  }

  @Test
  void twoHalvesOfTwoRolesDoNotMakeOneWhole() {
    SignedIn both =
        holding(
            HeldRole.of(Role.REGISTRY_MANAGER, Side.JAPAN, INDONESIA),
            HeldRole.of(Role.REGISTRY_MANAGER, MONGOLIAN));
    assertThat(
            refusalOf(() -> Permission.require(both, Role.REGISTRY_MANAGER, Side.JAPAN, MONGOLIA)))
        .isEqualTo(new Refusal.CountryNeeded(Role.REGISTRY_MANAGER, MONGOLIA));
  }

  @Test
  void aMemberIsNotACoChairAndACoChairOfOneSideIsNotTheOther() {
    SignedIn member = holding(HeldRole.of(Role.JOINT_COMMITTEE_MEMBER, MONGOLIAN));
    assertThat(refusalOf(() -> Permission.requireCoChair(member, MONGOLIAN, MONGOLIA)))
        .isEqualTo(new Refusal.CoChairNeeded(MONGOLIAN, MONGOLIA));
    SignedIn coChair = holding(HeldRole.coChair(MONGOLIAN, MONGOLIA));
    assertThatCode(() -> Permission.requireCoChair(coChair, MONGOLIAN, MONGOLIA))
        .doesNotThrowAnyException();
    assertThat(refusalOf(() -> Permission.requireCoChair(coChair, Side.JAPAN, MONGOLIA)))
        .isEqualTo(new Refusal.SideNeeded(Role.JOINT_COMMITTEE_MEMBER, Side.JAPAN));
  }

  @Test
  void aThirdPartyEntityBelongsToNeitherSide() {
    SignedIn tpe =
        holding(
            new HeldRole(Role.THIRD_PARTY_ENTITY, Optional.empty(), Optional.of(MONGOLIA), false));
    assertThat(tpe.has(Role.THIRD_PARTY_ENTITY, Side.JAPAN, MONGOLIA)).isTrue();
    assertThat(tpe.has(Role.THIRD_PARTY_ENTITY, MONGOLIAN, MONGOLIA)).isTrue();
    assertThat(tpe.has(Role.THIRD_PARTY_ENTITY, INDONESIA)).isFalse();
  }

  @Test
  void aThingOfSomebodyElseIsNamedInTheRefusal() {
    SignedIn representative = holding(HeldRole.of(Role.ACCOUNT_REPRESENTATIVE, Side.JAPAN));
    Refusal refusal = new Refusal.NotYours("account SAMPLE-JP-ENT-00000001-5");
    assertThat(refusalOf(() -> Permission.require(representative, false, refusal)))
        .isEqualTo(refusal);
  }

  @Test
  void rolesThatCannotBeAreNotHeld() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeldRole.of(Role.SECRETARIAT, MONGOLIAN, INDONESIA))
        .withMessageContaining("MN cannot be held for ID");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeldRole.of(Role.SECRETARIAT, Side.JAPAN, CountryCode.JAPAN));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new HeldRole(Role.SECRETARIAT, Optional.of(MONGOLIAN), Optional.of(MONGOLIA), true));
  }
}
