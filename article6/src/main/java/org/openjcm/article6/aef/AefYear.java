package org.openjcm.article6.aef;

import java.time.Instant;
import java.time.ZoneOffset;

/// The reported year of an action: 1 January to 31 December in UTC, in which the format states its
/// action dates.
final class AefYear {

  private AefYear() {}

  static int of(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }
}
