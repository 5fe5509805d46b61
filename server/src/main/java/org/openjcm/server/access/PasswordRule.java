package org.openjcm.server.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords may be set: twelve characters or more, any characters, and none that everybody
/// tries first. No rule asks for digits or signs: length is what protects. Japanese: パスワード規則.
final class PasswordRule {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  /// What the rule says of a password.
  sealed interface Verdict {}

  record Accepted() implements Verdict {}

  record TooShort(int length) implements Verdict {}

  record TooLong(int length) implements Verdict {}

  /// It is on the list, repeats itself, runs along the alphabet, or is little more than the name.
  record Obvious() implements Verdict {}

  private static final String RUNS =
      "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm"
          + " 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/ zyxwvutsrqponmlkjihgfedcba"
          + " 09876543210987654321 あいうえおかきくけこさしすせそたちつてと"
          + " いろはにほへとちりぬるをわかよたれそ";

  private final Set<String> obvious;

  PasswordRule() {
    this.obvious = shipped();
  }

  /// The characters as they are compared and hashed: full-width and half-width letters are the same
  /// (NFKC), because the same person types on different keyboards.
  static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC);
  }

  Verdict judge(String typed, String signInName) {
    String password = normal(typed);
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return new TooShort(length);
    }
    if (length > LONGEST) {
      return new TooLong(length);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    String letters = plain.replaceAll("[^\\p{L}]", "");
    boolean rest = plain.replace(signInName.toLowerCase(Locale.ROOT), "").length() < 6;
    boolean few = plain.codePoints().distinct().count() < 5;
    boolean known = obvious.contains(plain) || obvious.contains(letters);
    return rest || few || known || RUNS.contains(plain) || repeats(plain)
        ? new Obvious()
        : new Accepted();
  }

  /// Whether the password is a short word written again and again: `jcmjcmjcmjcm`.
  private static boolean repeats(String plain) {
    int second = (plain + plain).indexOf(plain, 1);
    return second < plain.length() && second <= 6;
  }

  private static Set<String> shipped() {
    try (var list =
        Objects.requireNonNull(
            PasswordRule.class.getResourceAsStream("obvious-passwords.txt"),
            "obvious-passwords.txt is missing from the product")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> normal(line.strip()).toLowerCase(Locale.ROOT))
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("obvious-passwords.txt cannot be read", unreadable);
    }
  }
}
