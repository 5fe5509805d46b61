package org.openjcm.workbook.filled;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.methodology.monitoring.Equipment;

/// A symbol with its elements as a sheet writes it: `EG[PV1]`, `FC[B1,diesel]`, `EF_elec`.
/// Japanese: 記号と要素.
record SymbolName(String symbol, String elements) {

  private static final Pattern FORM =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]{0,60})(?:\\[([^\\]]{0,400})\\])?");

  static Optional<SymbolName> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String elements = form.group(2) == null ? "" : form.group(2).replace(" ", "");
    return elements.isEmpty() || Equipment.areIds(elements)
        ? Optional.of(new SymbolName(form.group(1), elements))
        : Optional.empty();
  }
}
