package org.openjcm.server.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjcm.server.RunningServer;

/// A visitor of the running product with own cookies, as a browser without JavaScript would be:
/// `Visit.as(RunningServer.shared(), DemoPerson.REGISTRY_JP).post("/registry/…", Map.of(…))`.
/// Follows no redirects. Forms get their token by themselves.
public final class Visit {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final RunningServer server;
  private final HttpClient http;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String formToken = "";

  private Visit(RunningServer server) {
    this.server = server;
    this.http = server.http();
  }

  /// Somebody who is not signed in.
  public static Visit ofTheStreet(RunningServer server) {
    return new Visit(server);
  }

  /// A demo person, signed in by the sign-in page.
  public static Visit as(RunningServer server, DemoPerson person) {
    return as(server, person.signInName(), DemoPeople.PASSWORD);
  }

  public static Visit as(RunningServer server, String signInName, String password) {
    Visit visit = new Visit(server);
    HttpResponse<String> answer = visit.signIn(signInName, password, "/");
    if (answer.statusCode() != 303) {
      throw new AssertionError(signInName + " could not sign in: " + answer.statusCode());
    }
    return visit;
  }

  public HttpResponse<String> signIn(String signInName, String password, String next) {
    HttpResponse<String> answer =
        post("/sign-in", Map.of("name", signInName, "password", password, "next", next));
    formToken = "";
    return answer;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// Sends a form with the token that our pages put into it.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(FormTokens.FIELD, formToken());
    return postAsIs(path, all);
  }

  /// Sends a form exactly as given; headers come as name, value, name, value.
  public HttpResponse<String> postAsIs(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /// Sends a form with one file, with the token that our pages put into it.
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileField, String fileName, byte[] file) {
    String boundary = "openjcm-test-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(FormTokens.FIELD, formToken());
    all.forEach((name, value) ->
        body.writeBytes(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, name, value)
                .getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, fileField, fileName)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /// The token of this visitor's forms.
  public String formToken() {
    if (formToken.isEmpty()) {
      Matcher token = TOKEN.matcher(get("/sign-in").body());
      if (!token.find()) {
        throw new AssertionError("the sign-in page has no form token");
      }
      formToken = token.group(1);
    }
    return formToken;
  }

  /// What this visitor's browser sends as `Cookie`.
  public String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /// Puts a cookie into this visitor's browser, as an attacker might.
  public void plant(String name, String value) {
    cookies.put(name, value);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      for (String set : answer.headers().allValues("Set-Cookie")) {
        String pair = set.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
