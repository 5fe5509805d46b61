package org.openjcm.registry.ledger;

import org.openjcm.rulebook.Confidence;

/// That an authority of a side may undo a final act. Japanese: 無効化・取消しの訂正の要件.
///
/// @param side alpha-2 code, or `*` for every side
/// @param act `retire` or `cancel`
/// @param authority who may order it, written as its orders name it
/// @param document which document it takes
public record FinalActRule(
    String side,
    String act,
    String authority,
    String document,
    String source,
    Confidence confidence) {}
