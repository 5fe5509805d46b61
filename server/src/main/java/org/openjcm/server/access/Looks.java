package org.openjcm.server.access;

/// The record of who looked at which confidential thing. It is written before the thing is shown,
/// never changed, and read by the administrator. Japanese: 閲覧記録.
public interface Looks {

  /// Records one look.
  ///
  /// @param thing what kind of confidential thing, in the words of its room: `registry account`
  /// @param reference which one: `SAMPLE-JP-ENT-00000001-5`
  void record(SignedIn who, String thing, String reference);
}
