package org.openjcm.financing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The machine-readable status table, RFC 4180: one line per country in order of signature, then
/// one line `Total`. An empty cell means none; country codes are ISO 3166-1 alpha-2, months
/// `yyyy-mm`.
///
/// ```
/// country,iso,signed,registered,issuing,equipment,fgas,adb,unido,newtech,redd,total
/// Mongolia,MN,2013-01,5,4,7,,2,,1,,10
/// Total,,,72,31,235,4,8,1,2,2,252
/// ```
public final class StatusCsv {

  public static final String HEADER =
      Stream.concat(
              Stream.of("country", "iso", "signed"),
              Arrays.stream(StatusColumn.values()).map(StatusColumn::column))
          .collect(Collectors.joining(","));

  private static final String LINE_END = "\r\n";

  private StatusCsv() {}

  public static String write(PublishedTable table) {
    return write(table.rows(), table.printedTotals());
  }

  /// The numbers of the computed table: facts only, what stands beside them is in the JSON form.
  public static String write(ComputedTable table) {
    return write(
        table.rows().stream().map(row -> new StatusRow(row.signatory(), row.counts())).toList(),
        table.totals());
  }

  private static String write(List<StatusRow> rows, Counts totals) {
    StringBuilder csv = new StringBuilder(HEADER).append(LINE_END);
    for (StatusRow row : rows) {
      Signatory signatory = row.signatory();
      csv.append(quoted(signatory.english()))
          .append(',')
          .append(signatory.country())
          .append(',')
          .append(signatory.signed());
      cells(csv, row.counts());
    }
    csv.append("Total,,");
    cells(csv, totals);
    return csv.toString();
  }

  private static void cells(StringBuilder csv, Counts counts) {
    for (StatusColumn column : StatusColumn.values()) {
      csv.append(',');
      counts.of(column).ifPresent(csv::append);
    }
    csv.append(LINE_END);
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
