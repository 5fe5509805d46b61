package org.openjcm.projectcycle;

import java.time.LocalDate;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.ProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.Vintage;

/// One version of a Party's authorization of mitigation outcomes for use by others: the record that
/// crosses from the project cycle to the registry. Retirement towards Japan's NDC needs one of each
/// Party. Japanese: (パリ協定第6条3の)承認.
///
/// @param id given by the authorizing Party: letters, digits, space and hyphen
/// @param version counts from 1; a change is a new version, and leaves ITMOs already first
///   transferred untouched
/// @param cooperativeApproach `CA` and four digits, from the secretariat of the Convention
/// @param firstVintage first calendar year covered, not before 2021
/// @param maximum the authorized quantity
public record Authorization(
    String id,
    int version,
    CountryCode party,
    LocalDate date,
    String cooperativeApproach,
    ProjectReference project,
    Vintage firstVintage,
    Vintage lastVintage,
    Tonnes maximum,
    AuthorizationPurpose purpose) {

  public Authorization {
    if (!id.matches("[A-Za-z0-9][A-Za-z0-9 -]*")) {
      throw new IllegalArgumentException(
          "not an authorization id: \"" + id + "\"; use letters, digits, spaces and hyphens");
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions of an authorization count from 1");
    }
    if (!cooperativeApproach.matches("CA[0-9]{4}")) {
      throw new IllegalArgumentException(
          "not a cooperative approach: \"" + cooperativeApproach + "\"; expected CA and 4 digits");
    }
    if (!firstVintage.isParisEra() || lastVintage.compareTo(firstVintage) < 0) {
      throw new IllegalArgumentException(
          "an authorization covers vintages from 2021 on, in order: "
              + firstVintage
              + " to "
              + lastVintage);
    }
  }

  public boolean covers(Vintage vintage) {
    return vintage.compareTo(firstVintage) >= 0 && vintage.compareTo(lastVintage) <= 0;
  }
}
