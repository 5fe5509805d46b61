package org.openjcm.server.rulebook.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.Sha256;

/// A value that an officer read in an official document, and what became of it. Japanese: 確認の申請.
///
/// @param valueBefore as the fact stood when the value was entered; empty when unknown
/// @param decision empty while it waits for the second person
/// @param withdrawal empty while nobody withdrew it
public record Proposal(
    long number,
    FactKey fact,
    String value,
    String valueBefore,
    String document,
    String paragraph,
    Attachment attachment,
    By entered,
    Optional<Decision> decision,
    Optional<Withdrawal> withdrawal) {

  /// The attached file, without its content.
  public record Attachment(Sha256 hash, String fileName, String mediaType, int size) {}

  /// Who did something, and when.
  public record By(long person, String name, Instant at) {}

  /// The second person's answer.
  ///
  /// @param effectiveFrom the day the mark changes; empty when refused
  /// @param reason always given when refused
  public record Decision(
      boolean confirmed, Optional<LocalDate> effectiveFrom, String reason, By by) {}

  /// A later record that takes a confirmation back.
  public record Withdrawal(LocalDate effectiveFrom, String reason, By by) {}

  /// Where it stands: a message key's last word.
  public String standing() {
    if (withdrawal.isPresent()) {
      return "withdrawn";
    }
    return decision.map(each -> each.confirmed() ? "confirmed" : "refused").orElse("waiting");
  }

  /// The record that calculations take. Persons stand in it by their number, never by name, so that
  /// the file of confirmations can be public.
  public Optional<Confirmation> confirmation() {
    return decision
        .filter(Decision::confirmed)
        .map(each ->
            new Confirmation(
                fact,
                value,
                document,
                paragraph,
                attachment.hash(),
                "officer-" + entered.person(),
                "officer-" + each.by().person(),
                each.effectiveFrom().orElseThrow()));
  }
}
