package org.openjcm.cli.methodology;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Reads the files named on the command line.
final class NamedFile {

  private NamedFile() {}

  /// The text of a file, or a usage error that names the file and what to do.
  static String text(CommandSpec spec, Path file) {
    try {
      return java.nio.file.Files.readString(file);
    } catch (NoSuchFileException none) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
    } catch (CharacterCodingException notUtf8) {
      throw new ParameterException(
          spec.commandLine(), file + " is not UTF-8 text. Save it as UTF-8 and try again.");
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be read: " + unreadable.getMessage());
    }
  }
}
