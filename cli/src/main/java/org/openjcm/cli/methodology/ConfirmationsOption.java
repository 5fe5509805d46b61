package org.openjcm.cli.methodology;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.confirmation.ConfirmationsRead;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/// Which confirmations hold, and on which day: the same two options wherever results depend on
/// them.
final class ConfirmationsOption {

  @Option(
      names = "--confirmations",
      paramLabel = "FILE",
      description = "Confirmations in force; none = as shipped.")
  private @Nullable Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "Day for the confirmations in force; default today (UTC).")
  private @Nullable LocalDate asOf;

  /// The file, where one was given; for naming it beside a fault.
  @Nullable Path file() {
    return file;
  }

  LocalDate day() {
    return asOf == null ? LocalDate.now(ZoneOffset.UTC) : asOf;
  }

  /// The confirmations of the file, or none; its faults go where faults of this command go.
  Optional<Confirmations> read(CommandSpec spec, FaultLines.Refusing refusing) {
    if (file == null) {
      return Optional.of(Confirmations.NONE);
    }
    String text = NamedFile.text(spec, file);
    ConfirmationsRead read = ConfirmationsRead.of(text);
    if (read.faults().isEmpty()) {
      return Optional.of(read.confirmations());
    }
    refusing.refuse(file.toString(), text, read.faults());
    return Optional.empty();
  }
}
