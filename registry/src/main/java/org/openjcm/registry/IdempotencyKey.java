package org.openjcm.registry;

/// The mark by which the registry knows that two requests are one: the same key with the same body
/// gives the first outcome again, with another body it is refused. Japanese: 冪等キー.
public record IdempotencyKey(String text) {

  public IdempotencyKey {
    if (!text.matches("[!-~]{1,64}")) {
      throw new IllegalArgumentException(
          "an idempotency key is 1 to 64 printable characters without spaces");
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
