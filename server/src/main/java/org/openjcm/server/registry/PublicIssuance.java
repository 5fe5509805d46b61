package org.openjcm.server.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;

/// A public statement that credits were issued or that their issuance was decided. It is no journal
/// entry: what the source does not give (serials, vintages, holders, a side's part) is not there.
/// Japanese: クレジット発行に関する公表情報.
///
/// @param projects those it names; empty when it names none
/// @param decidedOn day of the Joint Committee's decision; empty when unknown
/// @param decidedBy where that day is unknown: the amount was public by this day (inferred)
/// @param tonnes the whole amount; empty when unknown, which is not zero
/// @param severalProjects whether the amount is one sum for several projects
/// @param counted false when it repeats other statements
/// @param sourceKind `official-release`, `press-summary`, `decision-page`, `registry-page`
public record PublicIssuance(
    List<OfficialProjectReference> projects,
    CountryCode country,
    Optional<LocalDate> periodStart,
    Optional<LocalDate> periodEnd,
    Optional<LocalDate> decidedOn,
    Optional<LocalDate> decidedBy,
    Optional<Tonnes> tonnes,
    Parts parts,
    Optional<LocalDate> issuedInJapanOn,
    Optional<LocalDate> issuedInPartnerOn,
    Optional<String> verifyingEntity,
    Optional<Boolean> itmo,
    boolean severalProjects,
    boolean counted,
    String sourceKind,
    Provenance provenance) {

  /// Who received how much, as far as stated; each part empty when it is not.
  public record Parts(
      Optional<Tonnes> japan,
      Optional<Tonnes> partner,
      Optional<Tonnes> japanGovernment,
      Optional<Tonnes> japanCompany,
      Optional<Tonnes> partnerGovernment,
      Optional<Tonnes> partnerCompany) {}

  public PublicIssuance {
    projects = List.copyOf(projects);
  }
}
