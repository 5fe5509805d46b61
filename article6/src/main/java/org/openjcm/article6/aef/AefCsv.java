package org.openjcm.article6.aef;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openjcm.rulebook.CountryCode;

/// Tables 3 and 4 as comma-separated text: labels and order of decision 4/CMA.6, annex II. An empty
/// table is its header alone: that nothing happened is a statement. Japanese: CSVへの書き出し.
public final class AefCsv {

  private static final String NOT_APPLICABLE = "NA";

  /// The nomenclature types action dates as ISO 8601 in UTC with milliseconds.
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private AefCsv() {}

  /// The labels of a table (`3` or `4`) in their order.
  public static List<String> labels(int table) {
    return PackedRows.of("columns.csv", 4).stream()
        .filter(row -> row.get(0).equals(Integer.toString(table)))
        .map(row -> row.get(2))
        .toList();
  }

  public static List<String> cells(Action action) {
    List<String> cells = new ArrayList<>(List.of(DATE.format(action.date()), action.type()));
    cells.add(action.subtype());
    cells.addAll(cells(action.units()));
    cells.add(party(action.transferring()));
    cells.add(party(action.acquiring()));
    cells.add(action.purpose().isEmpty() ? NOT_APPLICABLE : action.purpose());
    cells.add(party(action.using()));
    cells.add(NOT_APPLICABLE);
    cells.add(action.year().map(Object::toString).orElse(NOT_APPLICABLE));
    cells.add("");
    cells.add(action.units().isSample() ? "SAMPLE: fictional and not reported" : "");
    return cells;
  }

  public static List<String> cells(Holding holding) {
    return cells(holding.units());
  }

  /// Fields 4 to 19 of table 3, which are table 4.
  private static List<String> cells(Units units) {
    ItmoBlock itmos = units.itmos();
    return List.of(
        itmos.cooperativeApproach(),
        units.authorization(),
        Parties.alpha3(itmos.firstTransferringParty()),
        Parties.itmoRegistry(itmos.registry()),
        itmos.firstId(),
        itmos.lastId(),
        UnderlyingUnits.REGISTRY,
        units.underlying().firstId(),
        units.underlying().lastId(),
        "GHG",
        "",
        NOT_APPLICABLE,
        Long.toString(itmos.tonnes().value()),
        NOT_APPLICABLE,
        // Every methodology carried out so far reduces emissions; removals come with forests.
        "Emission reductions",
        itmos.vintage().toString());
  }

  private static String party(Optional<CountryCode> party) {
    return party.map(Parties::alpha3).orElse(NOT_APPLICABLE);
  }

  public static String actions(AefTables tables) {
    return text(labels(3), tables.actions().stream().map(AefCsv::cells).toList());
  }

  public static String holdings(AefTables tables) {
    return text(labels(4), tables.holdings().stream().map(AefCsv::cells).toList());
  }

  private static String text(List<String> labels, List<List<String>> rows) {
    StringBuilder text = new StringBuilder(line(labels));
    rows.forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(AefCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String cell) {
    return cell.matches("(?s).*[\",\\r\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
