package org.openjcm.server.rulebook.confirmation;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Confirmation;
import org.openjcm.rulebook.Confirmations;
import org.openjcm.rulebook.FactKey;
import org.openjcm.rulebook.RuleValue;
import org.openjcm.rulebook.register.Provenance;
import org.springframework.stereotype.Component;

/// The mark that a page shows beside a fact: how surely it was known as shipped, and whether it has
/// been confirmed since. Ask once per page for the set in force, then for each fact.
@Component
public class FactMarks {

  /// How one fact is to be marked.
  ///
  /// @param shipped how surely the fact is known as shipped or imported
  /// @param confirmation the confirmation in force today
  public record Mark(FactKey fact, Confidence shipped, Optional<Confirmation> confirmation) {

    /// The mark of a value of the rules as it stands on a day; a confirmation that it cannot take
    /// is none.
    public static Mark of(RuleValue value, Confirmations inForce, LocalDate day) {
      return new Mark(value.fact(), value.confidence(), value.confirmed(inForce, day));
    }

    /// What to show: verified when confirmed, else as shipped.
    public Confidence shown() {
      return confirmation.isPresent() ? Confidence.VERIFIED : shipped;
    }

    /// Whether an officer still has something to confirm.
    public boolean open() {
      return confirmation.isEmpty() && !shipped.isVerified();
    }

    /// The confirmed value where it differs from what is shown.
    public Optional<String> otherValue(String shownValue) {
      return confirmation.map(Confirmation::value).filter(value -> !value.equals(shownValue));
    }

    /// Where an officer confirms it.
    public String address() {
      return "/rulebook/confirmations/new?fact="
          + fact.text().replace("#", "%23").replace("+", "%2B");
    }
  }

  /// The marks of one page: the confirmations in force when it was asked for.
  public record Marks(Confirmations inForce, LocalDate today) {

    /// The mark of one field of a register row; a confirmation of what the row no longer says is
    /// left out.
    public Mark of(Provenance row, String field) {
      FactKey fact = row.fact(field);
      return row.isConfirmed(field)
          ? of(fact, row.of(field))
          : new Mark(fact, row.of(field), Optional.empty());
    }

    /// The mark of any other fact: a constant of a methodology, a value of a rule set.
    public Mark of(FactKey fact, Confidence shipped) {
      return new Mark(fact, shipped, inForce.inForce(fact, today));
    }
  }

  private final ConfirmationRecords records;

  public FactMarks(ConfirmationRecords records) {
    this.records = records;
  }

  public Marks today() {
    return new Marks(records.inForceToday(), records.today());
  }
}
