package org.openjcm.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole product in demo mode on a random port, with the public register loaded: one per JVM,
/// for all tests that look at pages and the API. Tests that change things should use their own data
/// in it, or a [org.openjcm.server.database.TestDatabase].
public final class RunningServer {

  private static final class Shared {
    static final RunningServer SERVER = start();
  }

  private final Server.Running running;
  private final HttpClient http;

  private RunningServer(Server.Running running) {
    this.running = running;
    this.http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  }

  /// Starts it for the first who asks; it ends with the JVM.
  public static RunningServer shared() {
    return Shared.SERVER;
  }

  /// For example `http://localhost:43210`, without a slash at the end.
  public String url() {
    return running.url();
  }

  /// A client that follows no redirects and keeps no cookies.
  public HttpClient http() {
    return http;
  }

  /// The beans of the running product.
  public ConfigurableApplicationContext context() {
    return running.context();
  }

  /// `GET path`, for example `get("/healthz")`; headers come as name, value, name, value.
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static RunningServer start() {
    Path data = Path.of("target", "test-server");
    deleteTree(data);
    Server.Running running =
        Server.start(
            ServeArguments.parse(List.of("--port", "0", "--data", data.toString()), Map.of()));
    return new RunningServer(running);
  }

  private static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
