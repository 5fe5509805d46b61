package org.openjcm.server.access;

import java.time.Duration;

/// How long a session lives. Japanese: セッションの有効期間.
///
/// @param idle without any request
/// @param longest in all, however busy
record SessionTimes(Duration idle, Duration longest) {

  /// A long meeting does not sign anybody out; a night does.
  static final SessionTimes USUAL = new SessionTimes(Duration.ofHours(2), Duration.ofHours(12));

  /// How long the row of a session stays after it could last be used; it names an address.
  static final Duration REMEMBERED = Duration.ofDays(90);

  /// How exactly the last request is remembered: not every request writes.
  static final Duration EXACTNESS = Duration.ofMinutes(1);
}
