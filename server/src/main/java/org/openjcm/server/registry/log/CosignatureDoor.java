package org.openjcm.server.registry.log;

import java.util.Optional;
import org.openjcm.registry.Book;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Where a partner government sends a checkpoint that it cosigned. It needs no session: the
/// signature says who sent it. Japanese: 立会署名の受付口.
@Controller
class CosignatureDoor {

  private static final int LONGEST = 20_000;

  private final Witnesses witnesses;

  CosignatureDoor(Witnesses witnesses) {
    this.witnesses = witnesses;
  }

  @PostMapping(path = "/registry/log/{book}/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> take(@PathVariable String book, @RequestBody String note) {
    Optional<Book> of = Book.read(book);
    if (of.isEmpty() || note.length() > LONGEST) {
      return answer(of.isEmpty() ? 404 : 413, of.isEmpty() ? "no such book" : "too long");
    }
    return switch (witnesses.take(of.get(), note)) {
      case Witnesses.Taken(int added) -> answer(200, added + " cosignature taken");
      case Witnesses.NotANote _ -> answer(400, "the text is no checkpoint in a signed note");
      case Witnesses.NotPublished(long size) ->
          answer(409, "this checkpoint was never published; the last one has size " + size);
      case Witnesses.NotTrusted _ ->
          answer(403, "none of the signatures is of a witness that the registry manager trusts");
    };
  }

  private static ResponseEntity<String> answer(int status, String sentence) {
    return ResponseEntity.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence + "\n");
  }
}
