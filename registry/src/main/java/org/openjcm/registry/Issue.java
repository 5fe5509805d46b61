package org.openjcm.registry;

import org.openjcm.projectcycle.JointCommitteeDecision;
import org.openjcm.rulebook.Tonnes;

/// Issue this side's rows of a Joint Committee decision into the accounts the decision names. Once
/// only per side and decision. Japanese: 発行(記録).
///
/// Refused: [Refusal.WrongSide], [Refusal.SampleMixed], [Refusal.NothingToIssue],
/// [Refusal.NotifiedDiffers], [Refusal.AlreadyIssued], [Refusal.PeriodOverlap],
/// [Refusal.AccountUnknown], [Refusal.AccountFrozen], [Refusal.AccountClosed],
/// [Refusal.WrongKindOfAccount], [Refusal.TooEarly], [Refusal.TooManyBlocks].
///
/// @param notified the quantity that the Joint Committee notified to this side; must equal the sum
///   of the side's rows
public record Issue(JointCommitteeDecision decision, Tonnes notified) implements Command {}
