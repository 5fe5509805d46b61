package org.openjcm.server.pages;

/// What the public pages are made from, told in one short text that changes whenever they would.
/// Japanese: 公開情報の状態.
public interface PublicState {

  /// For example the newest edition of the register.
  String text();
}
