package org.openjcm.cli.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openjcm.registry.log.note.Checkpoint;
import org.openjcm.registry.log.note.SignedNote;

/// The signed statements of a book on the transfers between entities of each year, compared with
/// what an auditor finds in the opened entries. Japanese: 年間移転量の表明の検証.
final class YearlyStatements {

  private YearlyStatements() {}

  static List<LogFault> check(
      LogSource source, PublishedKeys keys, Checkpoint checkpoint, PublicTotals totals)
      throws IOException {
    List<LogFault> faults = new ArrayList<>();
    for (long year : totals.sealedTransfers().keySet()) {
      String file = "transfers/" + year;
      Optional<SignedNote> note =
          source
              .get(file)
              .map(b -> new String(b, StandardCharsets.UTF_8))
              .flatMap(SignedNote::parse);
      if (note.isEmpty()) {
        faults.add(new LogFault.Unreadable(file, "missing", 0));
        continue;
      }
      if (keys.log().stream().noneMatch(k -> note.get().isSignedBy(k.key()))) {
        faults.add(new LogFault.NotSigned(file));
      }
      long size = size(note.get().text());
      if (size < 0 || size > checkpoint.size()) {
        faults.add(new LogFault.Unreadable(file, "made for another size of the log", 0));
        continue;
      }
      String found =
          "transfers "
              + totals.transfers(year, size)
              + ", tonnes "
              + totals.transferred(year, size);
      String stated = figures(note.get().text());
      if (!found.equals(stated)) {
        faults.add(new LogFault.StatementDiffers(year, stated, found, 0));
      }
    }
    return faults;
  }

  private static long size(String text) {
    List<String> lines = text.lines().toList();
    return lines.size() == 4 && lines.get(3).matches("log [0-9]{1,18} [0-9a-f]{64}")
        ? Long.parseLong(lines.get(3).split(" ", -1)[1])
        : -1;
  }

  private static String figures(String text) {
    List<String> lines = text.lines().toList();
    return lines.size() < 3 ? "" : lines.get(1) + ", " + lines.get(2);
  }
}
