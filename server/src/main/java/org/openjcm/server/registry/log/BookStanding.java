package org.openjcm.server.registry.log;

import java.util.List;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.log.note.Checkpoint;

/// How the public log of a book stands, for the page and the API. Japanese: ログの状況.
///
/// @param waiting committed entries that are not published yet
/// @param cosigned names of the witnesses that cosigned the checkpoint
/// @param refusing key of the sentence that says why nothing is signed; empty when all is well
/// @param values for that sentence
public record BookStanding(
    Book book,
    Optional<Checkpoint> checkpoint,
    long waiting,
    List<Checkpoints.KeyOfBook> keys,
    List<String> witnesses,
    List<String> cosigned,
    String refusing,
    List<String> values) {}
