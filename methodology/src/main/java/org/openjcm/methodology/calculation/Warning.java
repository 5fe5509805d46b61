package org.openjcm.methodology.calculation;

import org.openjcm.rulebook.BilingualText;

/// Something a verifier should look at; the calculation stands all the same. Japanese: 注意.
///
/// @param kind stable name: `gap`, `implausible`, `no-estimate`, `apportioned`, `negative-reading`,
///   `negative-reductions`, `not-additive`
/// @param about the value concerned, such as `EG[PV1]`
public record Warning(String kind, String about, BilingualText message) {}
