package org.openjcm.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Frames;
import org.openjcm.server.pages.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Pages read their parameters as strictly as the API does; this says it as a page.
@ControllerAdvice
class PageFaults {

  private final Pages pages;
  private final Frames frames;

  PageFaults(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  @ExceptionHandler(BadParameter.class)
  ResponseEntity<byte[]> badParameter(BadParameter bad, HttpServletRequest request) {
    Frame frame = frames.of(request);
    String place = bad.place().name().toLowerCase(Locale.ROOT);
    return pages.badRequest(
        frame,
        frame.t("api.bad-parameter." + place, bad.name(), ApiFaults.echo(bad.value())),
        frame.t("api.expected." + bad.expected(), bad.facts()));
  }

  /// A form with a file that is larger than any page takes.
  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<byte[]> tooLargeUpload(HttpServletRequest request) {
    Frame frame = frames.of(request);
    return pages.badRequest(
        frame,
        frame.t("api.problem.413.detail", request.getRequestURI()),
        frame.t("api.problem.413.remedy"));
  }

  /// A form with a file that was sent as something else, or broken off.
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<byte[]> brokenUpload(HttpServletRequest request) {
    Frame frame = frames.of(request);
    return pages.badRequest(
        frame,
        frame.t("api.problem.400-body.detail", request.getRequestURI()),
        frame.t("api.problem.400-upload.remedy"));
  }

  @ExceptionHandler(NotThere.class)
  ResponseEntity<byte[]> notThere(NotThere none, HttpServletRequest request) {
    Frame frame = frames.of(request);
    return pages.notFound(
        frame,
        frame.t("api.not-there." + none.kind(), ApiFaults.echo(none.id())),
        frame.t("api.not-there.remedy", none.list()));
  }
}
