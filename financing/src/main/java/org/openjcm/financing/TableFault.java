package org.openjcm.financing;

/// Why a file is not a published status table, and where.
///
/// @param line line of the file, the header being 1
/// @param column name of the column; empty when the whole line is concerned
/// @param found what stands there
/// @param problem what is wrong with it
public record TableFault(int line, String column, String found, Problem problem) {

  public enum Problem {
    EMPTY_FILE("the file is empty", "give a header line and one line per country"),
    COLUMN_MISSING("the header lacks this column", "add the column to the header"),
    QUOTE_NOT_CLOSED("a quoted cell never ends", "close it with a double quote"),
    WRONG_NUMBER_OF_CELLS(
        "the line has another number of cells than the header", "add or remove commas"),
    NOT_A_COUNTRY_CODE(
        "not a country code", "write two capital letters (ISO 3166-1 alpha-2) such as MN"),
    COUNTRY_REPEATED("the country has a line already", "remove one of the two lines"),
    NAME_MISSING("the country has no name", "write its name in English and in Japanese"),
    NOT_A_MONTH("not a month", "write year and month such as 2013-01"),
    NOT_A_COUNT("not a count", "write a whole number from 1 up, or leave the cell empty for none"),
    TOTALS_ROW_MISSING("no line has an empty country code", "add the totals row as the last line"),
    COUNTRIES_NOT_STATED(
        "the totals row does not say for how many countries",
        "write it into the note, such as 29 countries");

    private final String says;
    private final String remedy;

    Problem(String says, String remedy) {
      this.says = says;
      this.remedy = remedy;
    }
  }

  /// Place, finding and remedy in one English sentence.
  public String message() {
    String place = "line " + line + (column.isEmpty() ? "" : ", column " + column);
    String quoted = found.isEmpty() ? "" : " (\"" + found + "\")";
    return place + ": " + problem.says + quoted + "; " + problem.remedy;
  }
}
