package org.openjcm.server.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A request written by hand, for what a well-behaved client refuses to send: another host's name.
public final class RawRequest {

  /// What came back, line by line.
  public record Answer(int status, List<String> head, String body) {
    public Optional<String> header(String name) {
      return head.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst();
    }

    public List<String> headers(String name) {
      return head.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }
  }

  private final URI server;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private InetAddress from = InetAddress.ofLiteral("127.0.0.1");

  private RawRequest(URI server) {
    this.server = server;
    headers.put("Host", server.getAuthority());
    headers.put("Connection", "close");
  }

  public static RawRequest to(String url) {
    return new RawRequest(URI.create(url));
  }

  public RawRequest host(String host) {
    return header("Host", host);
  }

  public RawRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /// From another loopback address, as a stranger to the server.
  public RawRequest from(String address) {
    this.from = InetAddress.ofLiteral(address);
    return this;
  }

  public Answer get(String path) throws IOException {
    return send("GET", path, "");
  }

  public Answer post(String path, String form) throws IOException {
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    headers.put("Content-Length", String.valueOf(form.length()));
    return send("POST", path, form);
  }

  private Answer send(String method, String path, String body) throws IOException {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> text.append(name + ": " + value + "\r\n"));
    text.append("\r\n").append(body);
    try (Socket socket =
        new Socket(InetAddress.ofLiteral("127.0.0.1"), server.getPort(), from, 0)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      List<String> head = answer.substring(0, end).lines().toList();
      return new Answer(
          Integer.parseInt(head.getFirst().substring(9, 12)), head, answer.substring(end + 4));
    }
  }
}
