package org.openjcm.server.registry;

/// A question cannot be answered before the entries decided so far are committed; the writer
/// commits them and asks again.
final class NeedsFlush extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NeedsFlush() {
    super("commit first", null, false, false);
  }
}
