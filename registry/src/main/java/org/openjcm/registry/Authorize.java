package org.openjcm.registry;

import org.openjcm.projectcycle.Authorization;

/// Record one version of a Party's authorization. A later version leaves units already first
/// transferred untouched. Japanese: 承認の記録.
///
/// Refused: [Refusal.PartyNotConcerned], [Refusal.WrongSide], [Refusal.SampleMixed],
/// [Refusal.WrongVersion], [Refusal.TooEarly].
public record Authorize(Authorization authorization) implements Command {}
