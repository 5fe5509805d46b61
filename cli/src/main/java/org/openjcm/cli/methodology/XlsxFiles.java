package org.openjcm.cli.methodology;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.openjcm.workbook.XlsxFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Workbooks on disk. What is there already is never overwritten.
final class XlsxFiles {

  private XlsxFiles() {}

  /// The library logs through an interface that has nobody behind it here; it need not say so.
  static void quietly() {
    if (System.getProperty("log4j2.StatusLogger.level") == null) {
      System.setProperty("log4j2.StatusLogger.level", "OFF");
    }
  }

  static byte[] read(CommandSpec spec, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
    } catch (IOException unreadable) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be read: " + unreadable.getMessage());
    }
  }

  static void write(CommandSpec spec, Path file, XlsxFile content) {
    try {
      Files.write(file, content.bytes(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException there) {
      throw new ParameterException(
          spec.commandLine(), file + " exists already. Name a new file, or remove that one.");
    } catch (IOException refused) {
      throw new ParameterException(
          spec.commandLine(), file + " cannot be written: " + refused.getMessage());
    }
  }
}
