package org.openjcm.cli.registry;

import org.openjcm.registry.log.note.Checkpoint;

/// What a book states of the transfers between entity accounts in one year, without saying who:
/// signed with the key of the log, and checked by an auditor. Japanese: 法人等間移転の年間総量の表明.
public final class TransferStatement {

  private TransferStatement() {}

  /// The lines that are signed. The first differs from the name of the log, so that a statement can
  /// never be taken for a checkpoint.
  public static String text(
      String origin, long year, long transfers, long tonnes, Checkpoint checkpoint) {
    return origin
        + "/transfers/"
        + year
        + "\ntransfers "
        + transfers
        + "\ntonnes "
        + tonnes
        + "\nlog "
        + checkpoint.size()
        + " "
        + checkpoint.root().hex()
        + "\n";
  }
}
