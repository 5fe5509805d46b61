package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.pages.Paging;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The administrator's view of one person: roles, set-up link, standing. Japanese: 利用者の管理画面.
@Controller
public class PeoplePages {

  private static final int PAGE = 50;
  private static final int LONGEST_REASON = 1000;

  private final People people;
  private final Administration administration;
  private final SetUpLinks links;
  private final SiteAddress site;
  private final Pages pages;

  PeoplePages(
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

  @GetMapping("/access/people")
  ResponseEntity<byte[]> list(
      Frame frame, SignedIn who, @RequestParam(name = "page", defaultValue = "") String page) {
    Permission.require(who, Role.ADMINISTRATOR);
    Paging paging = Paging.of(page, PAGE, people.count());
    return pages.html(
        "access/people",
        frame.titled(frame.t("access.people.title")).uncached(),
        Map.of("people", people.all(PAGE, paging.offset()), "paging", paging));
  }

  @GetMapping("/access/people/{id}")
  ResponseEntity<byte[]> one(Frame frame, SignedIn who, @PathVariable long id) {
    Permission.require(who, Role.ADMINISTRATOR);
    return people
        .find(id)
        .map(person -> page(HttpStatus.OK, frame, person, "", ""))
        .orElseGet(() -> nobody(frame, id));
  }

  /// Gives a new one-time link, for the first password or after a forgotten one.
  @PostMapping("/access/people/{id}/link")
  ResponseEntity<byte[]> link(
      Frame frame, SignedIn who, HttpServletRequest request, @PathVariable long id) {
    Optional<People.Person> person = within(who, id);
    if (person.isEmpty()) {
      return nobody(frame, id);
    }
    Token token = links.invite(id, By.of(who, request.getRemoteAddr()));
    return page(HttpStatus.OK, frame, person.get(), site.of("/set-up/" + token.text()), "");
  }

  @PostMapping("/access/people/{id}/roles")
  ResponseEntity<byte[]> give(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(name = "role", defaultValue = "") String role,
      @RequestParam(name = "side", defaultValue = "") String side,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      @RequestParam(name = "coChair", defaultValue = "") String coChair) {
    Optional<People.Person> person = within(who, id);
    if (person.isEmpty()) {
      return nobody(frame, id);
    }
    return switch (new RoleForm(role, side, partner, !coChair.isEmpty()).read()) {
      case RoleForm.Wrong(_, String message) ->
          page(HttpStatus.UNPROCESSABLE_CONTENT, frame, person.get(), "", frame.t(message));
      case RoleForm.Read(HeldRole held) -> {
        Reach.require(who, held);
        administration.give(id, held, By.of(who, request.getRemoteAddr()));
        yield back(frame, id);
      }
    };
  }

  @PostMapping("/access/people/{id}/roles/{given}/end")
  ResponseEntity<byte[]> end(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable long id,
      @PathVariable long given,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Permission.require(who, Role.ADMINISTRATOR);
    Optional<People.Person> person = people.find(id);
    Optional<People.Given> role =
        people.given(id).stream().filter(one -> one.id() == given).findFirst();
    if (person.isEmpty() || role.isEmpty()) {
      return nobody(frame, id);
    }
    Reach.require(who, role.get().role());
    if (!isReason(reason)) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          person.get(),
          "",
          frame.t("access.people.wrong.reason", LONGEST_REASON));
    }
    administration.end(id, role.get(), reason.strip(), By.of(who, request.getRemoteAddr()));
    return back(frame, id);
  }

  @PostMapping("/access/people/{id}/standing")
  ResponseEntity<byte[]> standing(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @PathVariable long id,
      @RequestParam(name = "active") boolean active,
      @RequestParam(name = "reason", defaultValue = "") String reason) {
    Optional<People.Person> person = within(who, id);
    if (person.isEmpty()) {
      return nobody(frame, id);
    }
    // Nobody locks the house with the only key inside.
    Permission.require(who, who.person() != id, new Refusal.SecondPersonNeeded("deactivate"));
    if (!isReason(reason)) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          person.get(),
          "",
          frame.t("access.people.wrong.reason", LONGEST_REASON));
    }
    administration.standing(id, active, reason.strip(), By.of(who, request.getRemoteAddr()));
    return back(frame, id);
  }

  /// The person, when the administrator's own reach covers every role the person holds: else an
  /// administrator of one country could take over the account of another's.
  private Optional<People.Person> within(SignedIn who, long id) {
    Permission.require(who, Role.ADMINISTRATOR);
    Optional<People.Person> person = people.find(id);
    people.roles(id).forEach(held -> Reach.require(who, held));
    return person;
  }

  private static boolean isReason(String reason) {
    return !reason.isBlank() && reason.strip().length() <= LONGEST_REASON;
  }

  private static ResponseEntity<byte[]> back(Frame frame, long id) {
    return SignInPages.onwards(frame, new LocalPath("/access/people/" + id));
  }

  private ResponseEntity<byte[]> nobody(Frame frame, long id) {
    return pages.notFound(
        frame.uncached(),
        frame.t("access.people.nobody", String.valueOf(id)),
        frame.t("access.people.nobody.remedy"));
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Frame frame, People.Person person, String link, String error) {
    List<RoleLine> roles =
        people.given(person.id()).stream()
            .map(given -> new RoleLine(given.id(), RefusalWords.held(given.role(), frame)))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("person", person);
    model.put("roles", roles);
    model.put("link", link);
    model.put("hours", SetUpLinks.VALID_FOR.toHours());
    model.put("error", error);
    return pages.html(
        status,
        "access/person",
        frame
            .under(frame.t("access.people.title"), "/access/people")
            .titled(frame.pick(person.name().english(), person.name().japanese()))
            .uncached(),
        model);
  }

  /// A role of the person, in words, with its number for ending it.
  public record RoleLine(long id, String words) {}
}
