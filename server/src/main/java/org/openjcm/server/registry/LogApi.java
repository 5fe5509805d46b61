package org.openjcm.server.registry;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.server.api.Answers;
import org.openjcm.server.api.Listing;
import org.openjcm.server.registry.log.BookStanding;
import org.openjcm.server.registry.log.BookStandings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public logs as data. The files themselves are at `/registry/log/{book}/`. Japanese:
/// 公開ログのAPI.
@RestController
@RequestMapping("/api/registry")
class LogApi {

  /// The public log of a book.
  ///
  /// @param address below which `checkpoint`, `tile/…`, `keys` and `transfers/{year}` lie
  /// @param signed false while nothing is signed; the page of the log says why
  /// @param cosignedBy witnesses that cosigned this checkpoint
  record PublicLog(
      String book,
      boolean sample,
      String address,
      String origin,
      long size,
      String root,
      boolean signed,
      List<String> keys,
      List<String> witnesses,
      List<String> cosignedBy) {}

  private final BookStandings standings;

  LogApi(BookStandings standings) {
    this.standings = standings;
  }

  @GetMapping(path = "/logs", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Listing<PublicLog>> logs(
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String page,
      @RequestParam(required = false) @Nullable String size) {
    List<PublicLog> logs =
        standings.all().stream().filter(s -> s.checkpoint().isPresent()).map(LogApi::log).toList();
    return Answers.list(request, logs, page, size);
  }

  private static PublicLog log(BookStanding standing) {
    Checkpoint checkpoint = standing.checkpoint().orElseThrow();
    return new PublicLog(
        standing.book().text(),
        standing.book().sample(),
        "/registry/log/" + standing.book(),
        checkpoint.origin(),
        checkpoint.size(),
        checkpoint.root().hex(),
        standing.refusing().isEmpty(),
        standing.keys().stream().map(k -> k.key().text()).toList(),
        standing.witnesses(),
        standing.cosigned());
  }
}
