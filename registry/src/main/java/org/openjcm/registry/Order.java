package org.openjcm.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.openjcm.rulebook.Sha256;

/// The document of a court or another authority on which an act rests. Sealed in the public log.
/// Japanese: 命令書(裁判所・行政庁の文書).
///
/// @param document its number or title as the authority writes it
/// @param authority who issued it
/// @param date the date it bears
/// @param received when it reached the registry, in milliseconds
/// @param scan SHA-256 of its kept picture, where there is one
public record Order(
    String document, String authority, LocalDate date, Instant received, Optional<Sha256> scan) {

  private static final int LONGEST = 200;

  public Order {
    if (document.isBlank() || document.length() > LONGEST) {
      throw new IllegalArgumentException("an order has a number or title of 1 to 200 characters");
    }
    if (authority.isBlank() || authority.length() > LONGEST) {
      throw new IllegalArgumentException("an authority has a name of 1 to 200 characters");
    }
    if (!received.equals(received.truncatedTo(ChronoUnit.MILLIS))) {
      throw new IllegalArgumentException("instants are kept in milliseconds: " + received);
    }
    // The earliest place on earth is fourteen hours ahead of UTC.
    if (received.atOffset(ZoneOffset.ofHours(14)).toLocalDate().isBefore(date)) {
      throw new IllegalArgumentException(
          "an order of " + date + " cannot have been received at " + received);
    }
  }

  /// Whether both are the same paper of the same authority.
  public boolean isSameDocument(Order other) {
    return document.equals(other.document) && authority.equals(other.authority);
  }
}
