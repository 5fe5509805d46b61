package org.openjcm.registry.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Reader of the packed `rules.md`.
public final class ShippedRules {

  private static final RegistryRules SHIPPED = RegistryRules.read(text());

  private ShippedRules() {}

  public static RegistryRules rules() {
    return SHIPPED;
  }

  private static String text() {
    try (InputStream packed = ShippedRules.class.getResourceAsStream("rules.md")) {
      if (packed == null) {
        throw new IllegalStateException("rules.md is not packed with the registry room");
      }
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
