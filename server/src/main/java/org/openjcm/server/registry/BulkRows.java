package org.openjcm.server.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Command;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.TransferMany;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Tonnes;

/// Reads the rows of a bulk transfer, as pasted or from a CSV file: `to,serials` or
/// `to,serials,tonnes`, with or without that heading. Japanese: 一括移転の明細.
final class BulkRows {

  private BulkRows() {}

  /// Empty when something is wrong; what, and in which line, stands in `wrong` then.
  static Optional<Command> read(
      String text, Optional<AccountNumber> from, SerialForm serials, Map<String, String> wrong) {
    List<TransferMany.Row> rows = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      String row = written.strip().replace("\uFEFF", "").replace("\"", "");
      if (row.isEmpty() || row.toLowerCase(Locale.ROOT).startsWith("to,")) {
        continue;
      }
      String[] cells = row.split("[,;\t]", -1);
      Optional<AccountNumber> to = AccountPages.parse(cells[0].strip());
      Optional<Parcel> parcel = cells.length < 2 ? Optional.empty() : parcel(cells, serials);
      if (to.isEmpty() || parcel.isEmpty() || rows.size() == TransferMany.MOST_ROWS) {
        wrong.put(
            "rows",
            to.isEmpty()
                ? "registry.form.wrong.rows.account " + line
                : parcel.isEmpty()
                    ? "registry.form.wrong.rows.parcel " + line
                    : "registry.form.wrong.rows.many " + TransferMany.MOST_ROWS);
        return Optional.empty();
      }
      rows.add(new TransferMany.Row(to.get(), parcel.get()));
    }
    if (rows.isEmpty()) {
      wrong.put("rows", "registry.form.wrong.rows.none");
    }
    return wrong.isEmpty()
        ? from.map(account -> new TransferMany(account, rows))
        : Optional.empty();
  }

  private static Optional<Parcel> parcel(String[] cells, SerialForm serials) {
    Optional<Parcel.Serials> named = serials.read(cells[1].strip());
    String tonnes = cells.length > 2 ? cells[2].strip() : "";
    if (named.isEmpty() || tonnes.isEmpty()) {
      return named.map(parcel -> parcel);
    }
    return tonnes.matches("[1-9][0-9]{0,11}")
        ? Optional.of(new Parcel.Quantity(named.get().series(), Tonnes.of(Long.parseLong(tonnes))))
        : Optional.empty();
  }
}
