package org.openjcm.financing;

import java.time.LocalDate;
import java.util.Optional;
import org.openjcm.rulebook.OfficialProjectReference;

/// What the status table needs to know of a project: its number, titles and the day on which the
/// Joint Committee registered it.
///
/// @param registeredOn empty while it is not registered
public record Registration(
    OfficialProjectReference project,
    String titleEnglish,
    String titleJapanese,
    Optional<LocalDate> registeredOn) {}
