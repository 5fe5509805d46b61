package org.openjcm.rulebook.confirmation;

import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;

/// Writes a set of confirmations as the file that [ConfirmationsRead] reads: what the server gives
/// for download and the command line takes with `--confirmations`. The same set gives the same
/// bytes.
public final class ConfirmationsText {

  private ConfirmationsText() {}

  /// The file, with a heading that says what it is.
  ///
  /// @param heading one line, for example the day for which the set holds
  public static String of(Confirmations confirmations, String heading) {
    StringBuilder text = new StringBuilder("# ").append(oneLine(heading)).append("\n\n");
    text.append(
        """
        | fact | value | document | paragraph | attachment | entered by | confirmed by | from |
        |---|---|---|---|---|---|---|---|
        """);
    for (Confirmation each : confirmations.records()) {
      for (String cell :
          new String[] {
            each.fact().text(),
            each.value(),
            each.document(),
            each.paragraph(),
            each.attachment().hex(),
            each.enteredBy(),
            each.confirmedBy(),
            each.from().toString()
          }) {
        text.append("| ").append(oneLine(cell).replace("|", "\\|")).append(' ');
      }
      text.append("|\n");
    }
    return text.toString();
  }

  private static String oneLine(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
