package org.openjcm.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// A JSON value that has exactly one canonical form; written by [CanonicalJson].
///
/// There is no floating-point kind on purpose: see [#decimal].
public sealed interface Json {

  /// A string.
  record Text(String value) implements Json {}

  /// An integer that every JSON reader keeps exactly: at most 2^53 - 1 on either side of zero.
  record Whole(long value) implements Json {

    private static final long LARGEST = 9_007_199_254_740_991L;

    public Whole {
      if (value > LARGEST || value < -LARGEST) {
        throw new IllegalArgumentException(
            value + " is not exact in JSON numbers (limit 2^53 - 1); write it as text");
      }
    }
  }

  /// `true` or `false`.
  record Truth(boolean value) implements Json {}

  /// `null`: known to be absent.
  record Absent() implements Json {}

  /// An array; its order is part of the value.
  record Items(List<Json> values) implements Json {
    public Items {
      values = List.copyOf(values);
    }
  }

  /// An object; its members are kept in UTF-16 order of their keys, as RFC 8785 writes them.
  record Members(List<Member> members) implements Json {
    public Members {
      members = List.copyOf(members);
      for (int at = 1; at < members.size(); at++) {
        if (members.get(at - 1).key().compareTo(members.get(at).key()) >= 0) {
          throw new IllegalArgumentException(
              "the key \"" + members.get(at).key() + "\" is given twice, or out of order");
        }
      }
    }
  }

  /// A key of an object and its value.
  record Member(String key, Json value) {}

  /// A long value that writes itself, so that it need not stand in memory as a tree.
  record Written(Consumer<CanonicalWriter> by) implements Json {}

  static Json text(String value) {
    return new Text(value);
  }

  static Json whole(long value) {
    return new Whole(value);
  }

  static Json truth(boolean value) {
    return new Truth(value);
  }

  static Json absent() {
    return new Absent();
  }

  static Json items(List<Json> values) {
    return new Items(values);
  }

  /// An exact decimal, written as a JSON *string* in plain digits without trailing zeros:
  /// `"0.797"`.
  ///
  /// RFC 8785 prints numbers as IEEE 754 doubles, so that `0.1` plus `0.2` and amounts of more than
  /// 17 digits would not survive a reader. A tonne must, so no decimal is ever a JSON number.
  static Json decimal(BigDecimal value) {
    return new Text(plain(value));
  }

  /// The digits of a decimal without trailing zeros.
  static String plain(BigDecimal value) {
    if (value.signum() == 0) {
      return "0";
    }
    String digits = value.toPlainString();
    if (value.scale() <= 0 || digits.charAt(digits.length() - 1) != '0') {
      return digits;
    }
    return value.stripTrailingZeros().toPlainString();
  }

  static Building object() {
    return new Building();
  }

  /// An object in the making; a key may be given once.
  final class Building {

    private final List<Member> members = new ArrayList<>();

    private Building() {}

    public Building with(String key, Json value) {
      members.add(new Member(key, value));
      return this;
    }

    public Building with(String key, String value) {
      return with(key, text(value));
    }

    public Building with(String key, long value) {
      return with(key, whole(value));
    }

    public Building with(String key, List<Json> value) {
      return with(key, items(value));
    }

    public Members done() {
      members.sort(Comparator.comparing(Member::key));
      return new Members(members);
    }
  }
}
