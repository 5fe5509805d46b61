package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjcm.server.access.AccessJournal.Line;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Signing in and out. Japanese: サインイン画面.
@Controller
class SignInPages {

  private final SignIn signIn;
  private final Sessions sessions;
  private final AccessJournal journal;
  private final Cookies cookies;
  private final DemoPeople demo;
  private final Pages pages;

  SignInPages(
      SignIn signIn,
      Sessions sessions,
      AccessJournal journal,
      Cookies cookies,
      DemoPeople demo,
      Pages pages) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.journal = journal;
    this.cookies = cookies;
    this.demo = demo;
    this.pages = pages;
  }

  @GetMapping("/sign-in")
  ResponseEntity<byte[]> form(
      Frame frame,
      Optional<SignedIn> who,
      @RequestParam(name = "next", defaultValue = "/") String next,
      @RequestParam(name = "expired", required = false) Optional<String> expired) {
    LocalPath onwards = LocalPath.parse(next).orElse(LocalPath.HOME);
    String notice = expired.isPresent() ? frame.t("access.signin.expired") : "";
    return page(HttpStatus.OK, frame, onwards, notice, "");
  }

  @PostMapping("/sign-in")
  ResponseEntity<byte[]> signIn(
      Frame frame,
      Optional<SignedIn> before,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(name = "name", defaultValue = "") String name,
      @RequestParam(name = "password", defaultValue = "") String password,
      @RequestParam(name = "next", defaultValue = "/") String next) {
    LocalPath onwards = LocalPath.parse(next).orElse(LocalPath.HOME);
    String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    SignIn.Outcome outcome =
        signIn.attempt(new SignIn.Request(name, password, request.getRemoteAddr(), browser));
    return switch (outcome) {
      case SignIn.Done(Token session, _) -> {
        before.ifPresent(old -> sessions.end(old.person(), old.session()));
        cookies.setSession(response, session);
        yield onwards(frame, onwards);
      }
      case SignIn.NotRecognised _ ->
          page(
              HttpStatus.UNPROCESSABLE_CONTENT, frame, onwards, "", frame.t("access.signin.wrong"));
      case SignIn.TooManyTries(Duration wait) -> {
        long minutes = wait.plusSeconds(59).toMinutes();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        yield page(
            HttpStatus.TOO_MANY_REQUESTS,
            frame,
            onwards,
            "",
            frame.count("access.signin.toomany", minutes));
      }
    };
  }

  @PostMapping("/sign-out")
  ResponseEntity<byte[]> signOut(
      Frame frame, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    sessions.end(who.person(), who.session());
    journal.append(Line.own(AccessEvent.SIGNED_OUT, who.person(), request.getRemoteAddr(), ""));
    cookies.forgetSession(response);
    return onwards(frame, LocalPath.HOME);
  }

  @PostMapping("/sign-out-everywhere")
  ResponseEntity<byte[]> signOutEverywhere(
      Frame frame, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
    int ended = sessions.endAll(who.person());
    journal.append(
        Line.own(
            AccessEvent.SIGNED_OUT_EVERYWHERE,
            who.person(),
            request.getRemoteAddr(),
            ended + " sessions"));
    cookies.forgetSession(response);
    return onwards(frame, LocalPath.HOME);
  }

  /// Goes on to a page of ours; the address stays without host, so that no header can bend it.
  static ResponseEntity<byte[]> onwards(Frame frame, LocalPath path) {
    String target = path.text().contains("lang=") ? path.text() : frame.link(path.text());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, target)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private ResponseEntity<byte[]> page(
      HttpStatus status, Frame frame, LocalPath onwards, String notice, String error) {
    List<DemoPeople.Shown> people = demo.shown();
    Map<String, Object> model = new HashMap<>();
    model.put("next", onwards.text());
    model.put("notice", notice);
    model.put("error", error);
    model.put("demoPeople", people);
    model.put("demoPassword", people.isEmpty() ? "" : DemoPeople.PASSWORD);
    return pages.html(
        status, "access/sign-in", frame.titled(frame.t("access.signin.title")).uncached(), model);
  }
}
