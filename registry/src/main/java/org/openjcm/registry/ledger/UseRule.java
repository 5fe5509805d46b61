package org.openjcm.registry.ledger;

import org.openjcm.registry.Use;
import org.openjcm.rulebook.Confidence;

/// That a use may stand on an act (`retire`, `cancel`) or beside another use. Japanese: 利用の要件.
///
/// @param on the act, or the name of the other use
public record UseRule(Use use, String on, String source, Confidence confidence) {}
