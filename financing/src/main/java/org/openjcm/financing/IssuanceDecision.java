package org.openjcm.financing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

/// A public statement that the Joint Committee decided to issue credits. The status table asks
/// which projects and when, never how many tonnes.
///
/// @param key its stable name in the register, `issuance/MN003-2`
/// @param projects the projects it names; empty when the source names none
/// @param decidedOn empty when the source gives no day
/// @param decidedBy the day of the announcement, when only that is known
/// @param evidence [Evidence#B] where the project is concluded, not named
public record IssuanceDecision(
    String key,
    CountryCode country,
    Set<OfficialProjectReference> projects,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> decidedBy,
    Evidence evidence) {

  public IssuanceDecision {
    projects = Set.copyOf(projects);
  }

  /// What is known of the day of the decision.
  Dating dating() {
    return decidedOn
        .<Dating>map(Dating.OnDay::new)
        .or(() -> decidedBy.map(Dating.NotLaterThan::new))
        .orElseGet(Dating.Unknown::new);
  }
}
