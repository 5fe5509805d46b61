package org.openjcm.server.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What a visitor sees when a request could not be answered: which status, what was asked, what to
/// do. The API gets the same as a problem document (RFC 9457). No stack trace ever leaves the
/// server.
@Controller
class ErrorPages implements ErrorController {

  private final Pages pages;

  ErrorPages(Pages pages) {
    this.pages = pages;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<byte[]> error(HttpServletRequest request, Frame frame) {
    var status = status(request);
    var path = frame.address().path();
    if (path.equals("/api") || !path.startsWith("/api/")) {
      return pages.problem(status, frame, place(status, frame, path), remedy(status, frame));
    }
    var body =
        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
            .formatted(status.getReasonPhrase(), status.value());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body.getBytes(StandardCharsets.UTF_8));
  }

  private static String place(HttpStatus status, Frame frame, String path) {
    return switch (status) {
      case NOT_FOUND -> frame.t("pages.problem.404.place", path);
      case FORBIDDEN -> frame.t("pages.problem.403.place", path);
      case METHOD_NOT_ALLOWED -> frame.t("pages.problem.405.place", path);
      default ->
          status.is4xxClientError()
              ? frame.t("pages.problem.400.place", path)
              : frame.t("pages.problem.500.place", path);
    };
  }

  private static String remedy(HttpStatus status, Frame frame) {
    return switch (status) {
      case NOT_FOUND -> frame.t("pages.problem.404.remedy");
      case FORBIDDEN -> frame.t("pages.problem.403.remedy");
      case METHOD_NOT_ALLOWED -> frame.t("pages.problem.405.remedy");
      default ->
          status.is4xxClientError()
              ? frame.t("pages.problem.400.remedy")
              : frame.t("pages.problem.500.remedy");
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
