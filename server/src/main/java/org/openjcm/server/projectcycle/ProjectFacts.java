package org.openjcm.server.projectcycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.CountryCode;
import org.openjcm.rulebook.OfficialProjectReference;
import org.openjcm.rulebook.Tonnes;
import org.openjcm.rulebook.register.Provenance;

/// What the public register says of one project. Japanese: 公表されたプロジェクト情報.
///
/// @param title in Japanese only where a Japanese source names it; else empty
/// @param status `registered`, `validation` or `withdrawn` on `statusAsOf`
/// @param earlierStage the stage an earlier list gave, where it differs
/// @param technology our grouping of `technologyInSource`
/// @param expectedPerYear expected reductions, tCO2e a year
public record ProjectFacts(
    OfficialProjectReference reference,
    CountryCode country,
    BilingualText title,
    List<String> titleJaSource,
    String status,
    LocalDate statusAsOf,
    Optional<String> earlierStage,
    Optional<LocalDate> earlierStageAsOf,
    Optional<LocalDate> registeredOn,
    List<String> sectoralScopes,
    Optional<String> technology,
    Optional<String> technologyInSource,
    Optional<Tonnes> expectedPerYear,
    Optional<LocalDate> operationStart,
    Optional<Integer> lifetimeYears,
    Optional<LocalDate> creditingStart,
    Optional<LocalDate> creditingEnd,
    Optional<String> validationEntity,
    List<String> validationSource,
    Optional<String> financingScheme,
    boolean ecoLease,
    Optional<Integer> financingFiscalYear,
    List<String> financingSource,
    Provenance provenance) {}
