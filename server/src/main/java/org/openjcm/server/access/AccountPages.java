package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjcm.server.access.AccessJournal.Line;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own sign-in: password, roles, open sessions. Japanese: 利用者設定.
@Controller
class AccountPages {

  private final Credentials credentials;
  private final Sessions sessions;
  private final Throttle throttle;
  private final AccessJournal journal;
  private final Pages pages;

  AccountPages(
      Credentials credentials,
      Sessions sessions,
      Throttle throttle,
      AccessJournal journal,
      Pages pages) {
    this.credentials = credentials;
    this.sessions = sessions;
    this.throttle = throttle;
    this.journal = journal;
    this.pages = pages;
  }

  @GetMapping("/access/account")
  ResponseEntity<byte[]> account(
      Frame frame, SignedIn who, @RequestParam(name = "done", defaultValue = "") String done) {
    String notice =
        switch (done) {
          case "password" -> frame.t("access.account.password.done");
          case "session" -> frame.t("access.account.session.done");
          default -> "";
        };
    return page(HttpStatus.OK, frame, who, notice, "");
  }

  @PostMapping("/access/account/password")
  ResponseEntity<byte[]> password(
      Frame frame,
      SignedIn who,
      HttpServletRequest request,
      @RequestParam(name = "present", defaultValue = "") String present,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "again", defaultValue = "") String again) {
    String address = request.getRemoteAddr();
    // Whoever finds an open screen must not be able to guess the password here without end.
    if (throttle.count(who.signInName(), address) instanceof Throttle.Wait(var wait)) {
      String sentence = frame.count("access.signin.toomany", wait.plusSeconds(59).toMinutes());
      return page(HttpStatus.TOO_MANY_REQUESTS, frame, who, "", sentence);
    }
    if (!credentials.matches(Optional.of(who.person()), present)) {
      return page(
          HttpStatus.UNPROCESSABLE_CONTENT, frame, who, "", frame.t("access.account.wrong"));
    }
    throttle.forgive(who.signInName(), address);
    Optional<String> objection =
        PasswordWords.objection(
            credentials.judge(password, who.signInName()), password, again, frame);
    if (objection.isPresent()) {
      return page(HttpStatus.UNPROCESSABLE_CONTENT, frame, who, "", objection.get());
    }
    credentials.set(who.person(), credentials.hash(password), By.of(who, address));
    sessions.endOthers(who.person(), who.session());
    return SignInPages.onwards(frame, new LocalPath("/access/account?done=password"));
  }

  @PostMapping("/access/account/sessions/{id}/end")
  ResponseEntity<byte[]> end(
      Frame frame, SignedIn who, HttpServletRequest request, @PathVariable long id) {
    Permission.require(who, sessions.end(who.person(), id), new Refusal.NotYours("session " + id));
    journal.append(
        Line.own(
            AccessEvent.SESSION_ENDED, who.person(), request.getRemoteAddr(), "session " + id));
    return SignInPages.onwards(frame, new LocalPath("/access/account?done=session"));
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Frame frame, SignedIn who, String notice, String error) {
    List<String> roles = who.roles().stream().map(held -> RefusalWords.held(held, frame)).toList();
    return pages.html(
        status,
        "access/account",
        frame.titled(frame.t("access.account.title")).uncached(),
        Map.of(
            "who", who,
            "roles", roles,
            "sessions", sessions.of(who.person()),
            "notice", notice,
            "error", error));
  }
}
