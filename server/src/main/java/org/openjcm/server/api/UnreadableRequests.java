package org.openjcm.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.openjcm.server.pages.Frame;
import org.openjcm.server.pages.Frames;
import org.openjcm.server.pages.Lang;
import org.openjcm.server.pages.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers what the web server refuses before any page sees it: an address that is none, an encoded
/// slash, a request line or head that cannot be read or is too long. The API gets a problem
/// document (RFC 9457), everybody else the usual error page; nobody learns which server it is.
/// Japanese: 解釈できない要求.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableRequests.class);

  private final Frames frames;
  private final Pages pages;
  private final JsonMapper json;

  UnreadableRequests(Frames frames, Pages pages, JsonMapper json) {
    this.frames = frames;
    this.pages = pages;
    this.json = json;
  }

  /// The host makes a valve of the class it is told, unless one of that class is already there.
  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(context -> {
      StandardHost host = (StandardHost) Objects.requireNonNull(context.getParent());
      host.getPipeline().addValve(new Valve());
      host.setErrorReportValveClass(Valve.class.getName());
    });
  }

  private final class Valve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
      int code = response.getStatus();
      if (code < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      HttpStatus known = HttpStatus.resolve(code);
      HttpStatus status = known == null ? HttpStatus.BAD_REQUEST : known;
      if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
        LOG.error("the web server answered {}", code, fault);
      }
      try {
        write(response, status, path(request), lang(request));
      } catch (IOException | IllegalStateException callerWentAway) {
        LOG.debug("an unreadable request went away", callerWentAway);
      }
    }
  }

  private void write(Response response, HttpStatus status, String path, Lang lang)
      throws IOException {
    Frame frame = frames.bare(lang);
    boolean api = path.startsWith("/api/");
    byte[] body = api ? problem(frame, status, path) : page(frame, status);
    response.setContentType(
        api ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'");
    // The writer of error reports works where the stream of the answer no longer does.
    response.getReporter().write(new String(body, StandardCharsets.UTF_8));
    response.finishResponse();
  }

  private byte[] problem(Frame frame, HttpStatus status, String path) {
    Problem problem =
        ApiFaults.plain(frame.words(), path, status, status.is4xxClientError() ? "address" : "");
    return json.writeValueAsBytes(problem.members());
  }

  private byte[] page(Frame frame, HttpStatus status) {
    boolean ours = isOurFault(status);
    String key = ours ? "pages.problem.500" : "api.problem.400-address";
    byte[] body =
        pages
            .problem(
                status,
                frame,
                frame.t(key + (ours ? ".place" : ".page"), "/"),
                frame.t(key + ".remedy"))
            .getBody();
    return Objects.requireNonNull(body);
  }

  /// A protocol that nobody speaks (505) is the caller's, as what begins with 4 is.
  private static boolean isOurFault(HttpStatus status) {
    return status.is5xxServerError() && status != HttpStatus.HTTP_VERSION_NOT_SUPPORTED;
  }

  /// As far as the web server read it; empty when it did not come so far.
  private static String path(Request request) {
    String uri = request.getCoyoteRequest().requestURI().toString();
    return uri == null ? "" : ApiFaults.echo(uri);
  }

  private static Lang lang(Request request) {
    String query = request.getCoyoteRequest().queryString().toString();
    String asked = query != null && query.matches("(.*&)?lang=ja(&.*)?") ? "ja" : "";
    String accepted = request.getCoyoteRequest().getHeader("Accept-Language");
    return Lang.choose(asked, accepted == null ? "" : accepted);
  }
}
