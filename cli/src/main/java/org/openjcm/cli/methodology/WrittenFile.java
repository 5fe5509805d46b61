package org.openjcm.cli.methodology;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Where a command writes: a new file, or the terminal. What is there already is never overwritten.
final class WrittenFile {

  private WrittenFile() {}

  static void write(CommandSpec spec, @Nullable Path file, String text) {
    if (file == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
      return;
    }
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new ParameterException(
          spec.commandLine(), file + " exists already. Name a new file, or remove that one.");
    } catch (IOException refused) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be written: " + refused.getMessage());
    }
  }
}
