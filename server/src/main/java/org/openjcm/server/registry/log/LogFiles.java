package org.openjcm.server.registry.log;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.openjcm.cli.registry.PublishedKeys;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.tree.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The public log as other tools read it: `/registry/log/{book}/checkpoint` and `…/tile/…` (C2SP
/// tlog-tiles), and the keys. Japanese: 公開ログの配信.
@Controller
class LogFiles {

  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
  private static final CacheControl FRESH =
      CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

  private final LogFolder folder;
  private final TransferStatements statements;

  LogFiles(LogFolder folder, TransferStatements statements) {
    this.folder = folder;
    this.statements = statements;
  }

  @GetMapping("/registry/log/{book}/checkpoint")
  ResponseEntity<byte[]> checkpoint(@PathVariable String book) {
    return Book.read(book)
        .flatMap(folder::checkpoint)
        .map(LogFiles::text)
        .orElseGet(LogFiles::none);
  }

  @GetMapping("/registry/log/{book}/checkpoint.cosigned")
  ResponseEntity<byte[]> cosigned(@PathVariable String book) {
    return Book.read(book).flatMap(folder::cosigned).map(LogFiles::text).orElseGet(LogFiles::none);
  }

  @GetMapping("/registry/log/{book}/tile/**")
  ResponseEntity<byte[]> tile(HttpServletRequest request, @PathVariable String book) {
    String path = request.getRequestURI();
    Optional<Tile> tile = Tile.parse(path.substring(path.indexOf("/tile/") + 1));
    return Book.read(book)
        .flatMap(b -> tile.flatMap(t -> folder.read(b, t)))
        .map(bytes ->
            ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(bytes))
        .orElseGet(LogFiles::none);
  }

  /// Every key that ever signed, the present one last: a line `log`, the key, the number of entries
  /// when it began and why; then a line `witness` for each witness that is taken.
  @GetMapping("/registry/log/{book}/keys")
  ResponseEntity<byte[]> keys(@PathVariable String book) {
    return Book.read(book)
        .flatMap(b -> folder.text(b, "keys"))
        .map(LogFiles::text)
        .orElseGet(LogFiles::none);
  }

  /// The checkpoint with which a key took over from the one before.
  @GetMapping("/registry/log/{book}/keys.{number:[0-9]{1,4}}")
  ResponseEntity<byte[]> handOver(@PathVariable String book, @PathVariable int number) {
    return Book.read(book)
        .flatMap(b -> folder.text(b, PublishedKeys.handOver(number)))
        .map(LogFiles::text)
        .orElseGet(LogFiles::none);
  }

  /// The signed statement of a year on transfers between entities.
  @GetMapping("/registry/log/{book}/transfers/{year:20[0-9]{2}}")
  ResponseEntity<byte[]> transfers(@PathVariable String book, @PathVariable int year) {
    return Book.read(book)
        .filter(b -> folder.checkpoint(b).isPresent())
        .flatMap(b -> statements.of(b, year))
        .map(LogFiles::text)
        .orElseGet(LogFiles::none);
  }

  private static ResponseEntity<byte[]> text(String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(FRESH)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> none() {
    return ResponseEntity.status(404)
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body("not found\n".getBytes(StandardCharsets.UTF_8));
  }
}
