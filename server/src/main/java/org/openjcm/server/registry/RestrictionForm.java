package org.openjcm.server.registry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.openjcm.registry.Book;
import org.openjcm.registry.Command;
import org.openjcm.registry.Correct;
import org.openjcm.registry.CorrectionGround;
import org.openjcm.registry.Order;
import org.openjcm.registry.Parcel;
import org.openjcm.registry.Release;
import org.openjcm.registry.Restrict;
import org.openjcm.registry.RestrictionGround;
import org.openjcm.rulebook.AccountNumber;
import org.openjcm.rulebook.Sha256;

/// Reads the fields of a restriction, a release or a correction, and the order behind them.
final class RestrictionForm {

  private RestrictionForm() {}

  /// Empty when something is wrong; what, stands in `wrong` then.
  static Optional<Command> restrict(
      ActForm form,
      Optional<AccountNumber> account,
      Optional<Parcel> parcel,
      Map<String, String> wrong) {
    Optional<Order> order = order(form, wrong);
    Optional<RestrictionGround> ground = ground(form.value("ground"));
    if (ground.isEmpty()) {
      wrong.put("ground", "registry.form.wrong.ground");
    }
    return wrong.isEmpty()
        ? Optional.of(
            new Restrict(account.orElseThrow(), parcel, ground.orElseThrow(), order.orElseThrow()))
        : Optional.empty();
  }

  static Optional<Command> release(ActForm form, Map<String, String> wrong) {
    Optional<Order> order = order(form, wrong);
    if (!form.value("restriction").matches("[1-9][0-9]{0,15}")) {
      wrong.put("restriction", "registry.form.wrong.restriction");
    }
    if (!Book.isName(form.value("book"))) {
      wrong.put("book", "registry.form.wrong.restriction");
    }
    return wrong.isEmpty()
        ? Optional.of(new Release(Long.parseLong(form.value("restriction")), order.orElseThrow()))
        : Optional.empty();
  }

  /// Stands for the second person as long as nobody has confirmed.
  static final String SOMEBODY_ELSE = "a second person";

  static Optional<Command> correct(ActForm form, Map<String, String> wrong) {
    if (!form.value("entry").matches("[1-9][0-9]{0,15}") || !Book.isName(form.value("book"))) {
      wrong.put("entry", "registry.form.wrong.entry");
    }
    if (form.value("groundKind").equals("order")) {
      return order(form, wrong)
          .map(order ->
              new Correct(
                  Long.parseLong(form.value("entry")), new CorrectionGround.ByOrder(order)));
    }
    if (form.value("reason").isEmpty()) {
      wrong.put("reason", "registry.form.wrong.reason");
    }
    return wrong.isEmpty()
        ? Optional.of(
            new Correct(
                Long.parseLong(form.value("entry")),
                new CorrectionGround.Clerical(form.value("reason"), SOMEBODY_ELSE)))
        : Optional.empty();
  }

  private static Optional<RestrictionGround> ground(String text) {
    for (RestrictionGround ground : RestrictionGround.values()) {
      if (ground.name().equals(text)) {
        return Optional.of(ground);
      }
    }
    return Optional.empty();
  }

  static Optional<Order> order(ActForm form, Map<String, String> wrong) {
    for (String field : new String[] {"authority", "document"}) {
      if (form.value(field).isEmpty()) {
        wrong.put(field, "registry.form.wrong." + field);
      }
    }
    Optional<LocalDate> date = date(form.value("dated"));
    Optional<Instant> received = moment(form.value("received"));
    if (date.isEmpty()) {
      wrong.put("dated", "registry.form.wrong.dated");
    }
    if (received.isEmpty()) {
      wrong.put("received", "registry.form.wrong.received");
    }
    Optional<Sha256> scan =
        Optional.of(form.value("scan")).filter(s -> s.matches("[0-9a-f]{64}")).map(Sha256::new);
    if (!wrong.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Order(
              form.value("document"),
              form.value("authority"),
              date.orElseThrow(),
              received.orElseThrow(),
              scan));
    } catch (IllegalArgumentException receivedBeforeWritten) {
      wrong.put("received", "registry.form.wrong.received-before");
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  /// With its distance from UTC, so that nobody need guess whose clock it was.
  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    } catch (DateTimeException notAMoment) {
      return Optional.empty();
    }
  }
}
