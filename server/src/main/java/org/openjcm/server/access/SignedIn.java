package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Side;

/// The person who is signed in, as controllers receive it: take `SignedIn` as an argument when the
/// page needs a person (nobody signed in: the visitor is led to the sign-in page and back), or
/// `Optional<SignedIn>` when it only shows more to one. Japanese: サインイン中の利用者.
///
/// @param person number of the person in the database; what records keep
/// @param signInName what the person types to sign in: `bat.erdene`
/// @param name the person's own name in both languages
/// @param organisation whom the person acts for
/// @param roles what the person may do, read again at every request, so that a role that ended has
///   ended at once
/// @param session number of the session in the database
public record SignedIn(
    long person,
    String signInName,
    Name name,
    Organisation organisation,
    List<HeldRole> roles,
    long session) {

  /// Where the session filter leaves the person for templates and arguments.
  static final String ATTRIBUTE = SignedIn.class.getName();

  public SignedIn {
    roles = List.copyOf(roles);
  }

  /// Who is signed in on this request.
  public static Optional<SignedIn> in(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  public boolean has(Role role) {
    return roles.stream().anyMatch(held -> held.role() == role);
  }

  public boolean has(Role role, Side side) {
    return roles.stream()
        .anyMatch(held ->
            held.role() == role
                && held.coversSide(side)
                && (side.isJapan() || held.coversPartner(side.country())));
  }

  public boolean has(Role role, CountryCode partner) {
    return roles.stream().anyMatch(held -> held.role() == role && held.coversPartner(partner));
  }

  public boolean has(Role role, Side side, CountryCode partner) {
    return roles.stream()
        .anyMatch(
            held -> held.role() == role && held.coversSide(side) && held.coversPartner(partner));
  }

  public boolean isCoChair(Side side, CountryCode partner) {
    return roles.stream()
        .anyMatch(held -> held.coChair() && held.coversSide(side) && held.coversPartner(partner));
  }
}
