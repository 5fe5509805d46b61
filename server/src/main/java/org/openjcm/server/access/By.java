package org.openjcm.server.access;

import java.util.Optional;

/// Who does something to somebody's access, and from where. Japanese: 実行者.
///
/// @param person the signed-in person; empty at the command line of the server
/// @param address network address, or `command line`
record By(Optional<Long> person, String address) {

  static final By COMMAND_LINE = new By(Optional.empty(), AccessJournal.COMMAND_LINE);

  static By of(SignedIn who, String address) {
    return new By(Optional.of(who.person()), address);
  }
}
