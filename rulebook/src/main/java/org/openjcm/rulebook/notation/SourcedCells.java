package org.openjcm.rulebook.notation;

import static org.openjcm.rulebook.BilingualText.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Source;

/// Reads where the facts of a text come from and how surely they are known: its table of sources,
/// and the cells `source` and `confidence` of its rows. Japanese: 出典と確度.
public final class SourcedCells {

  private static final List<String> CONFIDENCES =
      List.of("verified", "unverified", "inferred", "unknown");

  private final Faults faults;
  private final String exampleOfKey;
  private final Map<String, Source> sources = new HashMap<>();

  /// Cells of one text.
  ///
  /// @param exampleOfKey for the remedy where a key has the wrong form
  public SourcedCells(Faults faults, String exampleOfKey) {
    this.faults = faults;
    this.exampleOfKey = exampleOfKey;
  }

  /// Reads a row key, document, place, address of the table of sources.
  public void readSource(Rows.Row row) {
    String key = row.text("key");
    if (row.text("document").isBlank() || !key.matches("[a-z0-9-]+")) {
      faults.add(
          "source-form",
          row.place(),
          key,
          words("A source needs a key and a document.", "出典には鍵と文書名が必要です。"),
          words(
              "Keys are small letters: " + exampleOfKey + ".",
              "鍵は英小文字で書いてください(例: " + exampleOfKey + ")。"));
    } else {
      sources.put(key, new Source(row.text("document"), row.text("place"), row.text("address")));
    }
  }

  /// The source a cell names; nothing for a blank cell.
  public Optional<Source> source(Cell cell) {
    Source source = sources.get(cell.text());
    if (source == null && !cell.isBlank()) {
      faults.add(
          "unknown-source",
          cell.at(),
          cell.text(),
          words(
              "The source \"" + cell.text() + "\" is not in the table of sources.",
              "出典「" + cell.text() + "」は出典表にありません。"),
          Spelling.suggestion(cell.text(), sources.keySet().stream().sorted().toList()));
    }
    return Optional.ofNullable(source);
  }

  /// The confidence of a row that has a source; what is verified names it.
  public Confidence confidence(Rows.Row row) {
    Cell cell = row.cell("confidence");
    Confidence confidence = confidence(cell);
    if (confidence.isVerified() && row.cell("source").isBlank()) {
      faults.add(
          "verified-without-source",
          cell.at(),
          cell.text(),
          words("What is verified names its source.", "確認済みの値には出典が必要です。"),
          words("Name the source, or write unverified.", "出典を書くか、unverifiedとしてください。"));
    }
    return confidence;
  }

  /// The confidence a cell states; unknown where it states none.
  public Confidence confidence(Cell cell) {
    String word = oneOf(cell, CONFIDENCES);
    return word.isEmpty() ? Confidence.UNKNOWN : Confidence.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /// The word of a cell when it is one of these; else a fault, and an empty word.
  public String oneOf(Cell cell, List<String> allowed) {
    if (allowed.contains(cell.text())) {
      return cell.text();
    }
    faults.add(
        "word-not-allowed",
        cell.at(),
        cell.text(),
        words("\"" + cell.text() + "\" may not stand here.", "ここに「" + cell.text() + "」は書けません。"),
        Spelling.suggestion(cell.text(), allowed));
    return "";
  }
}
