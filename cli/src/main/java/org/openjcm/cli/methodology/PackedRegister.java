package org.openjcm.cli.methodology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjcm.methodology.library.ListedProject;

/// The public register packed with this program.
final class PackedRegister {

  private PackedRegister() {}

  static List<ListedProject> projects() {
    return ListedProject.read(text("projects.csv"), text("project-methodologies.csv"));
  }

  private static String text(String file) {
    try (InputStream in = PackedRegister.class.getResourceAsStream("/public-register/" + file)) {
      if (in == null) {
        throw new IllegalStateException(file + " of the public register is not packed");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
