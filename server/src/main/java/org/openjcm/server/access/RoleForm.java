package org.openjcm.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// A role as the administrator's form asks for it, still text. Japanese: 役割の入力.
///
/// @param side `JP`, `PARTNER` or `BOTH`
/// @param partner two capital letters, or empty for all partner countries
record RoleForm(String role, String side, String partner, boolean coChair) {

  /// What came of reading the form.
  sealed interface Reading {}

  record Read(HeldRole role) implements Reading {}

  /// @param messageKey says what is wrong with the field
  record Wrong(String field, String messageKey) implements Reading {}

  Reading read() {
    Optional<Role> known =
        Arrays.stream(Role.values()).filter(one -> one.name().equals(role)).findFirst();
    if (known.isEmpty()) {
      return new Wrong("role", "access.people.wrong.role");
    }
    Optional<CountryCode> country = Optional.empty();
    if (!partner.isBlank()) {
      String code = partner.strip().toUpperCase(Locale.ROOT);
      if (!code.matches("[A-Z]{2}") || code.equals("JP")) {
        return new Wrong("partner", "access.people.wrong.partner");
      }
      country = Optional.of(CountryCode.of(code));
    }
    if (side.equals("PARTNER") && country.isEmpty()) {
      return new Wrong("partner", "access.people.wrong.partnerneeded");
    }
    Optional<Side> held =
        switch (side) {
          case "JP" -> Optional.of(Side.JAPAN);
          case "PARTNER" -> country.map(Side::new);
          default -> Optional.empty();
        };
    if (!side.equals("BOTH") && held.isEmpty()) {
      return new Wrong("side", "access.people.wrong.side");
    }
    boolean chair = coChair && known.get() == Role.JOINT_COMMITTEE_MEMBER;
    if (coChair && (!chair || held.isEmpty() || country.isEmpty())) {
      return new Wrong("coChair", "access.people.wrong.cochair");
    }
    return new Read(new HeldRole(known.get(), held, country, chair));
  }
}
