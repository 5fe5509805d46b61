package org.openjcm.financing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;

/// A public statement that the Joint Committee decided to issue credits. The status table asks
/// which projects and when, never how many tonnes.
///
/// @param row the line of the register's list, `issuance/17`
/// @param projects the projects it names; empty when the source names none
/// @param decidedOn empty when the source gives no day
/// @param evidence [Evidence#B] where the project is concluded, not named
public record IssuanceDecision(
    int row,
    CountryCode country,
    Set<OfficialProjectReference> projects,
    Optional<LocalDate> decidedOn,
    Evidence evidence) {

  public IssuanceDecision {
    projects = Set.copyOf(projects);
  }
}
