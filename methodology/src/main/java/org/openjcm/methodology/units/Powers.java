package org.openjcm.methodology.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads and writes products of whole powers: `tCO2/MWh`, `m^2`, `1/y`, `voltage^2*time/energy`.
final class Powers {

  private static final int LONGEST = 60;

  private Powers() {}

  /// The exponent of each word, without those that cancel; empty when a part is not known or a
  /// power is not a digit from 1 to 9. The word `1` stands for no word at all.
  static Optional<SortedMap<String, Integer>> parse(String text, Predicate<String> known) {
    String written = text.strip();
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    TreeMap<String, Integer> exponents = new TreeMap<>();
    int sign = 1;
    int begin = 0;
    for (int at = 0; at <= written.length(); at++) {
      if (at == written.length() || written.charAt(at) == '/' || written.charAt(at) == '*') {
        String part = written.substring(begin, at).strip();
        int power = power(part);
        String word = power == 0 ? part : part.substring(0, part.length() - 2).strip();
        if (!known.test(word)) {
          return Optional.empty();
        }
        if (!word.equals("1")) {
          exponents.merge(word, sign * Math.max(power, 1), Integer::sum);
        }
        sign = at < written.length() && written.charAt(at) == '/' ? -1 : 1;
        begin = at + 1;
      }
    }
    exponents.values().removeIf(power -> power == 0);
    return Optional.of(exponents);
  }

  /// 2 for `m^2`, 0 when no power is written.
  private static int power(String part) {
    int mark = part.length() - 2;
    boolean written =
        mark > 0
            && part.charAt(mark) == '^'
            && part.charAt(mark + 1) >= '1'
            && part.charAt(mark + 1) <= '9';
    return written ? part.charAt(mark + 1) - '0' : 0;
  }

  /// The text that [#parse] reads back, or `none` where nothing is left.
  static String written(SortedMap<String, Integer> powers, String none) {
    return written(powers, none, (word, power) -> power == 1 ? word : word + "^" + power);
  }

  /// The same with words of one's own for a power.
  static String written(
      SortedMap<String, Integer> powers, String none, BiFunction<String, Integer, String> naming) {
    List<String> below = new ArrayList<>();
    powers.forEach((word, power) -> {
      if (power < 0) {
        below.add("/" + naming.apply(word, -power));
      }
    });
    String above =
        powers.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> naming.apply(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("*"));
    return powers.isEmpty() ? none : (above.isEmpty() ? "1" : above) + String.join("", below);
  }
}
