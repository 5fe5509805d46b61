package org.openjcm.methodology.typeset;

import java.util.List;

/// The elements of MathML that the typesetter uses; every text in them is escaped. Japanese:
/// MathMLの要素.
final class Marks {

  private Marks() {}

  static String row(String... parts) {
    return parts.length == 1 ? parts[0] : "<mrow>" + String.join("", parts) + "</mrow>";
  }

  static String row(List<String> parts) {
    return row(parts.toArray(String[]::new));
  }

  static String name(String text) {
    return "<mi>" + escaped(text) + "</mi>";
  }

  static String number(String text) {
    return "<mn>" + escaped(text) + "</mn>";
  }

  static String sign(String text) {
    return "<mo>" + escaped(text) + "</mo>";
  }

  static String separator(String text) {
    return "<mo separator=\"true\">" + escaped(text) + "</mo>";
  }

  static String words(String text) {
    return "<mtext>" + escaped(text) + "</mtext>";
  }

  /// A unit as printed: `tCO2/MWh` has its 2 below, `m3` its 3 above.
  static String unit(String text) {
    return words(
        "\u00a0"
            + text.replaceAll("(?<=CO)2|(?<=N)2(?=O)", "₂")
                .replaceAll("(?<=CH)4", "₄")
                .replaceAll("(?<=m)3(?![0-9])|\\^3", "³")
                .replaceAll("(?<=m)2(?![0-9])|\\^2", "²"));
  }

  static String below(String base, String below) {
    return "<munder>" + base + below + "</munder>";
  }

  static String sub(String base, String sub) {
    return "<msub>" + base + sub + "</msub>";
  }

  static String power(String base, String exponent) {
    return "<msup>" + base + exponent + "</msup>";
  }

  static String fraction(String over, String under) {
    return "<mfrac>" + over + under + "</mfrac>";
  }

  static String bracketed(String inside) {
    return row(sign("("), inside, sign(")"));
  }

  /// The thin gap between a function and what it is of; screen readers say "of".
  static String applied(String function, String to) {
    return row(function, sign("\u2061"), bracketed(to));
  }

  static String commas(List<String> parts) {
    return row(
        String.join(separator(","), parts).isEmpty()
            ? ""
            : parts.size() == 1
                ? parts.getFirst()
                : "<mrow>" + String.join(separator(","), parts) + "</mrow>");
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
