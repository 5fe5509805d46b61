package org.openjcm.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A frame as a visitor gets it, for tests that need no server.
public final class VisitorFrame {

  private static final Texts TEXTS = new Texts();

  private VisitorFrame() {}

  public static Frame in(Lang lang) {
    return new Frame(
        new Words(lang, TEXTS),
        new Address("/", new LinkedHashMap<>()),
        "",
        List.of(),
        new Surroundings(Optional.empty(), true, Optional::empty, new Assets()),
        false,
        true);
  }
}
