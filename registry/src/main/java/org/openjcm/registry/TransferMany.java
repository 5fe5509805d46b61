package org.openjcm.registry;

import java.util.List;
import org.openjcm.rulebook.AccountNumber;

/// Move credits out of one account to several others in one entry: all rows, or none. Japanese:
/// 一括移転.
///
/// Refused: [Refusal.InRow] with what [Transfer] is refused for, [Refusal.RowsOverlap].
public record TransferMany(AccountNumber from, List<Row> rows) implements Command {

  /// More rows than that are sent as several entries, each complete in itself.
  public static final int MOST_ROWS = 150;

  /// One transfer among many.
  public record Row(AccountNumber to, Parcel parcel) {}

  public TransferMany {
    rows = List.copyOf(rows);
    if (rows.isEmpty() || rows.size() > MOST_ROWS) {
      throw new IllegalArgumentException(
          "a bulk transfer has 1 to " + MOST_ROWS + " rows, not " + rows.size());
    }
  }
}
