package org.openjcm.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.pages.Frames;
import org.openjcm.server.pages.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Answers whatever goes wrong under `/api/` with a problem document (RFC 9457) in the caller's
/// language. What went wrong inside is logged and never told. Refusals of rights are left to the
/// part that records them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);
  private static final int LONGEST_ECHO = 80;

  private final Frames frames;
  private final JsonMapper json;

  ApiFaults(Frames frames, JsonMapper json) {
    this.frames = frames;
    this.json = json;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception fault) {
    if (!request.getRequestURI().startsWith("/api/") || isAnotherPartsMatter(fault)) {
      return null;
    }
    try {
      if (!response.isCommitted()) {
        write(response, problem(request, fault));
        allow(response, fault);
      }
    } catch (IOException callerWentAway) {
      LOG.debug("the caller of {} went away", request.getRequestURI(), callerWentAway);
    }
    return new ModelAndView();
  }

  private static boolean isAnotherPartsMatter(Exception fault) {
    String home = fault.getClass().getPackageName();
    return home.startsWith("org.openjcm.server.access")
        || home.startsWith("org.springframework.security");
  }

  private static void allow(HttpServletResponse response, Exception fault) {
    if (fault instanceof ErrorResponse known) {
      known
          .getHeaders()
          .headerSet()
          .forEach(
              header -> header.getValue().forEach(v -> response.setHeader(header.getKey(), v)));
    }
  }

  private Problem problem(HttpServletRequest request, Exception fault) {
    Words words = frames.of(request).words();
    String path = request.getRequestURI();
    return switch (fault) {
      case BadParameter bad -> badParameter(words, path, bad);
      case NotThere none ->
          problem(
              words,
              path,
              HttpStatus.NOT_FOUND,
              words.text("api.not-there." + none.kind(), echo(none.id())),
              words.text("api.not-there.remedy", none.list()),
              Map.of());
      case MissingServletRequestParameterException missing ->
          missing(words, path, missing.getParameterName());
      case MissingRequestValueException _ -> missing(words, path, "?");
      case MethodArgumentTypeMismatchException mismatch ->
          badParameter(
              words,
              path,
              new BadParameter(
                  BadParameter.Place.QUERY,
                  mismatch.getName(),
                  Objects.toString(mismatch.getValue(), ""),
                  "other"));
      case HttpMessageNotReadableException _ -> plain(words, path, HttpStatus.BAD_REQUEST, "body");
      case MultipartException _ -> plain(words, path, HttpStatus.BAD_REQUEST, "body");
      case TypeMismatchException _ -> plain(words, path, HttpStatus.BAD_REQUEST, "body");
      case ErrorResponse known -> {
        HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
        yield plain(words, path, status == null ? HttpStatus.BAD_REQUEST : status, "");
      }
      default -> {
        LOG.error("the request {} {} failed", request.getMethod(), path, fault);
        yield plain(words, path, HttpStatus.INTERNAL_SERVER_ERROR, "");
      }
    };
  }

  private static Problem badParameter(Words words, String path, BadParameter bad) {
    String place = bad.place().name().toLowerCase(Locale.ROOT);
    return problem(
        words,
        path,
        HttpStatus.BAD_REQUEST,
        words.text("api.bad-parameter." + place, bad.name(), echo(bad.value())),
        words.text("api.expected." + bad.expected(), bad.facts()),
        Map.of("parameter", bad.name(), "place", place));
  }

  private static Problem missing(Words words, String path, String name) {
    return problem(
        words,
        path,
        HttpStatus.BAD_REQUEST,
        words.text("api.missing-parameter", name),
        words.text("api.missing-parameter.remedy"),
        Map.of("parameter", name, "place", "query"));
  }

  /// A problem known by its status alone, or by a variant of it.
  static Problem plain(Words words, String path, HttpStatus status, String variant) {
    String key = "api.problem." + status.value() + (variant.isEmpty() ? "" : "-" + variant);
    String known =
        words.texts().find(words.lang(), key + ".detail").isPresent()
            ? key
            : "api.problem." + (status.is5xxServerError() ? 500 : 400);
    return problem(
        words,
        path,
        status,
        words.text(known + ".detail", path),
        words.text(known + ".remedy"),
        Map.of());
  }

  private static Problem problem(
      Words words,
      String path,
      HttpStatus status,
      String detail,
      String remedy,
      Map<String, String> more) {
    String titled = "api.problem." + status.value() + ".title";
    String title = words.texts().find(words.lang(), titled).orElse(status.getReasonPhrase());
    return new Problem(
        "/api#problem-" + status.value(), title, status.value(), detail, remedy, path, more);
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    byte[] body = json.writeValueAsBytes(problem.members());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /// What the caller sent, short enough to be said back and without line breaks.
  static String echo(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", "\uFFFD");
    return plain.length() <= LONGEST_ECHO ? plain : plain.substring(0, LONGEST_ECHO) + "…";
  }
}
