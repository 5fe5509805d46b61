package org.openjcm.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CanonicalJson;
import org.openjcm.rulebook.Json;
import org.openjcm.server.database.DatabaseWatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Answers `GET /healthz` before anything else (sign-in, pages) is asked, and lets no request
/// through while the product cannot serve it: 503 with the reason, and when to try again.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Readiness implements Filter {

  private final DatabaseWatch database;
  private final ObjectProvider<HealthNotes> notes;
  private volatile boolean started;

  Readiness(DatabaseWatch database, ObjectProvider<HealthNotes> notes) {
    this.database = database;
    this.notes = notes;
  }

  @EventListener(ApplicationReadyEvent.class)
  void everythingIsLoaded() {
    started = true;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (asked.getRequestURI().equals(asked.getContextPath() + "/healthz")) {
      health(answer);
    } else if (!started) {
      unavailable(asked, answer, "OpenJCM is starting", "起動中です");
    } else if (database.isDead()) {
      unavailable(asked, answer, "The database is being started again", "データベースを再起動しています");
    } else {
      chain.doFilter(request, response);
    }
  }

  private void health(HttpServletResponse answer) throws IOException {
    Optional<String> problem =
        started ? database.problem() : Optional.of("starting: the public register is being loaded");
    answer.setStatus(problem.isEmpty() ? 200 : 503);
    answer.setHeader("Cache-Control", "no-store");
    write(
        answer,
        "application/json",
        problem
            .map(why -> "{\"status\":\"unavailable\",\"why\":\"" + why + "\"}")
            .orElseGet(this::ready));
  }

  private String ready() {
    List<Json> warnings = notes.stream().flatMap(n -> n.notes().stream()).map(Json::text).toList();
    Json.Building json = Json.object().with("status", "ready");
    if (!warnings.isEmpty()) {
      json.with("warnings", warnings);
    }
    return CanonicalJson.text(json.done());
  }

  private static void unavailable(
      HttpServletRequest asked, HttpServletResponse answer, String english, String japanese)
      throws IOException {
    answer.setStatus(503);
    answer.setHeader("Retry-After", "2");
    answer.setHeader("Cache-Control", "no-store");
    if (asked.getRequestURI().startsWith(asked.getContextPath() + "/api/")) {
      write(
          answer,
          "application/problem+json",
          "{\"status\":503,\"title\":\"" + english + "\",\"detail\":\"Try again in 2 seconds.\"}");
    } else {
      write(
          answer,
          "text/html",
          """
          <!DOCTYPE html>
          <html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2">\
          <title>OpenJCM</title></head>
          <body><p>%s. This page tries again by itself in 2 seconds.</p>
          <p lang="ja">%s。2秒後に自動で再読み込みします。</p></body></html>
          """
              .formatted(english, japanese));
    }
  }

  private static void write(HttpServletResponse answer, String type, String text)
      throws IOException {
    answer.setContentType(type);
    answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
    answer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
