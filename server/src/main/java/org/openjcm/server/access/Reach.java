package org.openjcm.server.access;

/// How far an administrator's arm goes: to roles for the sides and countries of their own role
/// only. Japanese: 管理範囲.
final class Reach {

  private Reach() {}

  /// @throws Refused naming the side or country the administrator lacks
  static void require(SignedIn who, HeldRole asked) {
    Permission.require(who, Role.ADMINISTRATOR);
    boolean reached =
        who.roles().stream()
            .anyMatch(held -> held.role() == Role.ADMINISTRATOR && held.reaches(asked));
    if (!reached) {
      throw new Refused(who, refusal(asked));
    }
  }

  private static Refusal refusal(HeldRole asked) {
    return asked
        .partner()
        .<Refusal>map(partner -> new Refusal.CountryNeeded(Role.ADMINISTRATOR, partner))
        .or(() -> asked.side().map(side -> new Refusal.SideNeeded(Role.ADMINISTRATOR, side)))
        .orElseGet(() -> new Refusal.RoleNeeded(Role.ADMINISTRATOR));
  }
}
