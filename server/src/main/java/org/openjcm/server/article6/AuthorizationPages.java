package org.openjcm.server.article6;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.article6.aef.Parties;
import org.openjcm.projectcycle.Authorization;
import org.openjcm.projectcycle.AuthorizationPurpose;
import org.openjcm.registry.Refusal;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Side;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.openjcm.server.projectcycle.Authorizations;
import org.openjcm.server.projectcycle.JournalWords;
import org.openjcm.server.projectcycle.ProjectsInCycle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Authorizations of both Parties for the outcomes of a project: everybody may read them, the
/// Article 6 officer of each Party gives that Party's. Japanese: 第6条に基づく承認のページ.
@Controller
class AuthorizationPages {

  private static final ZoneId CALENDAR = ZoneId.of("Asia/Tokyo");

  private final Pages pages;
  private final Authorizations authorizations;
  private final ProjectsInCycle projects;
  private final Clock clock;

  AuthorizationPages(
      Pages pages, Authorizations authorizations, ProjectsInCycle projects, Clock clock) {
    this.pages = pages;
    this.authorizations = authorizations;
    this.projects = projects;
    this.clock = clock;
  }

  @GetMapping("/article6/authorizations/{project}")
  ResponseEntity<byte[]> page(Frame frame, Optional<SignedIn> who, @PathVariable String project) {
    Optional<ProjectReference> found = find(project);
    return found.isEmpty()
        ? none(frame, project)
        : show(HttpStatus.OK, frame, who, found.get(), Map.of(), "");
  }

  private ResponseEntity<byte[]> none(Frame frame, String project) {
    return pages.notFound(
        frame,
        frame.t("article6.authorization.none", project),
        frame.t("article6.authorization.none.remedy"));
  }

  private Optional<ProjectReference> find(String text) {
    try {
      return Optional.of(ProjectReference.parse(text)).filter(p -> projects.carries(p));
    } catch (IllegalArgumentException notAProject) {
      return Optional.empty();
    }
  }

  private ResponseEntity<byte[]> show(
      HttpStatus status,
      Frame frame,
      Optional<SignedIn> who,
      ProjectReference project,
      Map<String, String> typed,
      String refusal) {
    List<Side> mine =
        List.of(Side.JAPAN, new Side(project.partner())).stream()
            .filter(side ->
                who.filter(w -> w.has(Role.ARTICLE6_OFFICER, side, project.partner())).isPresent())
            .toList();
    return pages.html(
        status,
        "article6/authorizations",
        frame
            .under(frame.t("article6.title"), "/article6/aef")
            .titled(frame.t("article6.authorization.title", project))
            .sample(project.isSample())
            .uncached(),
        Map.of(
            "project", project,
            "given", authorizations.of(project),
            "mine", mine,
            "typed", typed,
            "refusal", refusal,
            "formKey", authorizations.formKey()));
  }

  @PostMapping("/article6/authorizations/{project}")
  ResponseEntity<byte[]> authorize(
      Frame frame,
      SignedIn who,
      @PathVariable String project,
      @RequestParam Map<String, String> typed) {
    Optional<ProjectReference> found = find(project);
    if (found.isEmpty()) {
      return none(frame, project);
    }
    ProjectReference reference = found.get();
    Side side =
        typed.getOrDefault("side", "").equals(reference.partner().alpha2())
            ? new Side(reference.partner())
            : Side.JAPAN;
    Permission.require(who, Role.ARTICLE6_OFFICER, side, reference.partner());
    Optional<Authorization> read = read(reference, side, typed);
    if (read.isEmpty() || !typed.getOrDefault("form-key", "").matches("[0-9a-f]{32}")) {
      return show(
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame,
          Optional.of(who),
          reference,
          typed,
          frame.t("article6.authorization.unreadable"));
    }
    Optional<Refusal> refused =
        authorizations.give(read.get(), typed.getOrDefault("form-key", ""), who);
    return refused.isPresent()
        ? show(
            HttpStatus.CONFLICT,
            frame,
            Optional.of(who),
            reference,
            typed,
            JournalWords.say(frame, refused.get()))
        : ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(frame.link("/article6/authorizations/" + reference)))
            .build();
  }

  private Optional<Authorization> read(
      ProjectReference project, Side side, Map<String, String> typed) {
    String maximum = typed.getOrDefault("maximum", "").replace(",", "").strip();
    String first = typed.getOrDefault("first-vintage", "").strip();
    String last = typed.getOrDefault("last-vintage", "").strip();
    String id = typed.getOrDefault("id", "").strip();
    if (!maximum.matches("[1-9][0-9]{0,11}")
        || !first.matches("20[0-9]{2}")
        || !last.matches("20[0-9]{2}")
        || id.length() > 60
        || id.startsWith("SAMPLE-") != project.isSample()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Authorization(
              id,
              authorizations.version(side.country(), id, typed.getOrDefault("form-key", "")),
              side.country(),
              LocalDate.ofInstant(clock.instant(), CALENDAR),
              typed.getOrDefault("cooperative-approach", "").strip(),
              project,
              Vintage.of(Integer.parseInt(first)),
              Vintage.of(Integer.parseInt(last)),
              Tonnes.of(Long.parseLong(maximum)),
              AuthorizationPurpose.valueOf(typed.getOrDefault("purpose", ""))));
    } catch (IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /// Three letters, as the format writes Parties.
  public static String alpha3(Authorization given) {
    return Parties.alpha3(given.party());
  }
}
