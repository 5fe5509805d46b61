package org.openjcm.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjcm.server.RunningServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that no client sends of its own accord, written to the socket by hand: the web server
/// refuses them before any page sees them.
class UnreadableRequestsTest {

  private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  private static final String LONG = "a".repeat(20_000);

  private static Stream<Arguments> ofTheApi() {
    return Stream.of(
        Arguments.of("an encoded slash", "GET /api/projectcycle/projects/MN%2F003" + END),
        Arguments.of("an encoded backslash", "GET /api/projectcycle/projects/MN%5C003" + END),
        Arguments.of("a broken escape", "GET /api/projectcycle/projects/%zz" + END),
        Arguments.of("a half escape", "GET /api/projectcycle/projects/MN%" + END),
        Arguments.of("a way out of the house", "GET /api/../../etc/passwd" + END));
  }

  private static Stream<Arguments> ofPages() {
    return Stream.of(
        Arguments.of("an encoded slash", "GET /projectcycle/projects/MN%2F003?lang=ja" + END),
        Arguments.of("a character that no address has", "GET /api/projects?iso=<script>" + END),
        Arguments.of("a line that is none", "GARBAGE\r\n\r\n"),
        Arguments.of("a protocol nobody speaks", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n"),
        Arguments.of("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
        Arguments.of("an address without end", "GET /" + LONG + END),
        Arguments.of("a head without end", "GET / HTTP/1.1\r\nX: " + LONG + "\r\n\r\n"),
        Arguments.of(
            "a length that is none",
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofTheApi")
  void theApiAnswersWithAProblemDocument(String what, String request) throws IOException {
    String answer = send(request);
    assertThat(answer).as(what).startsWith("HTTP/1.1 4").contains("application/problem+json");
    JsonNode problem = JsonMapper.builder().build().readTree(body(answer));
    assertThat(problem.get("status").asInt()).isBetween(400, 431);
    for (String member : new String[] {"type", "title", "detail", "remedy"}) {
      assertThat(problem.get(member).asString()).as(member).isNotBlank();
    }
    assertThat(answer).doesNotContain("Tomcat", "java.lang");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofPages")
  void everybodyElseGetsThePageThatSaysSo(String what, String request) throws IOException {
    String answer = send(request);
    assertThat(answer).as(what).matches("(?s)HTTP/1.1 (4[0-9][0-9]|505) .*");
    assertThat(body(answer)).as(what).contains("<!doctype html>", "<h1>", "/assets/jcm.");
    assertThat(answer).doesNotContain("Tomcat", "java.lang", "Exception");
  }

  @Test
  void thePageSpeaksTheLanguageAskedFor() throws IOException {
    assertThat(send("GET /projectcycle/projects/MN%2F003?lang=ja" + END)).contains("形式が正しくない");
    assertThat(
            send(
                "GET /projectcycle/projects/MN%2F003"
                    + END.replace("Connection", "Accept-Language: ja\r\nConnection")))
        .contains("形式が正しくない");
    assertThat(send("GET /projectcycle/projects/MN%2F003" + END)).contains("not well-formed");
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String send(String request) throws IOException {
    int port = URI.create(RunningServer.shared().url()).getPort();
    try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
