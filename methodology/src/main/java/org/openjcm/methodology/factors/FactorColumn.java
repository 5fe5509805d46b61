package org.openjcm.methodology.factors;

import java.util.Optional;
import org.openjcm.methodology.units.Unit;
import org.openjcm.rulebook.BilingualText;

/// A column of a factor table: what its numbers mean. Japanese: 係数表の列.
///
/// @param unit empty where each row has a unit of its own, as gases have
public record FactorColumn(String id, Optional<Unit> unit, BilingualText words) {}
