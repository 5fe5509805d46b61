package org.openjcm.server.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Renders the pages. `pages.html("registry/account", frame, Map.of("account", account))` fills the
/// template `jte/registry/account.jte` and says in the headers who may keep the answer. Japanese:
/// ページの出力.
@Component
public class Pages {

  static final String TEMPLATES = "org.openjcm.server.templates";
  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);

  /// The page, status 200.
  public ResponseEntity<byte[]> html(String template, Frame frame, Map<String, ?> model) {
    return html(HttpStatus.OK, template, frame, model);
  }

  /// The page with another status, such as 409 for a refused act shown beside its form.
  public ResponseEntity<byte[]> html(
      HttpStatus status, String template, Frame frame, Map<String, ?> model) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(caching(status, frame))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
        .header(HttpHeaders.CONTENT_LANGUAGE, frame.lang().tag())
        .body(render(template, frame, model));
  }

  /// The page that says, kindly, that there is no such thing, with status 404.
  ///
  /// @param place what was looked for and where, as a sentence: "There is no project XX001."
  /// @param remedy what to do instead, as a sentence
  public ResponseEntity<byte[]> notFound(Frame frame, String place, String remedy) {
    return problem(HttpStatus.NOT_FOUND, frame, place, remedy);
  }

  /// The page that says what in the request cannot be understood, with status 400.
  public ResponseEntity<byte[]> badRequest(Frame frame, String place, String remedy) {
    return problem(HttpStatus.BAD_REQUEST, frame, place, remedy);
  }

  /// The error page for a status, with place and remedy as sentences.
  public ResponseEntity<byte[]> problem(
      HttpStatus status, Frame frame, String place, String remedy) {
    var heading = frame.words().texts().find(frame.lang(), "pages.problem." + status.value());
    var title = heading.orElseGet(() -> frame.t("pages.problem.other"));
    return html(
        status,
        "pages/problem",
        frame.titled(title),
        Map.of("status", status.value(), "place", place, "remedy", remedy));
  }

  private byte[] render(String template, Frame frame, Map<String, ?> model) {
    var parameters = new HashMap<String, Object>(model);
    parameters.put("frame", frame);
    var output = new Utf8ByteOutput();
    engine.render(template + ".jte", parameters, output);
    return output.toByteArray();
  }

  private static CacheControl caching(HttpStatus status, Frame frame) {
    if (frame.visitor().isPresent() || !frame.cacheable() || status.isError()) {
      return CacheControl.noStore();
    }
    return CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();
  }
}
