package org.openjcm.registry;

/// A command as it arrives: for which book, under which key, by whom. Japanese: 申請.
///
/// @param by the stable id of a person or body, never a name
public record Request(Book book, IdempotencyKey key, String by, Command command) {

  public Request {
    if (by.isBlank() || by.length() > 100) {
      throw new IllegalArgumentException("a request says by whom, in 1 to 100 characters");
    }
  }
}
