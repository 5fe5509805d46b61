package org.openjcm.server.access;

import java.util.List;
import java.util.Optional;

/// Says in two words what a browser calls itself at length: `Firefox, Windows`. It only helps a
/// person to recognise their own session and decides nothing. Japanese: ブラウザー名.
public final class BrowserName {

  /// What stands in the long name → how people call it. The first that is found counts: several
  /// browsers also name those whose pages they can show.
  private static final List<List<String>> BROWSERS =
      List.of(
          List.of("Edg/", "Edge"),
          List.of("OPR/", "Opera"),
          List.of("Firefox/", "Firefox"),
          List.of("Chrome/", "Chrome"),
          List.of("Safari/", "Safari"));

  private static final List<List<String>> SYSTEMS =
      List.of(
          List.of("Windows", "Windows"),
          List.of("Android", "Android"),
          List.of("iPhone", "iPhone"),
          List.of("iPad", "iPad"),
          List.of("Mac OS X", "macOS"),
          List.of("Linux", "Linux"));

  private BrowserName() {}

  /// The short name; empty when the browser is none we know.
  public static Optional<String> in(String userAgent) {
    Optional<String> system = first(SYSTEMS, userAgent);
    return first(BROWSERS, userAgent)
        .map(browser -> system.map(one -> browser + ", " + one).orElse(browser));
  }

  private static Optional<String> first(List<List<String>> names, String userAgent) {
    return names.stream()
        .filter(name -> userAgent.contains(name.getFirst()))
        .map(List::getLast)
        .findFirst();
  }
}
