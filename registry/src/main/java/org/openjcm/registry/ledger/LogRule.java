package org.openjcm.registry.ledger;

import org.openjcm.registry.log.EntityTransfers;
import org.openjcm.rulebook.Confidence;

/// What a side's public log shows of transfers between entity accounts. Japanese: 公開ログの要件.
///
/// @param source document and what it says
public record LogRule(EntityTransfers shown, String source, Confidence confidence) {}
