package org.openjcm.server.access;

import java.util.Optional;
import org.openjcm.server.pages.Frame;

/// Says what is wrong with a new password. Japanese: パスワードの指摘.
final class PasswordWords {

  private PasswordWords() {}

  /// The objection as a sentence; empty when the password may be set.
  static Optional<String> objection(
      PasswordRule.Verdict verdict, String password, String again, Frame frame) {
    Optional<String> objection =
        switch (verdict) {
          case PasswordRule.TooShort(int length) ->
              Optional.of(frame.t("access.password.short", PasswordRule.SHORTEST, length));
          case PasswordRule.TooLong(int length) ->
              Optional.of(frame.t("access.password.long", PasswordRule.LONGEST, length));
          case PasswordRule.Obvious _ -> Optional.of(frame.t("access.password.obvious"));
          case PasswordRule.Accepted _ -> Optional.empty();
        };
    return objection.isEmpty() && !password.equals(again)
        ? Optional.of(frame.t("access.password.different"))
        : objection;
  }
}
