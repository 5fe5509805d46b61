package org.openjcm.server.api;

import java.util.List;

/// A parameter of a request that cannot be used. Becomes a 400 that names the parameter, where it
/// stands and what to send instead.
public final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Where in the request the parameter stands.
  public enum Place {
    QUERY,
    PATH,
    BODY
  }

  private final Place place;
  private final String name;
  private final String value;
  private final String expected;
  private final transient List<Object> facts;

  /// @param expected what should stand there: the message key is `api.expected.` and this
  /// @param facts for the placeholders of that message
  public BadParameter(Place place, String name, String value, String expected, Object... facts) {
    super(place + " " + name + ": " + expected, null, false, false);
    this.place = place;
    this.name = name;
    this.value = value;
    this.expected = expected;
    this.facts = List.of(facts);
  }

  public Place place() {
    return place;
  }

  public String name() {
    return name;
  }

  public String value() {
    return value;
  }

  public String expected() {
    return expected;
  }

  public Object[] facts() {
    return facts.toArray();
  }
}
