package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a one-time link leads: setting a password. Looking at the page does not use the link up,
/// so that a mail scanner that opens it does no harm. Japanese: 初期設定画面.
@Controller
class SetUpPages {

  private final SetUpLinks links;
  private final Credentials credentials;
  private final Pages pages;

  SetUpPages(SetUpLinks links, Credentials credentials, Pages pages) {
    this.links = links;
    this.credentials = credentials;
    this.pages = pages;
  }

  @GetMapping("/set-up/{token}")
  ResponseEntity<byte[]> form(Frame frame, @PathVariable String token) {
    return switch (state(token)) {
      case SetUpLinks.Valid link -> form(HttpStatus.OK, frame, token, link, "");
      case SetUpLinks.State other -> useless(frame, other);
    };
  }

  @PostMapping("/set-up/{token}")
  ResponseEntity<byte[]> set(
      Frame frame,
      HttpServletRequest request,
      @PathVariable String token,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "again", defaultValue = "") String again) {
    if (!(state(token) instanceof SetUpLinks.Valid link)) {
      return useless(frame, state(token));
    }
    Optional<String> objection =
        PasswordWords.objection(
            credentials.judge(password, link.person().signInName()), password, again, frame);
    if (objection.isPresent()) {
      return form(HttpStatus.UNPROCESSABLE_CONTENT, frame, token, link, objection.get());
    }
    if (!links.use(link, password, request.getRemoteAddr())) {
      return useless(frame, new SetUpLinks.AlreadyUsed());
    }
    return pages.html(
        "access/set-up-done",
        frame.titled(frame.t("access.setup.done.title")).uncached(),
        Map.of("signInName", link.person().signInName()));
  }

  private SetUpLinks.State state(String token) {
    return Token.parse(token).map(links::state).orElseGet(SetUpLinks.Unknown::new);
  }

  private ResponseEntity<byte[]> form(
      HttpStatus status, Frame frame, String token, SetUpLinks.Valid link, String error) {
    return pages.html(
        status,
        "access/set-up",
        frame.titled(frame.t("access.setup.title")).uncached(),
        Map.of(
            "token",
            token,
            "signInName",
            link.person().signInName(),
            "name",
            frame.pick(link.person().name().english(), link.person().name().japanese()),
            "error",
            error));
  }

  private ResponseEntity<byte[]> useless(Frame frame, SetUpLinks.State state) {
    String why =
        switch (state) {
          case SetUpLinks.AlreadyUsed _ -> frame.t("access.setup.used");
          case SetUpLinks.Expired(var at) -> frame.t("access.setup.expired", at);
          case SetUpLinks.Withdrawn _ -> frame.t("access.setup.withdrawn");
          case SetUpLinks.Unknown _, SetUpLinks.Valid _ -> frame.t("access.setup.unknown");
        };
    return pages.html(
        HttpStatus.GONE,
        "access/set-up-useless",
        frame.titled(frame.t("access.setup.useless.title")).uncached(),
        Map.of("why", why));
  }
}
