package org.openjcm.methodology.text;

import java.util.Optional;
import org.openjcm.methodology.formula.Condition;
import org.openjcm.rulebook.BilingualText;
import org.openjcm.rulebook.Confidence;
import org.openjcm.rulebook.notation.Place;

/// One condition a project must meet to use the methodology; judged by people, or by machine from
/// the facts of the project. Japanese: 適格性要件.
///
/// @param judgedBy who judges it, on what evidence
/// @param check what the machine can judge; must hold for every element of its indices
public record Criterion(
    String number,
    Place at,
    BilingualText wording,
    BilingualText judgedBy,
    Confidence confidence,
    Optional<Condition> check) {}
