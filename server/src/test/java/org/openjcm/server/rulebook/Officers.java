package org.openjcm.server.rulebook;

import java.util.List;
import java.util.Optional;
import org.openjcm.server.access.HeldRole;
import org.openjcm.server.access.Name;
import org.openjcm.server.access.Organisation;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;

/// Two register officers for tests.
public final class Officers {

  public static final SignedIn FIRST = officer(1, "First officer");
  public static final SignedIn SECOND = officer(2, "Second officer");

  private Officers() {}

  private static SignedIn officer(long person, String name) {
    return new SignedIn(
        person,
        "officer." + person,
        new Name(name, ""),
        new Organisation(1, new Name("Secretariat", ""), Optional.empty()),
        List.of(HeldRole.everywhere(Role.REGISTER_OFFICER)),
        person);
  }
}
