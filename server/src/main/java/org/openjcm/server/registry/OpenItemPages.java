package org.openjcm.server.registry;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.Side;
import org.openjcm.server.access.Permission;
import org.openjcm.server.access.Refusal;
import org.openjcm.server.access.Role;
import org.openjcm.server.access.SignedIn;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a side still has to issue, for its secretariat and its registry manager. Japanese:
/// 通知済み・未発行の画面.
@Controller
class OpenItemPages {

  private static final int LONGEST = 200;

  private final OpenItems items;
  private final Pages pages;

  OpenItemPages(OpenItems items, Pages pages) {
    this.items = items;
    this.pages = pages;
  }

  private static boolean concerns(SignedIn who, Side side) {
    return who.has(Role.REGISTRY_MANAGER, side) || who.has(Role.SECRETARIAT, side);
  }

  @GetMapping("/registry/open-items")
  ResponseEntity<byte[]> list(Frame frame, SignedIn who) {
    requireOffice(who);
    return show(frame, who, HttpStatus.OK, "");
  }

  private static void requireOffice(SignedIn who) {
    Permission.require(
        who,
        who.has(Role.REGISTRY_MANAGER) || who.has(Role.SECRETARIAT),
        new Refusal.RoleNeeded(Role.REGISTRY_MANAGER));
  }

  @PostMapping("/registry/open-items")
  ResponseEntity<byte[]> report(
      Frame frame,
      SignedIn who,
      @RequestParam(defaultValue = "") String side,
      @RequestParam(defaultValue = "") String decision,
      @RequestParam(defaultValue = "") String issuedOn,
      @RequestParam(defaultValue = "") String document) {
    requireOffice(who);
    Optional<OpenItems.Item> found =
        items.items().stream()
            .filter(i ->
                i.side().country().alpha2().equals(side)
                    && i.decision().number().text().equals(decision)
                    && i.issued().isEmpty()
                    && !i.keptHere())
            .findFirst();
    if (found.isEmpty()) {
      return pages.notFound(
          frame.uncached(),
          frame.t("registry.act.unknown"),
          frame.t("registry.act.unknown.remedy"));
    }
    OpenItems.Item item = found.get();
    Permission.require(
        who,
        concerns(who, item.side()),
        new Refusal.SideNeeded(Role.REGISTRY_MANAGER, item.side()));
    Optional<LocalDate> date =
        RestrictionForm.date(issuedOn)
            .filter(d -> !d.isAfter(items.today().plusDays(1)))
            .filter(d -> !d.isBefore(item.decision().date()));
    String told = document.strip();
    if (date.isEmpty() || told.isEmpty() || told.length() > LONGEST) {
      return show(
          frame, who, HttpStatus.UNPROCESSABLE_CONTENT, frame.t("registry.open-items.wrong"));
    }
    items.report(item.side(), decision, date.get(), told, "person " + who.person());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(frame.link("/registry/open-items")))
        .build();
  }

  private ResponseEntity<byte[]> show(Frame frame, SignedIn who, HttpStatus status, String wrong) {
    List<OpenItems.Item> own = items.items().stream().filter(i -> concerns(who, i.side())).toList();
    return pages.html(
        status,
        "registry/openItems",
        frame
            .titled(frame.t("registry.open-items.title"))
            .under(frame.t("registry.accounts.title"), "/registry/accounts")
            .uncached()
            .sample(own.stream().anyMatch(i -> i.decision().number().isSample())),
        Map.of("items", own, "wrong", wrong));
  }
}
