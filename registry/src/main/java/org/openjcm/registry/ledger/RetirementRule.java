package org.openjcm.registry.ledger;

import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.Vintage;

/// What a side asks of credits before they may be retired towards its pledge. Japanese: 無効化の要件.
///
/// @param firstVintage the earliest year of occurrence that counts
/// @param bothAuthorized whether both Parties must have authorized and the units have been first
///   transferred
/// @param source document and what it says
public record RetirementRule(
    Vintage firstVintage, boolean bothAuthorized, String source, Confidence confidence) {}
