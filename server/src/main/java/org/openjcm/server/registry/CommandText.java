package org.openjcm.server.registry;

import org.openjcm.registry.Authorize;
import org.openjcm.registry.Cancel;
import org.openjcm.registry.ChangeAccountStatus;
import org.openjcm.registry.ClaimUse;
import org.openjcm.registry.Command;
import org.openjcm.registry.Correct;
import org.openjcm.registry.FirstTransfer;
import org.openjcm.registry.Issue;
import org.openjcm.registry.OpenAccount;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.Retire;
import org.openjcm.registry.SerialForm;
import org.openjcm.registry.Transfer;
import org.openjcm.registry.TransferMany;
import org.openjcm.server.pages.Frame;

/// What a command asks, in one line, for lists. Japanese: 申請の内容.
public final class CommandText {

  private CommandText() {}

  public static String of(Frame frame, Command command, SerialForm serials) {
    String act = frame.t("registry.entry." + command.kind());
    return act
        + frame.t("registry.instruction.of")
        + switch (command) {
          case Transfer c -> c.from() + " → " + c.to() + ", " + parcel(frame, c.parcel(), serials);
          case FirstTransfer c ->
              c.from() + " → " + c.to() + ", " + parcel(frame, c.parcel(), serials);
          case Retire c -> c.from() + ", " + parcel(frame, c.parcel(), serials);
          case Cancel c -> c.from() + ", " + parcel(frame, c.parcel(), serials);
          case ClaimUse c ->
              serials.block(c.serials().series(), c.serials().serials())
                  + ", "
                  + frame.t("registry.use." + c.claim().use().name());
          case Issue c -> c.decision().number() + ", " + frame.tonnes(c.notified());
          case Authorize c -> c.authorization().party() + " " + c.authorization().id();
          case OpenAccount c -> c.account().text();
          case ChangeAccountStatus c -> c.account().text();
          case Restrict c -> c.account().text();
          case TransferMany c ->
              c.from() + ", " + frame.t("registry.bulk.rows", (long) c.rows().size());
          case Correct c -> Long.toString(c.entry());
          case Release c -> Long.toString(c.restriction());
        };
  }

  static String parcel(Frame frame, Parcel parcel, SerialForm serials) {
    return switch (parcel) {
      case Parcel.Serials(var series, var block) -> serials.block(series, block);
      case Parcel.Quantity(var series, var tonnes) ->
          frame.t(
              "registry.restrictions.quantity", tonnes, series.project().text(), series.vintage());
    };
  }
}
