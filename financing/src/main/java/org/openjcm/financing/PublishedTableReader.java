package org.openjcm.financing;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjcm.financing.TableFault.Problem;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.Source;

/// Reads a published status table from CSV (RFC 4180, columns found by name). All faults are
/// reported, each with its line and column; with any fault there is no table.
public final class PublishedTableReader {

  /// What became of a file.
  public sealed interface Reading {}

  public record Read(PublishedTable table) implements Reading {}

  public record NotRead(List<TableFault> faults) implements Reading {
    public NotRead {
      faults = List.copyOf(faults);
    }
  }

  private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern COUNTRIES = Pattern.compile("([1-9][0-9]{0,2}) countries");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

  private final List<TableFault> faults = new ArrayList<>();
  private final List<StatusRow> rows = new ArrayList<>();
  private final Set<String> countries = new HashSet<>();
  private Counts totals = Counts.NONE;
  private int statedCountries;
  private boolean totalsSeen;

  private PublishedTableReader() {}

  public static Reading read(String csv, YearMonth edition, Source source) {
    return new PublishedTableReader().table(csv, edition, source);
  }

  private Reading table(String csv, YearMonth edition, Source source) {
    List<CsvLines.Line> lines = new ArrayList<>();
    switch (CsvLines.of(csv)) {
      case CsvLines.Split(List<CsvLines.Line> split) -> lines.addAll(split);
      case CsvLines.NotClosed(int line) -> add(line, "", "", Problem.QUOTE_NOT_CLOSED);
    }
    if (faults.isEmpty() && lines.isEmpty()) {
      add(1, "", "", Problem.EMPTY_FILE);
    }
    if (faults.isEmpty()) {
      rows(lines);
    }
    return faults.isEmpty()
        ? new Read(new PublishedTable(edition, source, rows, statedCountries, totals))
        : new NotRead(faults);
  }

  private void rows(List<CsvLines.Line> lines) {
    List<String> header = lines.getFirst().cells();
    List<String> wanted = new ArrayList<>(List.of("country_ja", "country_en", "iso_alpha2"));
    wanted.addAll(List.of("signed", "note"));
    for (StatusColumn column : StatusColumn.values()) {
      wanted.add(column.column());
    }
    wanted.stream()
        .filter(name -> !header.contains(name))
        .forEach(name -> add(lines.getFirst().number(), name, "", Problem.COLUMN_MISSING));
    if (!faults.isEmpty()) {
      return;
    }
    for (CsvLines.Line line : lines.subList(1, lines.size())) {
      if (line.cells().size() != header.size()) {
        add(line.number(), "", "", Problem.WRONG_NUMBER_OF_CELLS);
      } else {
        row(new Cells(line.number(), header, line.cells()));
      }
    }
    if (!totalsSeen) {
      add(lines.getLast().number(), "iso_alpha2", "", Problem.TOTALS_ROW_MISSING);
    }
  }

  private void row(Cells cells) {
    Counts counts = counts(cells);
    if (cells.at("iso_alpha2").isEmpty()) {
      totalsSeen = true;
      totals = counts;
      Matcher stated = COUNTRIES.matcher(cells.at("note"));
      if (stated.matches()) {
        statedCountries = Integer.parseInt(stated.group(1));
      } else {
        add(cells.line(), "note", cells.at("note"), Problem.COUNTRIES_NOT_STATED);
      }
      return;
    }
    int faultsBefore = faults.size();
    String iso = cells.at("iso_alpha2");
    if (!COUNTRY.matcher(iso).matches()) {
      add(cells.line(), "iso_alpha2", iso, Problem.NOT_A_COUNTRY_CODE);
    } else if (!countries.add(iso)) {
      add(cells.line(), "iso_alpha2", iso, Problem.COUNTRY_REPEATED);
    }
    for (String name : List.of("country_en", "country_ja")) {
      if (cells.at(name).isBlank()) {
        add(cells.line(), name, "", Problem.NAME_MISSING);
      }
    }
    String signed = cells.at("signed");
    try {
      YearMonth month = YearMonth.parse(signed);
      if (faults.size() == faultsBefore) {
        String english = cells.at("country_en");
        String japanese = cells.at("country_ja");
        rows.add(
            new StatusRow(new Signatory(CountryCode.of(iso), english, japanese, month), counts));
      }
    } catch (DateTimeParseException notAMonth) {
      add(cells.line(), "signed", signed, Problem.NOT_A_MONTH);
    }
  }

  private Counts counts(Cells cells) {
    Map<StatusColumn, Integer> counts = new EnumMap<>(StatusColumn.class);
    for (StatusColumn column : StatusColumn.values()) {
      String text = cells.at(column.column());
      if (COUNT.matcher(text).matches()) {
        counts.put(column, Integer.valueOf(text));
      } else if (!text.isEmpty()) {
        add(cells.line(), column.column(), text, Problem.NOT_A_COUNT);
      }
    }
    return new Counts(counts);
  }

  private void add(int line, String column, String found, Problem problem) {
    faults.add(new TableFault(line, column, found, problem));
  }

  private record Cells(int line, List<String> header, List<String> cells) {
    String at(String name) {
      return cells.get(header.indexOf(name));
    }
  }
}
