package org.openjcm.workbook.template;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjcm.methodology.text.Declaration;
import org.openjcm.methodology.text.Methodology;

/// A symbol as official forms write it, `EC_PJ,i,p`: the index of the period is not ours, and case,
/// spaces and underscores vary. Japanese: 公式様式の記号.
///
/// @param subscripts as written, without the one of the period
record OfficialSymbol(String head, List<String> subscripts) {

  static OfficialSymbol parse(String text) {
    String plain = text.replace("[", ",").replace("]", "");
    String[] parts = plain.split(",", -1);
    List<String> subscripts =
        java.util.Arrays.stream(parts)
            .skip(1)
            .map(String::strip)
            .filter(one -> !one.equals("p") && !one.isEmpty())
            .toList();
    return new OfficialSymbol(parts[0].strip(), subscripts);
  }

  /// What the methodology declares under this symbol.
  Optional<Declaration> of(Methodology methodology) {
    return methodology.declarations().stream()
        .filter(one -> plain(one.symbol()).equals(plain(head)))
        .findFirst();
  }

  private static String plain(String symbol) {
    return symbol.replaceAll("[_\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
