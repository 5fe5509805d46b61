package org.openjcm.registry.instruction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;

/// How instructions of a book are decided and executed: rule data of its side, which an account may
/// depart from where its own setting says so. Japanese: 申請の規則.
///
/// @param fourEyes whether a second person must approve
/// @param delay how long an approved instruction waits; zero = off
/// @param window the hours in which approved instructions are executed; empty = always
/// @param trustedOnly whether credits go only to accounts on the account's own list
/// @param daysToApprove after so many days without approval a proposal expires
/// @param source document and what it says
public record InstructionRule(
    boolean fourEyes,
    Duration delay,
    Optional<Window> window,
    boolean trustedOnly,
    int daysToApprove,
    String source,
    Confidence confidence) {

  /// From `opens` until before `closes`, every day, by the clocks of a place. Japanese: 実行時間帯.
  public record Window(LocalTime opens, LocalTime closes, ZoneId place) {

    public Window {
      if (!opens.isBefore(closes)) {
        throw new IllegalArgumentException("a window opens before it closes: " + opens);
      }
    }

    /// The first moment not before `at` that lies in the window.
    Instant notBefore(Instant at) {
      ZonedDateTime there = at.atZone(place);
      if (there.toLocalTime().isBefore(opens)) {
        return there.with(opens).toInstant();
      }
      return there.toLocalTime().isBefore(closes) ? at : there.plusDays(1).with(opens).toInstant();
    }

    /// Reads `09:00-17:00 Asia/Tokyo`.
    public static Window parse(String text) {
      String[] parts = text.split(" ", -1);
      String[] hours = parts[0].split("-", -1);
      if (parts.length != 2 || hours.length != 2) {
        throw new IllegalArgumentException(
            "not a window: \"" + text + "\"; expected a form such as 09:00-17:00 Asia/Tokyo");
      }
      return new Window(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]), ZoneId.of(parts[1]));
    }
  }

  public InstructionRule {
    if (delay.isNegative() || daysToApprove < 1) {
      throw new IllegalArgumentException("a delay is not negative, and a proposal lives a day");
    }
  }

  public InstructionRule withFourEyes(boolean on) {
    return new InstructionRule(on, delay, window, trustedOnly, daysToApprove, source, confidence);
  }

  public InstructionRule withTrustedOnly(boolean on) {
    return new InstructionRule(fourEyes, delay, window, on, daysToApprove, source, confidence);
  }

  /// Whether an act of one person is executed as soon as it is asked for.
  public boolean isImmediate() {
    return !fourEyes && delay.isZero() && window.isEmpty();
  }

  /// When an instruction approved at this moment is executed.
  public Instant due(Instant approved) {
    Instant earliest = approved.plus(delay);
    return window.map(w -> w.notBefore(earliest)).orElse(earliest);
  }

  /// When a proposal of this moment expires.
  public Instant expires(Instant proposed) {
    return proposed.plus(Duration.ofDays(daysToApprove));
  }
}
