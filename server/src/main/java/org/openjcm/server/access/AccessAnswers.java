package org.openjcm.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Frames;
import org.openjcm.server.pages.Pages;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Answers whoever may not do what was asked: records it, and says why and what to do, as a page
/// for people and as a problem document (RFC 9457) under `/api`. Japanese: 拒否の応答.
@ControllerAdvice
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessAnswers {

  private final Refusals refusals;
  private final Frames frames;
  private final Pages pages;
  private final RequestMappingHandlerMapping addresses;

  AccessAnswers(
      Refusals refusals,
      Frames frames,
      Pages pages,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
    this.refusals = refusals;
    this.frames = frames;
    this.pages = pages;
    this.addresses = addresses;
  }

  @ExceptionHandler(Refused.class)
  ResponseEntity<?> refused(Refused refused, HttpServletRequest request) {
    refusals.record(refused.who(), refused.refusal(), request);
    return forbidden(refused.refusal(), request);
  }

  /// A form that did not come from a page of ours. It is recorded when somebody is signed in: a
  /// foreign site may have tried to act in that person's name.
  @ExceptionHandler(AccessDeniedException.class)
  ResponseEntity<?> foreignForm(HttpServletRequest request) {
    Refusal refusal = new Refusal.FormNotOurs();
    SignedIn.in(request).ifPresent(who -> refusals.record(who, refusal, request));
    return forbidden(refusal, request);
  }

  @ExceptionHandler(SignInNeeded.class)
  ResponseEntity<?> signInNeeded(HttpServletRequest request) {
    Frame frame = frames.of(request);
    if (isApi(request)) {
      return problem(
          HttpStatus.UNAUTHORIZED, frame, frame.t("access.signin.needed"), "access.signin.needed");
    }
    boolean reading = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    if (reading && isNowhere(request)) {
      String path = request.getRequestURI();
      return pages.notFound(
          frame, frame.t("pages.problem.404.place", path), frame.t("pages.problem.404.remedy"));
    }
    String signIn = frame.link(reading ? "/sign-in?next=" + here(request) : "/sign-in?expired=1");
    // htmx would put the sign-in page into a corner of the page; this makes it go there instead.
    return request.getHeader("HX-Request") == null
        ? ResponseEntity.status(HttpStatus.SEE_OTHER)
            .header(HttpHeaders.LOCATION, signIn)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .build()
        : ResponseEntity.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", signIn).build();
  }

  private ResponseEntity<?> forbidden(Refusal refusal, HttpServletRequest request) {
    Frame frame = frames.of(request).uncached();
    String sentence = RefusalWords.sentence(refusal, frame);
    if (isApi(request)) {
      return problem(HttpStatus.FORBIDDEN, frame, sentence, refusal.messageKey());
    }
    return pages.html(
        HttpStatus.FORBIDDEN,
        "access/refused",
        frame.titled(frame.t("access.refused.title")),
        Map.of(
            "sentence", sentence,
            "remedy", frame.t(refusal.messageKey() + ".remedy"),
            "recorded", SignedIn.in(request).isPresent()));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, Frame frame, String sentence, String reason) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setInstance(URI.create(frame.address().path()));
    problem.setProperty("reason", reason);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .header(HttpHeaders.CONTENT_LANGUAGE, frame.lang().tag())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (status == HttpStatus.UNAUTHORIZED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Cookie form-action=\"/sign-in\"");
    }
    return answer.body(problem);
  }

  /// Whether no page at all lives at this address; nobody is asked to sign in for nothing.
  private boolean isNowhere(HttpServletRequest request) {
    try {
      return addresses.getHandler(request) == null;
    } catch (Exception somethingLivesHere) {
      return false;
    }
  }

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
  }

  private static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }
}
