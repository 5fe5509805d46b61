package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Inviting a person with a first role, and adding organisations. Japanese: 招待画面.
@Controller
public class InvitePages {

  /// The invitation as typed, so that a page with a complaint shows it again.
  ///
  /// @param organisation number of the organisation, as text
  public record Invitation(
      String signInName,
      String nameEn,
      String nameJa,
      String organisation,
      String role,
      String side,
      String partner,
      String coChair) {

    static final Invitation BLANK = new Invitation("", "", "", "", "", "", "", "");

    static Invitation of(HttpServletRequest request) {
      return new Invitation(
          text(request, "signInName"),
          text(request, "nameEn"),
          text(request, "nameJa"),
          text(request, "organisation"),
          text(request, "role"),
          text(request, "side"),
          text(request, "partner"),
          text(request, "coChair"));
    }

    RoleForm roleForm() {
      return new RoleForm(role, side, partner, !coChair.isEmpty());
    }

    private static String text(HttpServletRequest request, String field) {
      return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }
  }

  private final People people;
  private final Administration administration;
  private final SetUpLinks links;
  private final SiteAddress site;
  private final Pages pages;

  InvitePages(
      People people,
      Administration administration,
      SetUpLinks links,
      SiteAddress site,
      Pages pages) {
    this.people = people;
    this.administration = administration;
    this.links = links;
    this.site = site;
    this.pages = pages;
  }

  @GetMapping("/access/invite")
  ResponseEntity<byte[]> form(Frame frame, SignedIn who) {
    Permission.require(who, Role.ADMINISTRATOR);
    return form(HttpStatus.OK, frame, Invitation.BLANK, Map.of());
  }

  @PostMapping("/access/invite")
  ResponseEntity<byte[]> invite(Frame frame, SignedIn who, HttpServletRequest request) {
    Permission.require(who, Role.ADMINISTRATOR);
    Invitation invitation = Invitation.of(request);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<String> signInName = People.signInName(invitation.signInName());
    if (signInName.isEmpty()) {
      errors.put("signInName", frame.t("access.people.wrong.signinname"));
    } else if (people.find(signInName.get()).isPresent()) {
      errors.put("signInName", frame.t("access.people.wrong.taken", signInName.get()));
    }
    Optional<Name> name = name(invitation.nameEn(), invitation.nameJa());
    if (name.isEmpty()) {
      errors.put("nameEn", frame.t("access.people.wrong.name", Name.LONGEST));
    }
    Optional<Organisation> organisation =
        administration.organisations().stream()
            .filter(one -> String.valueOf(one.id()).equals(invitation.organisation()))
            .findFirst();
    if (organisation.isEmpty()) {
      errors.put("organisation", frame.t("access.people.wrong.organisation"));
    }
    Optional<HeldRole> role = Optional.empty();
    switch (invitation.roleForm().read()) {
      case RoleForm.Wrong(String field, String message) -> errors.put(field, frame.t(message));
      case RoleForm.Read(HeldRole held) -> role = Optional.of(held);
    }
    if (!errors.isEmpty()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, frame, invitation, errors);
    }
    Reach.require(who, role.orElseThrow());
    By by = By.of(who, request.getRemoteAddr());
    try {
      Token token =
          administration.invite(
              signInName.orElseThrow(),
              name.orElseThrow(),
              organisation.orElseThrow().id(),
              role.orElseThrow(),
              links,
              by);
      return invited(frame, signInName.orElseThrow(), token);
    } catch (DuplicateKeyException faster) {
      errors.put("signInName", frame.t("access.people.wrong.taken", signInName.orElseThrow()));
      return form(HttpStatus.UNPROCESSABLE_CONTENT, frame, invitation, errors);
    }
  }

  @GetMapping("/access/organisations")
  ResponseEntity<byte[]> organisations(Frame frame, SignedIn who) {
    Permission.require(who, Role.ADMINISTRATOR);
    return organisations(HttpStatus.OK, frame, Map.of());
  }

  @PostMapping("/access/organisations")
  ResponseEntity<byte[]> addOrganisation(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @RequestParam(name = "nameEn", defaultValue = "") String nameEn,
      @RequestParam(name = "nameJa", defaultValue = "") String nameJa,
      @RequestParam(name = "country", defaultValue = "") String country) {
    Permission.require(who, Role.ADMINISTRATOR);
    Map<String, String> errors = new LinkedHashMap<>();
    Optional<Name> name = name(nameEn, nameJa);
    if (name.isEmpty()) {
      errors.put("nameEn", frame.t("access.people.wrong.name", Name.LONGEST));
    } else if (administration.organisation(name.get().english()).isPresent()) {
      errors.put("nameEn", frame.t("access.people.wrong.known", name.get().english()));
    }
    if (!country.isBlank() && !country.strip().matches("[A-Z]{2}")) {
      errors.put("country", frame.t("access.people.wrong.country"));
    }
    if (!errors.isEmpty()) {
      return organisations(HttpStatus.UNPROCESSABLE_CONTENT, frame, errors);
    }
    Optional<CountryCode> of =
        country.isBlank() ? Optional.empty() : Optional.of(CountryCode.of(country.strip()));
    administration.addOrganisation(name.orElseThrow(), of, By.of(who, request.getRemoteAddr()));
    return SignInPages.onwards(frame, new LocalPath("/access/organisations"));
  }

  private static Optional<Name> name(String english, String japanese) {
    boolean fits =
        !english.isBlank()
            && english.strip().length() <= Name.LONGEST
            && japanese.strip().length() <= Name.LONGEST;
    return fits ? Optional.of(new Name(english, japanese)) : Optional.empty();
  }

  private ResponseEntity<byte[]> form(
      HttpStatus status, Frame frame, Invitation invitation, Map<String, String> errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("invitation", invitation);
    model.put("organisations", administration.organisations());
    model.put("errors", errors);
    return pages.html(
        status,
        "access/invite",
        frame
            .under(frame.t("access.people.title"), "/access/people")
            .titled(frame.t("access.invite.title"))
            .uncached(),
        model);
  }

  /// The link is shown this once; it stands nowhere in the database.
  private ResponseEntity<byte[]> invited(Frame frame, String signInName, Token token) {
    return pages.html(
        "access/invited",
        frame
            .under(frame.t("access.people.title"), "/access/people")
            .titled(frame.t("access.invited.title"))
            .uncached(),
        Map.of(
            "signInName", signInName,
            "link", site.of("/set-up/" + token.text()),
            "hours", SetUpLinks.VALID_FOR.toHours()));
  }

  private ResponseEntity<byte[]> organisations(
      HttpStatus status, Frame frame, Map<String, String> errors) {
    return pages.html(
        status,
        "access/organisations",
        frame
            .under(frame.t("access.people.title"), "/access/people")
            .titled(frame.t("access.organisations.title"))
            .uncached(),
        Map.of("organisations", administration.organisations(), "errors", errors));
  }
}
