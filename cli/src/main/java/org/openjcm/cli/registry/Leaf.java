package org.openjcm.cli.registry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The public bytes of an entry, read: version 1 of `EntryLeaf`. Japanese: 公開記録.
///
/// @param moved empty for a sealed transfer, whose movements an auditor's key opens
/// @param draws what it took from authorizations
/// @param sealed name of each sealed field, and its commitment in hexadecimal
public record Leaf(
    String book,
    long number,
    String kind,
    Map<String, Object> members,
    List<Moved> moved,
    List<Drawn> draws,
    Map<String, Object> sealed) {

  /// Serials that an entry issued, moved or marked.
  ///
  /// @param series issuer, project and vintage: `JP MN003 2025`
  /// @param from kind of the account they came from; empty when they were issued
  /// @param itmo whether they are first transferred after the entry
  record Moved(
      String series,
      long first,
      long last,
      Optional<String> from,
      String to,
      boolean itmo,
      long markedBy) {}

  /// Tonnes taken from the maximum of an authorization.
  record Drawn(String party, String authorization, long version, long tonnes) {}

  /// Reads a leaf.
  ///
  /// @throws IllegalArgumentException when the bytes are no leaf of version 1
  public static Leaf read(byte[] bytes, int from, int length) {
    Map<String, Object> json = JsonReader.object(bytes, from, length);
    if (!json.containsKey("day")) {
      number(json, "at");
    }
    if (number(json, "v") != 1) {
      throw new IllegalArgumentException(
          "version " + json.get("v") + " of the leaf; this program reads version 1");
    }
    return new Leaf(
        text(json, "book"),
        number(json, "number"),
        text(json, "kind"),
        json,
        moved(json),
        drawn(json, "draws"),
        JsonReader.map(member(json, "sealed")));
  }

  /// What a correction gives back to authorizations.
  List<Drawn> returned() {
    return drawn(members, "returned");
  }

  private static List<Drawn> drawn(Map<String, Object> json, String key) {
    List<Drawn> draws = new ArrayList<>();
    for (Object draw : list(json, key)) {
      Map<String, Object> one = JsonReader.map(draw);
      draws.add(
          new Drawn(
              text(one, "party"),
              text(one, "authorization"),
              number(one, "version"),
              number(one, "tonnes")));
    }
    return draws;
  }

  static List<Moved> moved(Map<String, Object> json) {
    List<Moved> moved = new ArrayList<>();
    for (Object movement : list(json, "moved")) {
      Map<String, Object> one = JsonReader.map(movement);
      long first = number(one, "first");
      long last = number(one, "last");
      if (first < 1 || last < first || number(one, "tonnes") != last - first + 1) {
        throw new IllegalArgumentException(
            "serials " + first + " to " + last + " are not " + one.get("tonnes") + " tonnes");
      }
      long marked =
          one.containsKey("itmo") ? number(JsonReader.map(member(one, "itmo")), "entry") : 0;
      moved.add(
          new Moved(
              text(one, "issuer") + " " + text(one, "project") + " " + number(one, "vintage"),
              first,
              last,
              one.containsKey("from") ? Optional.of(text(one, "from")) : Optional.empty(),
              text(one, "to"),
              marked != 0,
              marked));
    }
    return moved;
  }

  /// Whether it is a transfer between entities of which only the day is public.
  public boolean isSealedTransfer() {
    return sealed.containsKey("movement");
  }

  /// The UTC day of the entry: all that is public of the time of a sealed transfer.
  public String day() {
    return members.containsKey("day")
        ? text("day")
        : Instant.ofEpochMilli(number(members, "at"))
            .atOffset(ZoneOffset.UTC)
            .toLocalDate()
            .toString();
  }

  String text(String key) {
    return text(members, key);
  }

  static String text(Map<String, Object> json, String key) {
    if (member(json, key) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("\"" + key + "\" is not a text");
  }

  static long number(Map<String, Object> json, String key) {
    if (member(json, key) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("\"" + key + "\" is not a whole number");
  }

  static Object member(Map<String, Object> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      throw new IllegalArgumentException("\"" + key + "\" is missing");
    }
    return value;
  }

  static List<?> list(Map<String, Object> json, String key) {
    Object value = json.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("\"" + key + "\" is not a list");
  }
}
