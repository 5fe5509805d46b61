package org.openjcm.server.access;

import java.util.stream.Stream;
import org.openjcm.server.pages.Frame;

/// Says a refusal, a role or a side in the page's language. Japanese: 拒否の文言.
final class RefusalWords {

  private RefusalWords() {}

  static String sentence(Refusal refusal, Frame frame) {
    Stream<String> role = refusal.neededRole().map(r -> frame.t(r.messageKey())).stream();
    Object[] facts = Stream.concat(role, refusal.facts().stream()).toArray();
    return frame.t(refusal.messageKey(), facts);
  }

  /// A role as one holds it: "Registry manager, side JP, all partner countries".
  static String held(HeldRole held, Frame frame) {
    String role = frame.t(held.coChair() ? "access.role.co_chair" : held.role().messageKey());
    String side =
        held.side()
            .map(one -> frame.t("access.role.side", one.toString()))
            .orElseGet(() -> frame.t("access.role.bothsides"));
    String partner =
        held.partner()
            .map(one -> frame.t("access.role.partner", one.alpha2()))
            .orElseGet(() -> frame.t("access.role.allpartners"));
    return frame.t("access.role.held", role, side, partner);
  }
}
