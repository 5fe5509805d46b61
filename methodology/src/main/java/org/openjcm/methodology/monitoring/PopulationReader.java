package org.openjcm.methodology.monitoring;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.ArrayList;
import java.util.List;
import org.openjcm.rulebook.notation.Cell;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Place;
import org.openjcm.rulebook.notation.Spelling;

/// Reads the list from which a sample is drawn: CSV whose first column is the id of a unit.
/// Japanese: 母集団の一覧.
public final class PopulationReader {

  private static final int LONGEST = 50_000_000;

  private PopulationReader() {}

  /// The members, or everything wrong with the list.
  ///
  /// @param faults empty when the list can be used
  public record Read(List<Sample.Member> members, List<Fault> faults) {
    public Read {
      members = List.copyOf(members);
      faults = List.copyOf(faults);
    }
  }

  /// Never fails: what is wrong is a fault with its place.
  ///
  /// @param strata the column that names the stratum; blank for one stratum of all
  public static Read readCsv(String text, String strata) {
    Faults faults = new Faults();
    if (text.length() > LONGEST) {
      faults.add(
          "text-too-long",
          Place.START,
          "",
          words("The file is too large.", "ファイルが大きすぎます。"),
          words("Leave out columns that are not needed.", "不要な列を除いてください。"));
      return new Read(List.of(), faults.inOrder());
    }
    List<List<Cell>> rows = CsvLines.read(text, faults);
    List<Sample.Member> members = new ArrayList<>();
    if (rows.size() < 2) {
      faults.add(
          "population-empty",
          Place.START,
          "",
          words("The list has no unit.", "一覧に単位がありません。"),
          words(
              "First a line with the names of the columns, then a line per unit, its id first.",
              "先頭行に列名、その下に1単位1行(識別名を第1列)で書いてください。"));
      return new Read(members, faults.inOrder());
    }
    List<String> header = rows.getFirst().stream().map(Cell::text).toList();
    int column = strata.isBlank() ? -1 : header.indexOf(strata);
    if (!strata.isBlank() && column < 0) {
      faults.add(
          "column-missing",
          rows.getFirst().getFirst().at(),
          strata,
          words("The list has no column \"" + strata + "\".", "一覧に「" + strata + "」の列がありません。"),
          Spelling.suggestion(strata, header));
    }
    for (List<Cell> row : rows.subList(1, rows.size())) {
      Cell id = row.getFirst();
      if (row.size() != header.size() || id.isBlank()) {
        faults.add(
            row.size() != header.size() ? "row-width" : "reading-of-what",
            id.at(),
            id.text(),
            words(
                "A row has %d cells here and an id first.".formatted(header.size()),
                "各行は%dセルで、第1列は識別名です。".formatted(header.size())),
            words("Put a value that holds a comma into quotation marks.", "カンマを含む値は引用符で囲んでください。"));
      } else {
        members.add(new Sample.Member(id.text(), column < 0 ? "" : row.get(column).text()));
      }
    }
    return new Read(members, faults.inOrder());
  }
}
