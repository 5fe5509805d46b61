package org.openjcm.cli.registry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where a public log is read from: a folder, or an address on the web. Japanese: 公開ログの所在.
public interface LogSource {

  /// A file below the prefix of the log, such as `checkpoint` or `tile/0/000`; empty when there is
  /// none.
  ///
  /// @throws IOException when the place cannot be reached
  Optional<byte[]> get(String path) throws IOException;

  /// A folder or an `http` address, as somebody typed it.
  static LogSource of(String place) {
    String plain = place.endsWith("/") ? place.substring(0, place.length() - 1) : place;
    return plain.startsWith("http://") || plain.startsWith("https://")
        ? new Web(URI.create(plain), HttpClient.newHttpClient())
        : new Folder(Path.of(place));
  }

  /// A log that lies in a folder.
  record Folder(Path root) implements LogSource {
    @Override
    public Optional<byte[]> get(String path) throws IOException {
      Path file = root.resolve(path);
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }
  }

  /// A log on the web.
  record Web(URI prefix, HttpClient http) implements LogSource {

    /// More than the largest bundle: 256 entries of 65,535 bytes.
    private static final int LARGEST = 17_000_000;

    @Override
    public Optional<byte[]> get(String path) throws IOException {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(prefix + "/" + path))
              .timeout(Duration.ofSeconds(30))
              .build();
      try {
        HttpResponse<InputStream> answer =
            http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
          if (answer.statusCode() == 404) {
            return Optional.empty();
          }
          if (answer.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + answer.statusCode());
          }
          byte[] bytes = body.readNBytes(LARGEST + 1);
          if (bytes.length > LARGEST) {
            throw new IOException(request.uri() + " is too large for a file of a log");
          }
          return Optional.of(bytes);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IOException("stopped", stopped);
      }
    }
  }

  /// A source whose files are kept in a folder as they are read.
  record Saving(LogSource source, Path folder) implements LogSource {
    @Override
    public Optional<byte[]> get(String path) throws IOException {
      Optional<byte[]> content = source.get(path);
      if (content.isPresent()) {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content.get());
      }
      return content;
    }
  }
}
