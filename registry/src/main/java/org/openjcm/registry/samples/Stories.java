package org.openjcm.registry.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reader of the packed `stories.txt`: every refusal of the registry has its story there.
public final class Stories {

  private Stories() {}

  public static List<Story> all() {
    try (InputStream packed = Stories.class.getResourceAsStream("stories.txt")) {
      if (packed == null) {
        throw new IllegalStateException("stories.txt is not packed with the registry room");
      }
      return Story.read(new String(packed.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
