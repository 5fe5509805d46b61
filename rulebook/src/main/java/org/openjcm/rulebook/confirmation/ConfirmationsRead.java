package org.openjcm.rulebook.confirmation;

import static org.openjcm.rulebook.BilingualText.words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;
import org.openjcm.rulebook.notation.Block;
import org.openjcm.rulebook.notation.Fault;
import org.openjcm.rulebook.notation.Faults;
import org.openjcm.rulebook.notation.Notation;
import org.openjcm.rulebook.notation.Rows;

/// A file of confirmations in the notation: tables with the columns fact, value, document,
/// paragraph, attachment (SHA-256), entered by, confirmed by, from. Japanese: 確認記録ファイル.
///
/// @param faults empty when the whole file could be read; otherwise the set must not be used
public record ConfirmationsRead(Confirmations confirmations, List<Fault> faults) {

  private static final Set<String> COLUMNS =
      Set.of(
          "fact",
          "value",
          "document",
          "paragraph",
          "attachment",
          "entered by",
          "confirmed by",
          "from");

  public ConfirmationsRead {
    faults = List.copyOf(faults);
  }

  public static ConfirmationsRead of(String text) {
    Notation notation = Notation.read(text);
    Faults faults = new Faults();
    faults.addAll(notation.faults());
    List<Confirmation> records = new ArrayList<>();
    for (Block block : notation.blocks()) {
      if (block instanceof Block.Table table) {
        for (Rows.Row row : Rows.of(table, COLUMNS, Set.of(), faults)) {
          read(row, records, faults);
        }
      }
    }
    return new ConfirmationsRead(Confirmations.of(records), faults.inOrder());
  }

  private static void read(Rows.Row row, List<Confirmation> records, Faults faults) {
    try {
      Confirmation one =
          new Confirmation(
              new FactKey(row.text("fact")),
              row.text("value"),
              row.text("document"),
              row.text("paragraph"),
              new Sha256(row.text("attachment")),
              row.text("entered by"),
              row.text("confirmed by"),
              LocalDate.parse(row.text("from")));
      if (records.stream().anyMatch(other -> contradicts(one, other))) {
        faults.add(
            "confirmation-twice",
            row.place(),
            one.fact().text(),
            words(
                "This fact is confirmed with another value from the same day.",
                "この事実は同じ日から別の値で確認されています。"),
            words("Keep the one that was confirmed last.", "最後に確認されたものだけを残してください。"));
      }
      records.add(one);
    } catch (IllegalArgumentException | DateTimeParseException refused) {
      faults.add(
          "confirmation-form",
          row.place(),
          row.text("fact"),
          words(
              "This confirmation cannot be used: " + refused.getMessage() + ".",
              "この確認記録は使えません: " + refused.getMessage()),
          words(
              "Give fact key, value, document, paragraph, SHA-256, two persons and a day (2026-04-01).",
              "事実の鍵、値、文書、箇所、SHA-256、2名の氏名、日付(2026-04-01)を書いてください。"));
    }
  }

  private static boolean contradicts(Confirmation one, Confirmation other) {
    return one.fact().equals(other.fact())
        && one.from().equals(other.from())
        && !one.value().equals(other.value());
  }
}
