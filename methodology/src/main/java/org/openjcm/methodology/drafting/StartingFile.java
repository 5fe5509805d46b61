package org.openjcm.methodology.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A commented methodology to begin from: it reads without faults, and its paragraphs say what each
/// part is for. Its constants are blank. Japanese: ひな形.
public final class StartingFile {

  private static final String NAME = "starting-file.md";

  private StartingFile() {}

  public static String text() {
    try (InputStream in = StartingFile.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException(NAME + " is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
