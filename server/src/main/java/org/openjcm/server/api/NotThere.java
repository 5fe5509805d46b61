package org.openjcm.server.api;

/// Something asked for by its name does not exist. Becomes a 404 that says where to look it up.
public final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String id;
  private final String list;

  /// @param kind what was looked for: the message key is `api.not-there.` and this
  /// @param list the address that lists what there is
  public NotThere(String kind, String id, String list) {
    super(kind + " " + id, null, false, false);
    this.kind = kind;
    this.id = id;
    this.list = list;
  }

  public String kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  public String list() {
    return list;
  }
}
