package org.openjcm.server.registry;

import java.util.concurrent.CompletableFuture;
import org.openjcm.registry.Outcome;
import org.openjcm.registry.Request;
import org.openjcm.registry.log.CommandJson;
import org.openjcm.rulebook.Sha256;

/// A request on its way through the writer.
///
/// @param command its canonical text, made by the asking thread to spare the writer
/// @param dryRun decided as it stands, recorded nowhere
record Waiting(
    Request request,
    String command,
    Sha256 body,
    boolean dryRun,
    CompletableFuture<Outcome> outcome) {

  static Waiting of(Request request, boolean dryRun) {
    String command = CommandJson.text(request.command());
    return new Waiting(
        request, command, CommandJson.hash(request, command), dryRun, new CompletableFuture<>());
  }
}
